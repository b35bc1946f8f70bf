/** Export: the import report as Markdown, which reads well as plain text too. */

import { importReport } from '../analysis/importReport.ts';
import { summarise } from '../analysis/summary.ts';
import { inputFormats } from '../formats/registry.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Issue } from '../model/issue.ts';
import { counted, formatCount } from '../text/wording.ts';
import type { ExportWriter } from './format.ts';
import { formatSize, importSentence, reportFacts, severityLabel } from './reportWording.ts';

/** Writes `import-report.md`. */
export const writeReport: ExportWriter = async (dataset) => [
  { name: 'import-report.md', contents: reportText(dataset) },
];

function reportText(dataset: Dataset): string {
  const report = importReport(dataset);
  const sections = [
    '# Import report',
    `${importSentence(report)}.`,
    table(
      ['', ''],
      reportFacts(dataset, report, summarise(dataset)).map(([name, value]) => [
        plain(name),
        plain(value),
      ]),
    ),
    '## Files',
    table(
      ['File', 'Format', 'Size', 'Records', 'Joined', 'Authors'],
      report.files.map((file) => [
        code(file.name),
        plain(formatLabel(file.format)),
        formatSize(file.bytes),
        formatCount(file.records),
        formatCount(file.joined),
        formatCount(file.authors),
      ]),
      2,
    ),
    `## ${counted(dataset.issues.length, 'remark')}`,
    ...report.files.flatMap(({ name, issues }) => issueSection(code(name), issues)),
    ...issueSection('The corpus as a whole', report.otherIssues),
  ];
  return `${sections.join('\n\n')}\n`;
}

const formatLabel = (id: string | null): string =>
  id === null ? 'left out' : (inputFormats.find((format) => format.id === id)?.label ?? id);

const issueSection = (title: string, issues: readonly Issue[]): readonly string[] =>
  issues.length === 0 ? [] : [`### ${title}`, issues.map(issueItem).join('\n')];

function issueItem({ severity, line, message, excerpt }: Issue): string {
  const place = line === undefined ? '' : `, line ${line}`;
  const said = excerpt === undefined ? '' : `\n  ${code(excerpt)}`;
  return `- **${severityLabel(severity)}**${place}: ${plain(message)}${said}`;
}

/** Columns from `firstNumber` on are set to the right. */
function table(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  firstNumber = header.length,
): string {
  const rule = header.map((_, i) => (i < firstNumber ? '---' : '---:'));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(header), line(rule), ...rows.map(line)].join('\n');
}

/** Text in which nothing is markup; what messages put in backticks stays code. */
const plain = (text: string): string => text.replace(/\s+/gu, ' ').replace(/[\\<>[\]*_]/gu, '\\$&');

/** Text as it stands, fenced by more backticks than it holds in a row. */
function code(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  const longest = Math.max(0, ...(line.match(/`+/gu) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`;
}
