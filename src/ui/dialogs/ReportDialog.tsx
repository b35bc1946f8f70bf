/** What was read from where, and every problem with file and line. */

import type { Summary } from '../../core/analysis/summary.ts';
import { inputFormats } from '../../core/formats/registry.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import type { Severity } from '../../core/model/issue.ts';
import { counted, formatCount } from '../../core/scene/wording.ts';
import { Sheet } from '../components/Sheet.tsx';
import classes from './Dialogs.module.css';

/** Issues listed before the rest is only counted. */
const mostIssues = 500;

const words: Readonly<Record<Severity, string>> = {
  error: 'Lost',
  warning: 'Doubtful',
  info: 'Note',
};

const formatLabel = (id: string | null): string =>
  id === null
    ? 'not recognised, left out'
    : (inputFormats.find((format) => format.id === id)?.label ?? id);

/** The import report. */
export function ReportDialog(props: {
  readonly dataset: Dataset;
  readonly summary: Summary;
  readonly onClose: () => void;
}) {
  const { dataset, summary, onClose } = props;
  const records = dataset.files.reduce((sum, file) => sum + file.records, 0);
  const { options } = dataset;
  const facts: readonly (readonly [string, string])[] = [
    ['Records read', formatCount(records)],
    [
      'Papers',
      `${formatCount(summary.papers)}, of which ${formatCount(summary.papersWithNamedAuthors)} with named authors and ${formatCount(summary.papersWithoutNamedAuthors)} without`,
    ],
    ['Author count unknown', counted(summary.papersWithoutAuthorCount, 'paper')],
    ['Neither year nor date', counted(summary.papersWithoutDate, 'paper')],
    ['Without a title', counted(summary.untitledPapers, 'paper')],
    [
      'Authors',
      `${formatCount(summary.authors)}, in ${counted(summary.components, 'component')}, the largest of ${formatCount(summary.giantComponent)}`,
    ],
    [
      'Authorships',
      `${formatCount(summary.authorships)}, printed ${formatCount(summary.printedAuthorships)} times`,
    ],
    ['Co-authorship edges', formatCount(summary.coauthorships)],
    [
      'Left out of the network',
      options.maxAuthorsPerPaper === null
        ? 'no paper; there is no limit on authors'
        : `${counted(dataset.papersOverAuthorLimit, 'paper')} with more than ${options.maxAuthorsPerPaper} authors`,
    ],
    ['Organisations', formatCount(summary.organisations)],
    ['Built by', dataset.generator],
  ];
  return (
    <Sheet title="Import report" size="xl" from="middle" onClose={onClose}>
      <dl className={classes.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3 className={classes.heading}>{counted(dataset.files.length, 'file')}</h3>
      <ul className={classes.files}>
        {dataset.files.map(({ name, format, records: own, bytes }) => (
          <li key={name}>
            <span>
              {name}
              <small>
                {formatLabel(format)}; {formatCount(bytes)} bytes
              </small>
            </span>
            <span>{counted(own, 'record')}</span>
          </li>
        ))}
      </ul>
      <h3 className={classes.heading}>{counted(dataset.issues.length, 'remark')}</h3>
      <ul className={classes.issues}>
        {dataset.issues.slice(0, mostIssues).map((issue, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: issues have no identity but their place
          <li key={i} data-severity={issue.severity}>
            <b>{words[issue.severity]}</b>
            <span>
              {issue.message}
              {issue.file !== undefined && (
                <small>
                  {issue.file}
                  {issue.line === undefined ? '' : `:${issue.line}`}
                </small>
              )}
              {issue.excerpt !== undefined && <q>{issue.excerpt}</q>}
            </span>
          </li>
        ))}
      </ul>
      {dataset.issues.length > mostIssues && (
        <p className={classes.muted}>and {dataset.issues.length - mostIssues} more</p>
      )}
    </Sheet>
  );
}
