/** What was read from where, and every problem with file and line. */

import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { Summary } from '../../core/analysis/summary.ts';
import { exportFormats } from '../../core/exports/registry.ts';
import { importSentence, reportFacts } from '../../core/exports/reportWording.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import { Sheet } from '../components/Sheet.tsx';
import { useImportReport } from '../hooks/useImportReport.ts';
import classes from './Dialogs.module.css';
import { ReportFiles } from './ReportFiles.tsx';
import { ReportIssues } from './ReportIssues.tsx';
import { saveFile } from './saveFile.ts';

/** The import report. */
export function ReportDialog(props: {
  readonly dataset: Dataset;
  readonly summary: Summary;
  readonly onClose: () => void;
}) {
  const { dataset, summary, onClose } = props;
  const report = useImportReport(dataset);
  return (
    <Sheet title="Import report" size="xl" from="middle" onClose={onClose}>
      <div className={classes.lead}>
        <p>{report ? `${importSentence(report)}.` : 'Counting what was read…'}</p>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconDownload size={15} aria-hidden />}
          onClick={() => void download(dataset)}
        >
          Download report
        </Button>
      </div>
      {report && (
        <>
          <ReportFiles files={report.files} />
          <ReportIssues report={report} />
          <h3 className={classes.heading}>The dataset</h3>
          <dl className={classes.facts}>
            {reportFacts(dataset, report, summary).map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </Sheet>
  );
}

/** Writes the same report as the export of that name. */
async function download(dataset: Dataset): Promise<void> {
  const format = exportFormats.find(({ id }) => id === 'report');
  if (!format) return;
  const { writeReport } = await import('../../core/exports/report.ts');
  const noPictures = () => Promise.reject(new Error('The report has no picture.'));
  for (const { name, contents } of await writeReport(dataset, {}, { rasterise: noPictures })) {
    saveFile(name, contents, format.mime);
  }
}
