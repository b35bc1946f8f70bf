/** Two organisations or countries: the papers that name both. */

import type { Dataset } from '../../core/model/dataset.ts';
import type { AuthorId } from '../../core/model/ids.ts';
import { counted, formatDecimal } from '../../core/text/wording.ts';
import { indexOf } from '../../store/derived.ts';
import type { Units } from '../../store/units.ts';
import { Fact } from '../components/Facts.tsx';
import { SelectButton } from '../components/Named.tsx';
import { PaperList } from '../components/PaperList.tsx';
import classes from '../panels/Details.module.css';

export function UnitPairDetails(props: {
  readonly dataset: Dataset;
  readonly units: Units;
  readonly ends: readonly [AuthorId, AuthorId];
}) {
  const { dataset, units, ends } = props;
  const index = indexOf(units.dataset);
  const edge = index.coauthorsOf(ends[0]).find(({ author }) => author === ends[1])?.edge;
  return (
    <>
      <section className={classes.section}>
        <h3>The two</h3>
        <ul className={classes.list}>
          {ends.map((id) => (
            <li key={id}>
              <SelectButton selection={{ kind: 'unit', of: units.kind, id }}>
                {index.authors.get(id)?.name ?? id}
              </SelectButton>
            </li>
          ))}
        </ul>
        {edge && (
          <dl>
            <Fact label="Joint papers">{counted(edge.weightFull, 'paper')}</Fact>
            <Fact label="Fractional weight">{formatDecimal(edge.weightFractional)}</Fact>
          </dl>
        )}
      </section>
      <section className={classes.section}>
        <h3>Papers</h3>
        {edge ? (
          <PaperList dataset={dataset} papers={edge.papers} />
        ) : (
          <p className={classes.small}>No paper names both.</p>
        )}
      </section>
    </>
  );
}
