/** JSON from Crossref's API: one work, a list of works, or many answers one after the other. */

import type { InputFormat } from '../format.ts';
import { readCslItem } from './cslItem.ts';
import { eachRecord } from './jsonReader.ts';
import { outlineOf } from './outline.ts';

const places = [
  '',
  '[*]',
  'items[*]',
  'message',
  'message.items[*]',
  '[*].message',
  '[*].message.items[*]',
];

/** Keys that works have from Crossref and from nobody else. */
const marks = ['is-referenced-by-count', 'references-count', 'reference-count', 'content-domain'];

function recognise(beginning: string): number {
  const outline = outlineOf(beginning);
  if (!outline) return 0;
  if (/"message-type"\s{0,20}:\s{0,20}"work(?:-list)?"/u.test(beginning)) return 1;
  const found = places.some((place) => {
    const keys = outline.keys(place);
    const title = outline.has(place === '' ? 'title[*]' : `${place}.title[*]`);
    const listed = title || !keys.has('title');
    return listed && keys.has('DOI') && marks.some((mark) => keys.has(mark));
  });
  return found ? 0.97 : 0;
}

export const crossrefJson: InputFormat = {
  id: 'crossref-json',
  label: 'Crossref JSON',
  description: 'An answer of api.crossref.org: one work, or “message” with “items”.',
  extensions: ['json'],
  recognise,
  load: async () => eachRecord(places, readCslItem),
};
