/** An author in two lines: name, how printed, papers, years, with whom. */

import type { Dataset } from '../../core/model/dataset.ts';
import type { AuthorId } from '../../core/model/ids.ts';
import { paperYear } from '../../core/model/paper.ts';
import { counted, listed } from '../../core/text/wording.ts';
import { indexOf } from '../../store/derived.ts';
import { NodeButton } from '../components/Named.tsx';
import classes from './Identity.module.css';

/** Co-authors and spellings named; the rest is counted. */
const mostNamed = 4;

/** `1998–2004`, `2001`, or nothing where no year is known. */
function yearsOf(dataset: Dataset, id: AuthorId): string {
  const index = indexOf(dataset);
  const years = index.authorshipsOf(id).flatMap(({ paper }) => {
    const found = index.papers.get(paper);
    return (found && paperYear(found)) ?? [];
  });
  const [last, first] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? `${first}` : `${first}–${last}`;
}

/** What is known of an author in short, as text. */
export function factsOf(dataset: Dataset, id: AuthorId): string {
  const { count, coauthorsOf, authors } = indexOf(dataset);
  const coauthors = coauthorsOf(id).map(({ author }) => authors.get(author)?.name ?? author);
  const years = yearsOf(dataset, id);
  const papers = counted(count.authorshipsOf(id), 'paper');
  const company =
    coauthors.length === 0 ? 'no co-author named' : `with ${listed(coauthors, mostNamed)}`;
  return `${papers}${years === '' ? '' : `, ${years}`}; ${company}`;
}

/** The name selects the author in the picture. */
export function AuthorFacts({ dataset, id }: { readonly dataset: Dataset; readonly id: AuthorId }) {
  const author = indexOf(dataset).authors.get(id);
  if (!author) return null;
  const others = author.variants.flatMap(({ name }) => (name === author.name ? [] : `“${name}”`));
  return (
    <div className={classes.person}>
      <NodeButton id={id}>{author.name}</NodeButton>
      <p className={classes.small}>
        {others.length > 0 && `Also ${listed(others, mostNamed)}. `}
        {factsOf(dataset, id)}
      </p>
    </div>
  );
}
