/** Two communities: what lies between them. */

import type { Dataset } from '../../core/model/dataset.ts';
import { counted } from '../../core/text/wording.ts';
import { SelectButton } from '../components/Named.tsx';
import classes from './Details.module.css';

/** What the details panel says about two communities. */
export function CommunityPairDetails(props: {
  readonly dataset: Dataset;
  readonly of: 'authors' | 'papers';
  readonly numbers: readonly [number, number];
}) {
  const { dataset, of, numbers } = props;
  const { communities } = dataset.communities[of];
  return (
    <section className={classes.section}>
      <h3>The two</h3>
      <ul className={classes.list}>
        {communities
          .filter(({ number }) => numbers.includes(number))
          .map(({ number, name, size }) => (
            <li key={number} className={classes.row}>
              <SelectButton selection={{ kind: 'community', of, number }}>
                {number}: {name}
              </SelectButton>
              <span className={classes.small}>{counted(size, of.slice(0, -1))}</span>
            </li>
          ))}
      </ul>
    </section>
  );
}
