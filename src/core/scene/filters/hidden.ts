/** Without some authors and papers, which were hidden one by one. */

import { type Filter, tidyList } from '../../model/filter.ts';
import { isAuthorId, isPaperId, type NodeId } from '../../model/ids.ts';
import { formatCount } from '../../text/wording.ts';
import { declarePart } from './filterPart.ts';
import { writeIds } from './writtenNumbers.ts';

const isNode = (id: string): id is NodeId => isAuthorId(id) || isPaperId(id);

const read = (text: string): Filter['hidden'] => {
  const ids = text.split('|');
  return ids.every(isNode) ? tidyList(ids.filter(isNode)) : undefined;
};

export const hidden = declarePart<'hidden'>({
  part: 'hidden',
  label: 'Hidden by hand',
  key: 'hidden',
  flag: 'hide',
  form: 'id|id|…',
  help: 'Without these authors and papers, by their ids, such as "a:ada-lovelace|p:on-looms".',
  views: ['authors', 'bipartite', 'papers'],
  write: writeIds,
  read,
  words: (ids) => `without ${formatCount(ids.length)} hidden by hand`,
  nodes: (ids) => ids,
  follow: (ids, next) => {
    const followed = tidyList(ids.flatMap((id) => next(id) ?? []));
    return followed.length > 0 ? followed : undefined;
  },
  leave: (ids, { kept }, { sources }) => {
    for (const id of ids) {
      const place = sources.placeOf(id);
      if (place >= 0) kept[place] = 0;
    }
  },
});
