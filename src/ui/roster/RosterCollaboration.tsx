/** How the members of a roster write among themselves and with others. */

import { useMemo } from 'react';
import type { Dataset } from '../../core/model/dataset.ts';
import type { AuthorId } from '../../core/model/ids.ts';
import type { Collaboration, EdgeCounts } from '../../core/query/roster/collaboration.ts';
import { counted, formatCount, formatDecimal } from '../../core/text/wording.ts';
import type { Connection } from '../../store/datasetSlice.ts';
import { indexOf } from '../../store/derived.ts';
import { Distribution } from '../components/Distribution.tsx';
import { NodeButton } from '../components/Named.tsx';
import classes from './Roster.module.css';
import { useCollaboration } from './useRoster.ts';

/** Of long lists. */
const most = 20;

export function RosterCollaboration(props: {
  readonly dataset: Dataset;
  readonly connection: Connection;
  readonly members: readonly AuthorId[];
}) {
  const { dataset, connection, members } = props;
  const found = useCollaboration(dataset, connection, members);
  return (
    <section className={classes.group} aria-label="Collaboration">
      <h3>Collaboration</h3>
      {found ? (
        <Found dataset={dataset} found={found} />
      ) : (
        <p className={classes.small}>Counting papers and edges…</p>
      )}
    </section>
  );
}

const edgeWords = ({ edges, weight }: EdgeCounts): string =>
  `${counted(edges, 'edge')}, weight ${formatDecimal(weight)}`;

function factsOf({ counts, inside, outside, externalInternal }: Collaboration) {
  const rows: readonly (readonly [string, string])[] = [
    ['Papers with a member', formatCount(counts.papers)],
    ['by one member alone', formatCount(counts.alone)],
    ['by members only', formatCount(counts.among)],
    ['with others', formatCount(counts.withOthers)],
    ...(counts.withUnnamed > 0
      ? [['with authors not named', formatCount(counts.withUnnamed)] as const]
      : []),
    ['Several members on one', formatCount(counts.together)],
    ['Among members', edgeWords(inside)],
    ['With others', edgeWords(outside)],
    ['E-I index', externalInternal === null ? 'no edges' : formatDecimal(externalInternal)],
  ];
  return rows;
}

function Found({ dataset, found }: { readonly dataset: Dataset; readonly found: Collaboration }) {
  const index = indexOf(dataset);
  const nameOf = (id: AuthorId) => index.authors.get(id)?.name ?? id;
  const years = useMemo(
    () => found.years.map(({ year, papers }) => [year, papers] as const),
    [found],
  );
  return (
    <>
      <dl className={classes.facts}>
        {factsOf(found).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.small}>
        The E-I index is -1 where members write with each other only, 1 where they write only with
        others.
      </p>
      {years.length > 1 && (
        <Distribution
          title="Papers of members by year"
          of={['Year', 'papers']}
          bars={years}
          note={found.undated > 0 ? `${counted(found.undated, 'paper')} without a year` : undefined}
          asTables={false}
        />
      )}
      <details className={classes.years}>
        <summary>By year, inside and outside</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">Year</th>
              <th scope="col">Papers</th>
              <th scope="col">Members together</th>
              <th scope="col">With others</th>
            </tr>
          </thead>
          <tbody>
            {found.years.map(({ year, papers, together, withOthers }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                <td>{formatCount(papers)}</td>
                <td>{formatCount(together)}</td>
                <td>{formatCount(withOthers)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <h4>
        Partners outside <small className={classes.number}>{formatCount(found.partnerCount)}</small>
      </h4>
      {found.partnerCount === 0 && <p className={classes.small}>Nobody.</p>}
      <ol className={classes.entries}>
        {found.partners.slice(0, most).map(({ author, papers, members, weight }) => (
          <li key={author} className={classes.found}>
            <NodeButton id={author}>{nameOf(author)}</NodeButton>
            <small className={classes.remark}>
              {counted(papers, 'paper')} with {counted(members, 'member')}, weight{' '}
              {formatDecimal(weight)}
            </small>
          </li>
        ))}
      </ol>
      {found.partnerCount > most && (
        <p className={classes.small}>and {formatCount(found.partnerCount - most)} more</p>
      )}
      <h4>
        Members <small className={classes.number}>{formatCount(found.members.length)}</small>
      </h4>
      <ol className={classes.entries}>
        {found.members.slice(0, most).map(({ author, papers, inside, outside }) => (
          <li key={author} className={classes.found}>
            <NodeButton id={author}>{nameOf(author)}</NodeButton>
            <small className={classes.remark}>
              {counted(papers, 'paper')}, {formatCount(inside.edges)} inside,{' '}
              {formatCount(outside.edges)} outside
            </small>
          </li>
        ))}
      </ol>
      {found.members.length > most && (
        <p className={classes.small}>and {formatCount(found.members.length - most)} more</p>
      )}
    </>
  );
}
