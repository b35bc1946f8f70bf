/** An organisation or a country: papers, partners, how documents write it. */

import { useMemo } from 'react';
import type { Dataset } from '../../core/model/dataset.ts';
import type { AuthorId, PaperId } from '../../core/model/ids.ts';
import { viewOf } from '../../core/scene/views/registry.ts';
import { counted } from '../../core/text/wording.ts';
import { indexOf } from '../../store/derived.ts';
import type { Units } from '../../store/units.ts';
import { Fact, Sources } from '../components/Facts.tsx';
import { SelectButton } from '../components/Named.tsx';
import { PaperList } from '../components/PaperList.tsx';
import classes from '../panels/Details.module.css';

/** Partners and spellings listed; of more, the number is said. */
const mostListed = 60;

/** What the details panel says about a unit. */
export function UnitDetails(props: {
  readonly dataset: Dataset;
  readonly units: Units;
  readonly id: AuthorId;
}) {
  const { dataset, units, id } = props;
  const { kind: of, columns } = units;
  const { many } = viewOf(of);
  const index = indexOf(units.dataset);
  const at = index.authorOrder.get(id);
  const papers = useMemo(
    () => (at === undefined ? [] : papersOf(dataset, units, at)),
    [dataset, units, at],
  );
  if (at === undefined) return <p className={classes.small}>This dataset has none of this name.</p>;
  const partners = index.coauthorsOf(id);
  const unit = index.authors.get(id);
  const members = columns.members[at] ?? 0;
  const group = units.dataset.communities.authors.communities.find(
    ({ number }) => number === columns.structure.membership.at(at),
  );
  return (
    <>
      <section className={classes.section}>
        <dl>
          <Fact label="Papers">{counted(papers.length, 'paper')}</Fact>
          <Fact label="Authors">
            {members === 0 ? 'no document says who' : counted(members, 'author')}
          </Fact>
          {group && group.size > 1 && <Fact label="Group">{group.name}</Fact>}
        </dl>
      </section>
      <section className={classes.section}>
        <h3>
          Partners <small>{counted(partners.length, viewOf(of).one, many)}</small>
        </h3>
        <ul className={classes.list}>
          {partners
            .slice(0, mostListed)
            .map(({ author, edge: { source, target, papers: joint } }) => (
              <li key={author} className={classes.row}>
                <SelectButton selection={{ kind: 'unit', of, id: author }}>
                  {index.authors.get(author)?.name ?? author}
                </SelectButton>
                <SelectButton selection={{ kind: 'unitPair', of, source, target }}>
                  {counted(joint.length, 'joint paper')}
                </SelectButton>
              </li>
            ))}
        </ul>
        {partners.length > mostListed && (
          <p className={classes.small}>and {partners.length - mostListed} more</p>
        )}
      </section>
      <section className={classes.section}>
        <h3>
          As printed <small>{counted(unit?.variants.length ?? 0, 'way', 'ways')}</small>
        </h3>
        <ul className={classes.list}>
          {unit?.variants.map(({ name, sources }) => (
            <li key={name}>
              {name} <Sources sources={sources.slice(0, mostListed)} />
            </li>
          ))}
        </ul>
      </section>
      <section className={classes.section}>
        <h3>Papers</h3>
        <PaperList dataset={dataset} papers={papers} />
      </section>
    </>
  );
}

/** In the order of the dataset. */
function papersOf(dataset: Dataset, { columns: { start, items } }: Units, unit: number): PaperId[] {
  const found: PaperId[] = [];
  for (let p = 0; p + 1 < start.length; p++) {
    for (let k = start[p] ?? 0; k < (start[p + 1] ?? 0); k++) {
      const id = items[k] === unit ? dataset.papers.at(p)?.id : undefined;
      if (id !== undefined) found.push(id);
    }
  }
  return found;
}
