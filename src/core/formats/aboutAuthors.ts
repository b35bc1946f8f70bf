/** What records say of their authors beyond the names: numbers and where they work. */

import type { Identifier } from '../model/identifier.ts';
import type { Organisation, PaperRecord } from '../model/record.ts';

export type Authors = Pick<PaperRecord, 'authors' | 'unnamedAuthors'>;

/** By the authors' places in the list. */
export interface AboutAuthors {
  readonly identifiers: Map<number, Identifier[]>;
  /** By name. */
  readonly affiliations: Map<number, Map<string, Organisation>>;
}

export const aboutNobody = (): AboutAuthors => ({
  identifiers: new Map(),
  affiliations: new Map(),
});

/** Each scheme of identifiers once an author. */
export function addIdentifier(about: AboutAuthors, author: number, identifier: Identifier): void {
  const before = about.identifiers.get(author) ?? [];
  if (before.some(({ scheme }) => scheme === identifier.scheme)) return;
  about.identifiers.set(author, [...before, identifier]);
}

/** Each organisation once an author. */
export function addAffiliation(about: AboutAuthors, author: number, at: Organisation): void {
  const known = about.affiliations.get(author);
  if (!known) about.affiliations.set(author, new Map([[at.name, at]]));
  else if (!known.has(at.name)) known.set(at.name, at);
}

export const withAbout = (list: Authors, about: AboutAuthors): Authors => ({
  ...list,
  authors: list.authors.map((author, i) => {
    const [identifiers, affiliations] = [about.identifiers.get(i), about.affiliations.get(i)];
    return {
      ...author,
      ...(identifiers ? { identifiers } : {}),
      ...(affiliations ? { affiliations: [...affiliations.values()] } : {}),
    };
  }),
});
