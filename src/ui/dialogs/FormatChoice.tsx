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
  readonly onChange: (id: string) => void;
}) {
  const { value, onChange } = props;
  return (
    <div className={classes.groups} role="radiogroup" aria-label="Format">
      {groups.map((group) => (
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
