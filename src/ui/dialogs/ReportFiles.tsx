/** The files of a dataset and what became of each. */

import { Button } from '@mantine/core';
import { useState } from 'react';
import type { FileReport } from '../../core/analysis/importReport.ts';
import { formatSize } from '../../core/exports/reportWording.ts';
import { inputFormats } from '../../core/formats/registry.ts';
import { counted, formatCount } from '../../core/text/wording.ts';
import classes from './Dialogs.module.css';

/** Files shown at first, and more at each press. */
const portion = 100;

const formatLabel = (id: string): string =>
  inputFormats.find((format) => format.id === id)?.label ?? id;

/** A table, a row a file. */
export function ReportFiles({ files }: { readonly files: readonly FileReport[] }) {
  const [shown, setShown] = useState(portion);
  const rest = files.length - shown;
  return (
    <>
      <h3 className={classes.heading} id="report-files">
        {counted(files.length, 'file')}
      </h3>
      <table className={classes.files} aria-labelledby="report-files">
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">Records</th>
            <th scope="col">Joined</th>
            <th scope="col">Authors</th>
          </tr>
        </thead>
        <tbody>
          {files.slice(0, shown).map(({ name, format, bytes, records, joined, authors }) => (
            <tr key={name}>
              <th scope="row">
                {name}
                <small>
                  {format === null ? <b className={classes.lost}>left out</b> : formatLabel(format)}
                  , {formatSize(bytes)}
                </small>
              </th>
              <td>{formatCount(records)}</td>
              <td>{formatCount(joined)}</td>
              <td>{formatCount(authors)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <Button
          mt={10}
          size="xs"
          variant="default"
          onClick={() => setShown((before) => before + portion)}
        >
          Show {formatCount(Math.min(rest, portion))} more of {counted(files.length, 'file')}
        </Button>
      )}
      <p className={classes.muted}>
        Joined: records of papers that a record before them had described already.
      </p>
    </>
  );
}
