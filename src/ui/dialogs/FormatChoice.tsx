/** One of the export formats, pictures and data each in a row that wraps. */

import type { ExportFormat } from '../../core/exports/format.ts';
import { exportFormats } from '../../core/exports/registry.ts';
import classes from './FormatChoice.module.css';

const groups: readonly { readonly id: ExportFormat['group']; readonly label: string }[] = [
  { id: 'picture', label: 'Pictures' },
  { id: 'network', label: 'Networks' },
  { id: 'papers', label: 'Papers' },
  { id: 'data', label: 'Data' },
];

/** Radio buttons that look like tags. */
export function FormatChoice(props: {
  readonly value: string;
  /** Of a finished network there are no papers to save. */
  readonly papers: boolean;
  readonly onChange: (id: string) => void;
}) {
  const { value, papers, onChange } = props;
  return (
    <div className={classes.groups} role="radiogroup" aria-label="Format">
      {groups
        .filter(({ id }) => papers || id !== 'papers')
        .map((group) => (
          <div key={group.id} className={classes.group}>
            <span className={classes.title}>{group.label}</span>
            <div className={classes.choices}>
              {exportFormats
                .filter((format) => format.group === group.id)
                .map(({ id, label }) => (
                  <label key={id} className={classes.choice}>
                    <input
                      type="radio"
                      name="export-format"
                      checked={id === value}
                      onChange={() => onChange(id)}
                    />
                    <span>{label}</span>
                  </label>
                ))}
            </div>
          </div>
        ))}
    </div>
  );
}
