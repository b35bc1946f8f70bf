/** What became of every input: files, counts, and each problem with its place. */

import { Button, Modal } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { Summary } from '../../core/analysis/summary.ts';
import { inputFormats } from '../../core/formats/registry.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import type { Issue, Severity } from '../../core/model/issue.ts';
import { counted, formatCount } from '../../core/scene/wording.ts';
import { downloadFile } from '../hooks/downloadFile.ts';
import classes from './dialogs.module.css';

const severities: Readonly<Record<Severity, string>> = {
  error: 'Lost',
  warning: 'Doubtful',
  info: 'Note',
};

const formatLabel = (id: string | null): string =>
  id === null ? 'not read' : (inputFormats.find((format) => format.id === id)?.label ?? id);

/** A modal dialog; the report can be taken along as JSON. */
export function ReportDialog({
  dataset,
  summary,
  onClose,
}: {
  readonly dataset: Dataset;
  readonly summary: Summary;
  readonly onClose: () => void;
}) {
  const { files, issues } = dataset;
  const download = () =>
    downloadFile({
      name: 'import-report.json',
      contents: `${JSON.stringify({ files, summary, issues }, null, 2)}\n`,
      mime: 'application/json',
    });
  return (
    <Modal
      opened
      onClose={onClose}
      title="Import report"
      size="xl"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Accounts summary={summary} />
      <h3 className={classes.heading}>{counted(files.length, 'file')}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={classes.scroll} aria-label="Files" tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">File</th>
              <th scope="col">Read as</th>
              <th scope="col" className={classes.number}>
                Records
              </th>
            </tr>
          </thead>
          <tbody>
            {files.map(({ name, format, records }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{formatLabel(format)}</td>
                <td className={classes.number}>{formatCount(records)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <h3 className={classes.heading}>
        {issues.length === 0 ? 'No remarks on the input' : counted(issues.length, 'remark')}
      </h3>
      <ul className={classes.issues}>
        {issues.slice(0, mostShown).map((issue) => (
          <IssueItem
            key={`${issue.file}:${issue.line}:${issue.code}:${issue.message}`}
            issue={issue}
          />
        ))}
      </ul>
      {issues.length > mostShown && (
        <p className={classes.note}>
          The first {mostShown} of {formatCount(issues.length)}; the report that can be downloaded
          has them all.
        </p>
      )}
      <Button
        mt="sm"
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden />}
        onClick={download}
      >
        Download report
      </Button>
    </Modal>
  );
}

const mostShown = 200;

/** Everything that was found and everything that is missing, in numbers. */
function Accounts({ summary }: { readonly summary: Summary }) {
  const rows: readonly (readonly [string, number])[] = [
    ['Papers', summary.papers],
    ['Papers with named authors', summary.papersWithNamedAuthors],
    ['Papers that name nobody', summary.papersWithoutNamedAuthors],
    ['Papers without a number of authors', summary.papersWithoutAuthorCount],
    ['Papers without a year', summary.papersWithoutDate],
    ['Papers without a title', summary.untitledPapers],
    ['Authors', summary.authors],
    ['Authorships, as printed', summary.printedAuthorships],
    ['Authorships, joined', summary.authorships],
    ['Co-authorships', summary.coauthorships],
    ['Components', summary.components],
    ['Organisations', summary.organisations],
    ['Links', summary.links],
  ];
  return (
    <dl className={classes.accounts}>
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{formatCount(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function IssueItem({ issue }: { readonly issue: Issue }) {
  const { severity, file, line, message, excerpt } = issue;
  const place = file === undefined ? '' : line === undefined ? file : `${file}:${line}`;
  return (
    <li>
      <span className={classes.severity} data-severity={severity}>
        {severities[severity]}
      </span>
      <div>
        <p>{message}</p>
        {place !== '' && <p className={classes.place}>{place}</p>}
        {excerpt !== undefined && <p className={classes.excerpt}>{excerpt}</p>}
      </div>
    </li>
  );
}
