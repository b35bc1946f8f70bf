/** With whom an author is linked, who is further away, and the communities around. */

import type { Author } from '../../core/model/author.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import type { CoauthorshipEdge } from '../../core/model/network.ts';
import type { Coauthor } from '../../core/query/datasetIndex.ts';
import { indexOf } from '../../store/derived.ts';
import { NodeButton, SelectButton } from '../components/Named.tsx';
import { useGrowing } from '../hooks/useGrowing.ts';
import { CommunityLine } from '../panels/CommunityLine.tsx';
import classes from '../panels/Details.module.css';
import { NotYetCoauthors } from '../panels/NotYetCoauthors.tsx';
import { WayTo } from '../panels/WayTo.tsx';
import { AuthorCommunities } from './AuthorCommunities.tsx';

/** Co-authors listed before the rest is only counted. */
const mostCoauthors = 200;

export function AuthorSurroundings(props: {
  readonly dataset: Dataset;
  readonly author: Author;
  /** In the order in which they are listed. */
  readonly coauthors: readonly Coauthor[];
  /** What stands beside each name. */
  readonly remark: string;
  /** Said where there are none. */
  readonly none: string;
  /** What leads to the edge, and what follows it. */
  readonly wordsOf: (edge: CoauthorshipEdge) => readonly [string, string];
}) {
  const { dataset, author, coauthors, remark, none, wordsOf } = props;
  const index = indexOf(dataset);
  const listed = useGrowing(coauthors.slice(0, mostCoauthors));
  return (
    <>
      <section className={classes.section}>
        <h3>
          Co-authors <small>{remark}</small>
        </h3>
        {coauthors.length === 0 && <p className={classes.small}>{none}</p>}
        <ul className={classes.list}>
          {listed.map(({ author: id, edge }) => {
            const [link, beside] = wordsOf(edge);
            return (
              <li key={id} className={classes.row}>
                <NodeButton id={id}>{index.authors.get(id)?.name ?? id}</NodeButton>
                <span className={classes.small}>
                  <SelectButton
                    selection={{ kind: 'edge', source: edge.source, target: edge.target }}
                  >
                    {link}
                  </SelectButton>
                  {beside}
                </span>
              </li>
            );
          })}
        </ul>
        {coauthors.length > mostCoauthors && (
          <p className={classes.small}>and {coauthors.length - mostCoauthors} more</p>
        )}
      </section>
      <section className={classes.section}>
        <WayTo author={author} />
        <NotYetCoauthors dataset={dataset} author={author.id} />
      </section>
      <section className={classes.section}>
        <h3>Community</h3>
        <CommunityLine dataset={dataset} of="authors" position={index.authorOrder.get(author.id)} />
      </section>
      <AuthorCommunities dataset={dataset} author={author.id} />
    </>
  );
}
