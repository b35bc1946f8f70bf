/** Every remark on the input, by file, with the kinds one wants to see. */

import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ImportReport } from '../../core/analysis/importReport.ts';
import { severities, severityLabel } from '../../core/exports/reportWording.ts';
import type { Issue, Severity } from '../../core/model/issue.ts';
import { counted, formatCount } from '../../core/text/wording.ts';
import classes from './Dialogs.module.css';

/** Remarks shown at first, and more at each press: thousands would make the page slow. */
const portion = 500;

interface Group {
  readonly title: string;
  readonly issues: readonly Issue[];
}

/** The first so many remarks of the wanted kinds, under the file they are about. */
function groupsOf(report: ImportReport, wanted: ReadonlySet<Severity>, most: number): Group[] {
  const all = [
    ...report.files.map(({ name, issues }) => ({ title: name, issues })),
    { title: 'The corpus as a whole', issues: report.otherIssues },
  ];
  const groups: Group[] = [];
  let left = most;
  for (const { title, issues } of all) {
    const kept = issues.filter(({ severity }) => wanted.has(severity)).slice(0, left);
    left -= kept.length;
    if (kept.length > 0) groups.push({ title, issues: kept });
  }
  return groups;
}

/** Three switches and the list that they filter. */
export function ReportIssues({ report }: { readonly report: ImportReport }) {
  const [hidden, setHidden] = useState<ReadonlySet<Severity>>(new Set());
  const [most, setMost] = useState(portion);
  const wanted = useMemo(
    () => new Set(severities.map(({ id }) => id).filter((id) => !hidden.has(id))),
    [hidden],
  );
  const groups = useMemo(() => groupsOf(report, wanted, most), [report, wanted, most]);
  const { error, warning, info } = report.issues;
  const all = error + warning + info;
  const matching = [...wanted].reduce((sum, severity) => sum + report.issues[severity], 0);
  const rest = matching - most;
  const toggle = (severity: Severity) =>
    setHidden((before) => {
      const after = new Set(before);
      if (!after.delete(severity)) after.add(severity);
      return after;
    });
  return (
    <>
      <h3 className={classes.heading}>{counted(all, 'remark')}</h3>
      {all > 0 && (
        <fieldset className={classes.filter}>
          <legend>Show</legend>
          {severities.map(({ id, label }) => (
            <button
              key={id}
              type="button"
              aria-pressed={wanted.has(id)}
              data-severity={id}
              onClick={() => toggle(id)}
            >
              {label} <span>{formatCount(report.issues[id])}</span>
            </button>
          ))}
        </fieldset>
      )}
      {groups.map(({ title, issues }) => (
        <section key={title} className={classes.group}>
          <h4>{title}</h4>
          <ul className={classes.issues}>
            {issues.map((issue, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: issues have no identity but their place
              <IssueItem key={i} issue={issue} />
            ))}
          </ul>
        </section>
      ))}
      {all > 0 && matching === 0 && <p className={classes.muted}>None of these kinds.</p>}
      {rest > 0 && (
        <Button
          mt={10}
          size="xs"
          variant="default"
          onClick={() => setMost((before) => before + portion)}
        >
          Show {formatCount(Math.min(rest, portion))} more of {counted(matching, 'remark')}
        </Button>
      )}
    </>
  );
}

function IssueItem({ issue }: { readonly issue: Issue }) {
  const { severity, message, file, line, excerpt } = issue;
  return (
    <li data-severity={severity}>
      <b>{severityLabel(severity)}</b>
      <span>
        {message}
        {file !== undefined && (
          <small>
            {file}
            {line === undefined ? '' : `:${line}`}
          </small>
        )}
        {excerpt !== undefined && <q>{excerpt}</q>}
      </span>
    </li>
  );
}
