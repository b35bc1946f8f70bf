/** A node of a finished network: its neighbours, its community, and what the file says of it. */

import type { Author } from '../../core/model/author.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import { counted, formatDecimal } from '../../core/text/wording.ts';
import { indexOf } from '../../store/derived.ts';
import { isEmbedded } from '../../store/embedding.ts';
import { EgoButton } from '../components/EgoButton.tsx';
import { Fact, Sources } from '../components/Facts.tsx';
import { NodeButton, SelectButton } from '../components/Named.tsx';
import { AuthorCommunities } from '../details/AuthorCommunities.tsx';
import own from '../details/Details.module.css';
import { HideButton } from '../details/HideButton.tsx';
import { useGrowing } from '../hooks/useGrowing.ts';
import { Figure } from '../panels/AuthorDetails.tsx';
import { CommunityLine } from '../panels/CommunityLine.tsx';
import classes from '../panels/Details.module.css';
import { NotYetCoauthors } from '../panels/NotYetCoauthors.tsx';
import { WayTo } from '../panels/WayTo.tsx';

/** Neighbours listed before the rest is only counted. */
const mostNeighbours = 200;

export function GivenNodeDetails(props: { readonly dataset: Dataset; readonly author: Author }) {
  const { dataset, author } = props;
  const index = indexOf(dataset);
  const neighbours = [...index.coauthorsOf(author.id)].sort(
    (a, b) => b.edge.weightFull - a.edge.weightFull,
  );
  const listed = useGrowing(neighbours.slice(0, mostNeighbours));
  const strength = neighbours.reduce((sum, { edge }) => sum + edge.weightFull, 0);
  const { given = [] } = author;
  return (
    <>
      <section className={classes.section}>
        <div className={classes.figures}>
          <Figure
            value={neighbours.length}
            label={neighbours.length === 1 ? 'co-author' : 'co-authors'}
          />
          <Figure value={Math.round(strength * 100) / 100} label="total link strength" />
        </div>
        <div className={own.actions}>
          <EgoButton node={author.id} />
          {!isEmbedded && <HideButton nodes={[author.id]} />}
        </div>
        <p className={classes.small}>
          The network came finished: the papers behind it are not known.
        </p>
      </section>
      <section className={classes.section}>
        <h3>
          Co-authors <small>weight of the edge, as the file says</small>
        </h3>
        {neighbours.length === 0 && <p className={classes.small}>No edge leads to another.</p>}
        <ul className={classes.list}>
          {listed.map(({ author: id, edge }) => (
            <li key={id} className={classes.row}>
              <NodeButton id={id}>{index.authors.get(id)?.name ?? id}</NodeButton>
              <span className={classes.small}>
                <SelectButton
                  selection={{ kind: 'edge', source: edge.source, target: edge.target }}
                >
                  weight {formatDecimal(edge.weightFull, 4)}
                </SelectButton>
              </span>
            </li>
          ))}
        </ul>
        {neighbours.length > mostNeighbours && (
          <p className={classes.small}>and {neighbours.length - mostNeighbours} more</p>
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
      <section className={classes.section}>
        <h3>
          In the file{' '}
          <small>{given.length === 0 ? 'no attributes' : counted(given.length, 'attribute')}</small>
        </h3>
        {given.length > 0 && (
          <dl>
            {given.map(({ name, value }) => (
              <Fact key={name} label={name}>
                {value}
              </Fact>
            ))}
          </dl>
        )}
        <p className={classes.small}>
          <Sources sources={author.variants.flatMap(({ sources }) => sources)} />
        </p>
      </section>
    </>
  );
}
