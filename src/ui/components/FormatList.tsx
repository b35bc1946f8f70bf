/** Every format that can be read, folded away. Loaded when shown, for it knows all readers. */

import classes from './FormatList.module.css';
import { formatCount, formatGroups } from './formatGroups.ts';

/** Groups with the formats' names; their descriptions show when pointed at. */
export function FormatList() {
  return (
    <details className={classes.formats}>
      <summary>All {formatCount} formats that are read</summary>
      <dl>
        {formatGroups().map(({ title, formats }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>
              <ul>
                {formats.map(({ id, label, description }) => (
                  <li key={id} title={description}>
                    {label.replace('Saved page: ', '')}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
      <p>Content decides, not the file’s name. Any of them may be packed with gzip.</p>
    </details>
  );
}
