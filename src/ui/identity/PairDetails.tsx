/** Two authors who share no paper, beside each other: may they be one person? */

import { useDeferredValue } from 'react';
import type { Author } from '../../core/model/author.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import { personInShort } from '../../core/query/personInShort.ts';
import { counted } from '../../core/text/wording.ts';
import { indexOf } from '../../store/derived.ts';
import { isEmbedded } from '../../store/embedding.ts';
import { NodeButton } from '../components/Named.tsx';
import { PaperList } from '../components/PaperList.tsx';
import details from '../panels/Details.module.css';
import classes from './Identity.module.css';
import { PersonFacts } from './PersonFacts.tsx';
import { NearMissAnswers } from './ReviewEntry.tsx';

/** Co-authors in common that are named. */
const mostCommon = 20;

/** What they have in common, then the papers of each. */
export function PairDetails(props: {
  readonly dataset: Dataset;
  readonly authors: readonly [Author, Author];
}) {
  const { dataset, authors } = props;
  const [a, b] = authors;
  const index = indexOf(dataset);
  // People with hundreds of papers are not shown in one go.
  const rest = useDeferredValue(true, false);
  const miss = dataset.nearMisses.find(
    ({ author, other }) =>
      (author === a.id && other === b.id) || (author === b.id && other === a.id),
  );
  return (
    <>
      <section className={details.section}>
        {authors.map(({ id }) => {
          const person = personInShort(index, id);
          return person && <PersonFacts key={id} person={person} />;
        })}
        <p className={classes.reason}>
          {miss?.reason ?? 'Nothing suggests that they are one person.'}
        </p>
        {!isEmbedded && (
          <div className={classes.answers}>
            <NearMissAnswers ids={[a.id, b.id]} />
          </div>
        )}
      </section>
      {rest && <InCommon dataset={dataset} authors={authors} />}
      {(rest ? authors : []).map(({ id, name }) => (
        <section key={id} className={details.section}>
          <h3>Papers of {name}</h3>
          <PaperList
            dataset={dataset}
            papers={index.authorshipsOf(id).map(({ paper }) => paper)}
            besides={id}
          />
        </section>
      ))}
    </>
  );
}

function InCommon(props: {
  readonly dataset: Dataset;
  readonly authors: readonly [Author, Author];
}) {
  const { dataset, authors } = props;
  const index = indexOf(dataset);
  const [own, others] = authors.map(({ id }) => index.coauthorsOf(id));
  const known = new Set(others?.map(({ author }) => author));
  const common = (own ?? []).flatMap(({ author }) => (known.has(author) ? author : []));
  return (
    <section className={details.section}>
      <h3>{counted(common.length, 'co-author')} in common</h3>
      <ul className={details.list}>
        {common.slice(0, mostCommon).map((id) => (
          <li key={id}>
            <NodeButton id={id}>{index.authors.get(id)?.name ?? id}</NodeButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
