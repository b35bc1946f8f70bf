/** The authors of a list, and their papers. */

import { type Filter, tidyList } from '../../model/filter.ts';
import { isAuthorId } from '../../model/ids.ts';
import { counted } from '../../text/wording.ts';
import { declarePart } from './filterPart.ts';
import { keepAuthors } from './keepAuthors.ts';
import { writeIds } from './writtenNumbers.ts';

const read = (text: string): Filter['roster'] => {
  const ids = text.split('|');
  return ids.every(isAuthorId) ? tidyList(ids.filter(isAuthorId)) : undefined;
};

export const roster = declarePart<'roster'>({
  part: 'roster',
  label: 'Roster',
  key: 'roster',
  flag: 'authors',
  form: 'id|id|…',
  help: 'These authors alone, by their ids, such as "a:ada-lovelace|a:mary-somerville".',
  views: ['authors', 'bipartite', 'papers'],
  write: writeIds,
  read,
  words: (ids) => `${counted(ids.length, 'author')} of the roster`,
  nodes: (ids) => ids,
  follow: (ids, next) => {
    const followed = tidyList(ids.flatMap((id) => next(id) ?? []).filter(isAuthorId));
    return followed.length > 0 ? followed : undefined;
  },
  leave: (ids, standing, given) => {
    const members = new Set(ids.map(given.sources.placeOf));
    keepAuthors(standing, given, (author) => members.has(author));
  },
});
