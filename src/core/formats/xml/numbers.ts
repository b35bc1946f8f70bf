/** Numbers of papers that come with the name of their kind. */

import type { Identifier } from '../../model/record.ts';
import type { Located } from '../../model/source.ts';
import { doiIdentifiers, parseArxiv, parsePmcid, parsePmid } from '../../text/identifiers.ts';
import type { XmlElement } from './element.ts';
import { identifiersAt, shortText } from './fields.ts';

const bare = (scheme: Identifier['scheme'], value: string | undefined): Identifier[] =>
  value === undefined ? [] : [{ scheme, value }];

/** `WOS:000255868100003`, also without what stands before the colon, or with `ISI`. */
export function wosNumber(text: string): string | undefined {
  const number = /^(?:WOS:|ISI:)?\s*([A-Z\d]{12,20})$/iu.exec(text)?.[1];
  return number === undefined ? undefined : `WOS:${number}`;
}

/** By the names that MODS and ORCID have for kinds of numbers, in lower case. */
const kinds = new Map<string, (text: string) => readonly (Identifier | undefined)[]>([
  ['doi', doiIdentifiers],
  ['arxiv', (text) => [parseArxiv(text)]],
  ['pmid', (text) => bare('pmid', parsePmid(text))],
  ['pmc', (text) => bare('pmcid', parsePmcid(text))],
  ['pmcid', (text) => bare('pmcid', parsePmcid(text))],
  ['wosuid', (text) => bare('wos', wosNumber(text))],
  ['eid', (text) => bare('scopus', /^2-s2\.0-\d+$/u.exec(text)?.[0])],
]);

/** What an element with a number of that kind identifies; nothing for kinds that are not kept. */
export function numberOfKind(
  element: XmlElement | undefined,
  kind: string | undefined,
): Located<Identifier>[] {
  const parse = kinds.get((kind ?? '').toLowerCase());
  return parse ? identifiersAt(element, parse(shortText(element))) : [];
}
