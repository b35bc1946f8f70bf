/** CSL-JSON, as Zotero, citation.js and the DOI resolvers give it. */

import type { InputFormat } from '../format.ts';
import { readCslItem } from './cslItem.ts';
import { eachRecord } from './jsonReader.ts';
import { type Outline, outlineOf } from './outline.ts';

/** First keys of an object that is an item itself; in any other object, each value is items. */
const itemKeys: ReadonlySet<string> = new Set(
  `id type title author issued DOI abstract accessed categories citation-key citation-label container-title
  container-title-short editor event URL ISBN ISSN issue journalAbbreviation keyword language note number page
  publisher publisher-place shortTitle title-short volume translator source collection-title indexed
  reference-count institution posted PMID PMCID number-of-pages edition genre archive medium version`.split(
    /\s+/u,
  ),
);

/** Types that tell an item which has neither authors nor date. */
const types: ReadonlySet<string> = new Set(
  `article article-journal article-magazine article-newspaper bill book broadcast chapter classic dataset
  entry entry-dictionary entry-encyclopedia graphic hearing interview legal_case legislation manuscript map
  motion_picture pamphlet paper-conference patent performance personal_communication post post-weblog regulation
  report review review-book software song speech standard thesis treaty webpage`.split(/\s+/u),
);

/** Keys of records of other formats that have titles and types as well. */
const others = ['paperId', 'creators', 'authorships'];

function recognise(beginning: string): number {
  const outline = outlineOf(beginning);
  if (!outline) return 0;
  const key = firstKey(beginning) ?? '';
  const places = placesIn(beginning).map((place) => place.replace(/^\*/u, () => key));
  return Math.max(...places.map((place) => certainty(outline, place)));
}

function certainty(outline: Outline, place: string): number {
  const keys = outline.keys(place);
  const inside = (path: string) => outline.has(place === '' ? path : `${place}.${path}`);
  if (inside('title[*]') || others.some((key) => keys.has(key))) return 0;
  const names = ['family', 'literal', 'given'].some((part) =>
    outline.keys(place === '' ? 'author[*]' : `${place}.author[*]`).has(part),
  );
  const dated = ['date-parts', 'raw', 'literal'].some((part) =>
    outline.keys(place === '' ? 'issued' : `${place}.issued`).has(part),
  );
  if (names && (dated || keys.has('title'))) return 0.95;
  if (dated && keys.has('title')) return 0.9;
  const type = /"type"\s{0,20}:\s{0,20}"([a-z_-]{1,40})"/u.exec(outline.text)?.[1];
  return keys.has('title') && keys.has('id') && type !== undefined && types.has(type) ? 0.7 : 0;
}

/** Where items stand, from the first key: a list of them, one, or a map from keys to items. */
function placesIn(beginning: string): readonly string[] {
  if (/^\s*\[/u.test(beginning)) return ['[*]'];
  const key = firstKey(beginning);
  if (key === 'items') return ['items[*]'];
  return key === undefined || itemKeys.has(key) ? [''] : ['*', '*[*]'];
}

const firstKey = (beginning: string): string | undefined =>
  /^\s*\{\s*"([^"\\]{0,200})"/u.exec(beginning)?.[1];

export const cslJson: InputFormat = {
  id: 'csl-json',
  label: 'CSL-JSON',
  description:
    'A list of items with “author”, “issued” and “container-title”, as Zotero exports it.',
  extensions: ['json'],
  recognise,
  load: async () => eachRecord(placesIn, readCslItem),
};
