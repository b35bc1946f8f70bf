/** How well a paper and an authorship fit what a mention says of them. */

import type { Authorship } from '../../model/author.ts';
import type { Mention } from '../../model/correction.ts';
import type { Paper } from '../../model/paper.ts';
import { foldText } from '../../text/fold.ts';
import { invertedName, naturalName } from '../../text/personName.ts';
import { nameKey, namesAgree } from '../compareNames.ts';

/** A mention with its keys. */
export interface Asked {
  readonly name: string;
  readonly nameKey: string;
  readonly position: number | undefined;
  readonly id: string | undefined;
  readonly record: string | undefined;
  readonly title: string | undefined;
  readonly titleKey: string | undefined;
  readonly year: number | undefined;
}

export const asked = ({ name, position, id, record, title, year }: Mention): Asked => ({
  name,
  nameKey: nameKey(name),
  position,
  id: id?.toLowerCase(),
  record,
  title,
  titleKey: title === undefined ? undefined : foldText(title) || title,
  year,
});

/** By what a paper can be found: `i` and its identifier, `t` and its title, `r` and a record's key. */
export const keysOf = ({ id, titleKey, record }: Asked): string[] => [
  ...(id === undefined ? [] : [`i${id}`]),
  ...(titleKey === undefined ? [] : [`t${titleKey}`]),
  ...(record === undefined ? [] : [`r${record}`]),
];

export interface Agreement {
  readonly id: boolean;
  readonly title: boolean;
  readonly year: boolean;
  /** 0: another paper. */
  readonly points: number;
}

/** Editions of one paper are at most so many years apart. */
const mostYearsApart = 1;

/**
 * An identifier decides, then the title (unless the year is another), then the record's key with the
 * year. Keys like `smith2020` recur, so that one alone decides only where nothing else is told.
 */
export function agreement(mention: Asked, paper: Paper): Agreement {
  const years = paper.date.flatMap(({ value }) => (value.year === undefined ? [] : [value.year]));
  const year = mention.year !== undefined && years.includes(mention.year);
  const otherYear =
    mention.year !== undefined &&
    years.length > 0 &&
    years.every((own) => Math.abs(own - (mention.year ?? own)) > mostYearsApart);
  const id =
    mention.id !== undefined &&
    paper.identifiers.some(
      ({ value }) => `${value.scheme}:${value.value.toLowerCase()}` === mention.id,
    );
  const title =
    mention.titleKey !== undefined &&
    [paper.label, ...paper.title.map(({ value }) => value)].some(
      (own) => (foldText(own) || own) === mention.titleKey,
    );
  const record =
    mention.record !== undefined && paper.records.some(({ key }) => key === mention.record);
  const alone = mention.id === undefined && mention.title === undefined;
  const fits = id || (title && !otherYear) || (record && (year || (alone && !otherYear)));
  const points = 8 * Number(id) + 4 * Number(title) + 2 * Number(record) + Number(year);
  return { id, title, year, points: fits ? points : 0 };
}

/** From 0, which is somebody else, to 9: the name as printed, folded, in other order; the place. */
export function rowAgreement(mention: Asked, { printed, position }: Authorship): number {
  const positions = [position, ...printed.map((name) => name.position)];
  const there = mention.position !== undefined && positions.includes(mention.position);
  let best = 0;
  for (const { rawName } of printed) best = Math.max(best, nameAgreement(mention, rawName, there));
  return best === 0 ? 0 : 2 * best + Number(there);
}

function nameAgreement(mention: Asked, rawName: string, there: boolean): number {
  if (rawName === mention.name) return 4;
  const key = nameKey(rawName);
  if (key === mention.nameKey) return 3;
  if (sortedWords(key) === sortedWords(mention.nameKey)) return 2;
  // Initials for names: at its place that is enough.
  const [one, other] = [rawName, mention.name].map((name) => ({ name: naturalOf(name) }));
  return there && one && other && namesAgree(one, other) ? 1 : 0;
}

/** A name as printed with the family name last: `Roe, Tom` as `Tom Roe`. */
export function naturalOf(rawName: string): string {
  const parts = invertedName(rawName);
  return parts ? naturalName({ rawName, parts }) : rawName;
}

const sortedWords = (key: string): string => key.split(' ').sort().join(' ');
