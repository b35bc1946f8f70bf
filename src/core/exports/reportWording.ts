/** The words of the import report, on screen and on paper. */

import type { ImportReport } from '../analysis/importReport.ts';
import type { Summary } from '../analysis/summary.ts';
import type { Correction } from '../model/correction.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Severity } from '../model/issue.ts';
import { identities as identityWays } from '../model/options.ts';
import { counted, formatCount, formatDecimal } from '../text/wording.ts';

/** In the order in which they weigh. */
export const severities: readonly { readonly id: Severity; readonly label: string }[] = [
  { id: 'error', label: 'Lost' },
  { id: 'warning', label: 'Doubtful' },
  { id: 'info', label: 'Note' },
];

export const severityLabel = (severity: Severity): string =>
  severities.find(({ id }) => id === severity)?.label ?? severity;

/** `412 records in 3 files became 398 papers by 1,204 authors; 14 joined, 3 problems`. */
export function importSentence(report: ImportReport): string {
  const { records, files, papers, authors, joined, filesLeftOut, issues, edges } = report;
  const became =
    edges !== undefined
      ? `A finished network of ${counted(authors, 'node')} and ${counted(edges, 'edge')}, without papers, from ${counted(files.length - filesLeftOut, 'file')}`
      : `${counted(records, 'record')} in ${counted(files.length, 'file')} became ${counted(papers, 'paper')} by ${counted(authors, 'author')}`;
  const problems = issues.error + issues.warning;
  const rest = [
    ...(joined > 0 ? [`${formatCount(joined)} joined`] : []),
    ...(filesLeftOut > 0 ? [`${counted(filesLeftOut, 'file')} left out`] : []),
    problems > 0 ? counted(problems, 'problem') : 'no problems',
  ];
  return `${became}; ${rest.join(', ')}`;
}

/** `800 bytes`, `14 kB`, `2.5 MB`, by thousands. */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return counted(bytes, 'byte');
  const [unit, divisor] =
    bytes < 1e6
      ? (['kB', 1e3] as const)
      : bytes < 1e9
        ? (['MB', 1e6] as const)
        : (['GB', 1e9] as const);
  return `${formatDecimal(bytes / divisor, bytes < 10 * divisor ? 1 : 0)} ${unit}`;
}

/** What is known of the dataset as a whole, a name and a value each. */
export function reportFacts(
  dataset: Dataset,
  report: ImportReport,
  summary: Summary,
): readonly (readonly [string, string])[] {
  const limit = dataset.options.maxAuthorsPerPaper;
  if (dataset.given) {
    return [
      ['Papers', 'not known: the network came finished'],
      [
        'Nodes',
        `${formatCount(summary.authors)}, in ${counted(summary.components, 'component')}, the largest of ${formatCount(summary.giantComponent)}`,
      ],
      ['Edges', formatCount(summary.coauthorships)],
      ['Built by', `Coterie ${dataset.generator}`],
    ];
  }
  return [
    [
      'Records read',
      `${formatCount(report.records)}, of which ${formatCount(report.joined)} joined to a record read before`,
    ],
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
    ...identityFacts(dataset),
    ...(dataset.corrections ? [correctionFact(dataset.corrections)] : []),
    [
      'Authorships',
      `${formatCount(summary.authorships)}, printed ${formatCount(summary.printedAuthorships)} times`,
    ],
    ['Co-authorship edges', formatCount(summary.coauthorships)],
    [
      'Left out of the network',
      limit === null
        ? 'no paper; there is no limit on authors'
        : `${counted(dataset.papersOverAuthorLimit, 'paper')} with more than ${limit} authors`,
    ],
    ['Organisations', formatCount(summary.organisations)],
    ['Built by', `Coterie ${dataset.generator}`],
  ];
}

/** What the choice of evidence changes: authors and edges, had another been made. */
/** `12 times: 7 as one person, 3 as different people, 2 by name`. */
function correctionFact(corrections: readonly Correction[]): readonly [string, string] {
  const of = (kind: Correction['kind']) =>
    corrections.filter((correction) => correction.kind === kind).length;
  return [
    'Corrected by hand',
    `${counted(corrections.length, 'time')}: ${of('same')} as one person, ${of('apart')} as different people, ${of('name')} by name`,
  ];
}

function identityFacts({ options, identities }: Dataset): readonly (readonly [string, string])[] {
  if (!identities) return [];
  const used = options.identity ?? 'balanced';
  const made = identityWays.map((way) => {
    const { authors, coauthorships } = identities[way];
    return `${way} ${formatCount(authors)} with ${counted(coauthorships, 'edge')}${way === used ? ' (used)' : ''}`;
  });
  return [['Authors by how names are joined', made.join('; ')]];
}
