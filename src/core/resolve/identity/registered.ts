/**
 * Numbers under which people are registered: what makes two mentions one person, or forbids it.
 * ORCID, DBLP and the ACL Anthology give one number to one person by hand; others (OpenAlex, Scopus)
 * give theirs by machine, which errs in both directions, so that theirs only speak for a join.
 */

import type { IdentifierScheme } from '../../model/identifier.ts';
import type { PrintedAuthor } from '../corpus.ts';
import type { Mentions } from './mentions.ts';

/** Registries that give one number to one person. */
export const decisive: readonly IdentifierScheme[] = ['orcid', 'dblp-author', 'acl-author'];

const supporting: readonly IdentifierScheme[] = [
  'openalex-author',
  'scopus-author',
  's2-author',
  'researcherid',
  'inspire-author',
  'hal-author',
];

export interface Registered {
  /** Mentions with the same decisive number, each list with the number as `orcid:0000-…`. */
  readonly same: readonly { readonly number: string; readonly mentions: readonly number[] }[];
  /** Whether a cluster has a decisive number. */
  readonly has: (root: number) => boolean;
  /** Whether two clusters have different numbers of a decisive registry and none in common. */
  readonly differ: (a: number, b: number) => boolean;
  /** Whether two clusters have a number of another registry in common. */
  readonly support: (a: number, b: number) => boolean;
  readonly join: (root: number, other: number) => void;
}

/** By scheme, the numbers of a cluster; few mentions have any. */
type Numbers = Map<IdentifierScheme, Set<string>>;

export function registeredOf({ leads, others }: Mentions): Registered {
  const numbers = new Map<number, Numbers>();
  const holders = new Map<string, number[]>();
  const take = (mention: number, { identifiers }: PrintedAuthor) => {
    for (const { scheme, value } of identifiers ?? []) {
      const own = numbers.get(mention) ?? new Map<IdentifierScheme, Set<string>>();
      numbers.set(mention, own);
      const values = own.get(scheme) ?? new Set();
      own.set(scheme, values);
      if (values.has(value)) continue;
      values.add(value);
      if (!decisive.includes(scheme)) continue;
      const key = `${scheme}:${value}`;
      const holding = holders.get(key);
      if (holding) holding.push(mention);
      else holders.set(key, [mention]);
    }
  };
  for (const [mention, lead] of leads.entries()) if (lead.identifiers) take(mention, lead);
  for (const [mention, names] of others) for (const name of names) take(mention, name);
  const compare = (
    a: number,
    b: number,
    scheme: IdentifierScheme,
  ): 'same' | 'other' | undefined => {
    const [one, other] = [numbers.get(a)?.get(scheme), numbers.get(b)?.get(scheme)];
    if (!one || !other) return undefined;
    for (const value of one) if (other.has(value)) return 'same';
    return 'other';
  };
  return {
    same: [...holders]
      .map(([number, mentions]) => ({ number, mentions }))
      .filter(({ mentions }) => mentions.length > 1)
      .sort((a, b) => (a.number < b.number ? -1 : 1)),
    has: (root) => decisive.some((scheme) => numbers.get(root)?.has(scheme)),
    differ: (a, b) => {
      if (!numbers.has(a) || !numbers.has(b)) return false;
      const found = decisive.map((scheme) => compare(a, b, scheme));
      return found.includes('other') && !found.includes('same');
    },
    support: (a, b) => supporting.some((scheme) => compare(a, b, scheme) === 'same'),
    join: (root, other) => {
      const added = numbers.get(other);
      if (!added) return;
      const own = numbers.get(root) ?? new Map<IdentifierScheme, Set<string>>();
      for (const [scheme, values] of added) {
        own.set(scheme, new Set([...(own.get(scheme) ?? []), ...values]));
      }
      numbers.set(root, own);
      numbers.delete(other);
    },
  };
}
