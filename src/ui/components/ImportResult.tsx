/** What came of reading files, in a sentence, and the way to the whole report. */

import { Button } from '@mantine/core';
import { importSentence } from '../../core/exports/reportWording.ts';
import { useApp } from '../../store/appStore.ts';
import { useImportReport } from '../hooks/useImportReport.ts';
import classes from './JobCard.module.css';

/** Speaks of the dataset that is shown. */
export function ImportResult({ replacedReadyMade }: { readonly replacedReadyMade: boolean }) {
  const data = useApp((state) => state.data);
  const openDialog = useApp((state) => state.openDialog);
  const dataset = data.kind === 'ready' ? data.dataset : null;
  const report = useImportReport(dataset);
  return (
    <>
      <p>{report ? `${importSentence(report)}.` : 'Counting what was read…'}</p>
      {replacedReadyMade && (
        <p className={classes.remark}>
          The network shown before had come ready-made, without its documents, so these files
          replaced it rather than being added.
        </p>
      )}
      <Button size="xs" variant="default" onClick={() => openDialog('report')}>
        Import report
      </Button>
    </>
  );
}
