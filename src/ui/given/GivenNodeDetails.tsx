/** A node of a finished network: its neighbours, its community, and what the file says of it. */

import type { Author } from '../../core/model/author.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import { counted, formatDecimal } from '../../core/text/wording.ts';
import { indexOf } from '../../store/derived.ts';
import { isEmbedded } from '../../store/embedding.ts';
import { EgoButton } from '../components/EgoButton.tsx';
import { Fact, Sources } from '../components/Facts.tsx';
import { AuthorSurroundings } from '../details/AuthorSurroundings.tsx';
import own from '../details/Details.module.css';
import { HideButton } from '../details/HideButton.tsx';
import { Figure } from '../panels/AuthorDetails.tsx';
import classes from '../panels/Details.module.css';

export function GivenNodeDetails(props: { readonly dataset: Dataset; readonly author: Author }) {
  const { dataset, author } = props;
  const index = indexOf(dataset);
  const neighbours = [...index.coauthorsOf(author.id)].sort(
    (a, b) => b.edge.weightFull - a.edge.weightFull,
  );
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
      <AuthorSurroundings
        dataset={dataset}
        author={author}
        coauthors={neighbours}
        remark="weight of the edge, as the file says"
        none="No edge leads to another."
        wordsOf={({ weightFull }) => [`weight ${formatDecimal(weightFull, 4)}`, '']}
      />
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
