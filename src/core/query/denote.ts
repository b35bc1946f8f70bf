/** People as corrections speak of them: by what is printed on papers. */

import type { Authorship } from '../model/author.ts';
import type { Denoted, Mention } from '../model/correction.ts';
import type { AuthorId, PaperId } from '../model/ids.ts';
import { type Paper, paperYear } from '../model/paper.ts';
import type { DatasetIndex } from './datasetIndex.ts';

/**
 * An author by all mentions, or by those on some papers. Undefined where no paper tells of them: an
 * author who is known from a profile alone, or none of whose papers was asked for.
 */
export function denoted(
  index: Pick<DatasetIndex, 'authors' | 'papers' | 'authorshipsOf'>,
  author: AuthorId,
  papers?: ReadonlySet<PaperId>,
): Denoted | undefined {
  const name = index.authors.get(author)?.name;
  const mentions = index.authorshipsOf(author).flatMap((authorship) => {
    if (papers && !papers.has(authorship.paper)) return [];
    const paper = index.papers.get(authorship.paper);
    return paper ? [mentionOf(authorship, paper, name ?? '')] : [];
  });
  return name === undefined || mentions.length === 0 ? undefined : { name, mentions };
}

/**
 * The name as printed first, with whatever tells the paper; one without a title by what it is called.
 */
export function mentionOf(
  { printed, position }: Authorship,
  paper: Paper,
  otherwise: string,
): Mention {
  const [first] = printed;
  const [identifier] = paper.identifiers;
  const record = first?.recordKey ?? paper.records.find(({ key }) => key !== undefined)?.key;
  const year = paperYear(paper);
  return {
    name: first?.rawName ?? otherwise,
    ...(position === undefined ? {} : { position }),
    ...(identifier ? { id: `${identifier.value.scheme}:${identifier.value.value}` } : {}),
    ...(record === undefined ? {} : { record }),
    title: paper.label,
    ...(year === undefined ? {} : { year }),
  };
}
