/** An author in two lines: name, how printed, papers, years, with whom. */

import type { PersonInShort } from '../../core/query/personInShort.ts';
import { counted, formatCount, listed } from '../../core/text/wording.ts';
import { NodeButton } from '../components/Named.tsx';
import classes from './Identity.module.css';

/** `2 papers, 1998–2004; with A and B and 12 more`. */
export function factsOf({ papers, years, coauthors, company }: PersonInShort): string {
  const [first, last] = years ?? [];
  const span = first === undefined ? '' : first === last ? `, ${first}` : `, ${first}–${last}`;
  const more = coauthors - company.length;
  const names =
    more > 0 ? `${company.join(', ')} and ${formatCount(more)} more` : listed(company, 9);
  return `${counted(papers, 'paper')}${span}; ${coauthors === 0 ? 'no co-author named' : `with ${names}`}`;
}

/** The name selects the author in the picture. */
export function PersonFacts({ person }: { readonly person: PersonInShort }) {
  const { id, name, printed } = person;
  const others = printed.map((spelling) => `“${spelling}”`);
  return (
    <div className={classes.person}>
      <NodeButton id={id}>{name}</NodeButton>
      <p className={classes.small}>
        {others.length > 0 && `Also ${listed(others, 4)}. `}
        {factsOf(person)}
      </p>
    </div>
  );
}
