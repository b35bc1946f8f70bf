/** What the fields of a tagged record say: texts, dates, identifiers, keywords. */

import { datePrecision, datesAgree, type PartialDate } from '../../model/date.ts';
import type { Identifier } from '../../model/identifier.ts';
import type { Located } from '../../model/source.ts';
import {
  arxivOfDoi,
  doiIdentifiers,
  parseArxiv,
  parseDoi,
  parsePmcid,
  parsePmid,
} from '../../text/identifiers.ts';
import { plainText } from '../../text/plainText.ts';
import { parsePublicationDate } from '../../text/publicationDates.ts';
import type { TaggedEntry, TaggedField } from './taggedReader.ts';

/** The fields that have one of these tags, in the order of the file. */
export const fieldsOf = (entry: TaggedEntry, ...tags: readonly string[]): TaggedField[] =>
  entry.fields.filter(({ tag, lines }) => lines.length > 0 && tags.includes(tag));

/** Every line of these fields. */
export const linesOf = (entry: TaggedEntry, ...tags: readonly string[]): Located<string>[] =>
  fieldsOf(entry, ...tags).flatMap(({ lines }) => lines);

/** Each field's lines as one text. */
export const textsOf = (entry: TaggedEntry, ...tags: readonly string[]): Located<string>[] =>
  fieldsOf(entry, ...tags).map(joined);

const joined = ({ lines }: TaggedField): Located<string> => ({
  value: lines.map(({ value }) => value).join(' '),
  line: lines[0]?.line ?? 0,
});

/** The first field of the first of these tags that has any text, without markup. */
export function textOf(
  entry: TaggedEntry,
  ...tags: readonly string[]
): Located<string> | undefined {
  for (const tag of tags) {
    for (const { value, line } of textsOf(entry, tag)) {
      const plain = plainText(value);
      if (plain !== '') return { value: plain, line };
    }
  }
  return undefined;
}

/** All fields of the first of these tags that has any, as one text: abstracts in paragraphs. */
export function wholeTextOf(
  entry: TaggedEntry,
  ...tags: readonly string[]
): Located<string> | undefined {
  for (const tag of tags) {
    const texts = textsOf(entry, tag);
    const value = plainText(texts.map((text) => text.value).join(' '));
    if (texts[0] && value !== '') return { value, line: texts[0].line };
  }
  return undefined;
}

/** A title without the full stop that some houses set after every title. */
export const withoutFullStop = (title: Located<string> | undefined): Located<string> | undefined =>
  title && { ...title, value: title.value.replace(/(?<!\.)\.$/u, '') };

/**
 * The date from the fields that may hold it, the deciding one first: what a further one says more
 * exactly is taken when it agrees. `MAR 15` is read with the year from elsewhere.
 */
export function dateOfFields(fields: readonly Located<string>[]): Located<PartialDate> | undefined {
  let best: Located<PartialDate> | undefined;
  for (const { value, line } of fields) {
    const hasYear = /\d{4}/u.test(value);
    const year = best?.value.year;
    if (!hasYear && year === undefined) continue;
    const date = parsePublicationDate(hasYear ? value : `${year} ${value}`);
    if (!date) continue;
    const finer =
      best === undefined ||
      (datesAgree(date, best.value) && datePrecision(date) > datePrecision(best.value));
    if (finer) best = { value: date, line };
  }
  return best;
}

/** Keywords by lines and semicolons, each once, without the asterisk of major headings. */
export function keywordsOf(lines: readonly Located<string>[], separator = /;/u): Located<string>[] {
  const found = new Map<string, Located<string>>();
  for (const { value, line } of lines) {
    for (const part of value.split(separator)) {
      const keyword = plainText(part)
        .replace(/^\*|(?<=\/)\*/gu, '')
        .trim();
      if (keyword !== '' && !found.has(keyword)) found.set(keyword, { value: keyword, line });
    }
  }
  return [...found.values()];
}

/** Identifiers with the first of each scheme only. */
export function firstOfEach(identifiers: readonly Located<Identifier>[]): Located<Identifier>[] {
  const schemes = new Set<string>();
  return identifiers.filter(({ value }) => {
    const known = schemes.has(value.scheme);
    schemes.add(value.scheme);
    return !known;
  });
}

/** Reads every field's text for identifiers. */
export const identifiersIn = (
  fields: readonly Located<string>[],
  read: (text: string) => readonly (Identifier | undefined)[],
): Located<Identifier>[] =>
  fields.flatMap(({ value, line }) =>
    read(value).flatMap((identifier) => (identifier ? [{ value: identifier, line }] : [])),
  );

/** A PMID, wherever it stands alone. */
export function readPmid(text: string): readonly Identifier[] {
  const value = parsePmid(text);
  return value === undefined ? [] : [{ scheme: 'pmid', value }];
}

/** A DOI anywhere in a field that is for DOIs. */
export const readDoi = (text: string): readonly Identifier[] => doiIdentifiers(text);

/** A DOI where a field that may hold anything holds nothing else. */
export function readOnlyDoi(text: string): readonly (Identifier | undefined)[] {
  const doi = parseDoi(text.replace(/^doi:\s*(?=https?:)/iu, ''));
  return doi === undefined ? [] : [{ scheme: 'doi', value: doi }, arxivOfDoi(doi)];
}

/** What the address of a page says of the paper it is about. */
export function readAddress(text: string): readonly (Identifier | undefined)[] {
  if (text.length > 2000) return [];
  if (!/^https?:\/\//iu.test(text)) return readOnlyDoi(text);
  const as = (scheme: Identifier['scheme'], value: string | undefined) =>
    value === undefined ? undefined : { scheme, value };
  const lens = /^https?:\/\/(?:www\.)?lens\.org\/(?:lens\/article\/)?([\dX-]{19})$/iu.exec(text);
  const scopus = /^https?:\/\/[^\s?]*scopus\.com\/[^\s?]*\?(?:[^\s#]*&)?eid=(2-s2\.0-\d+)/iu.exec(
    text,
  );
  const pmc = /ncbi\.nlm\.nih\.gov/iu.test(text) ? parsePmcid(text) : undefined;
  return [
    ...readOnlyDoi(text),
    parseArxiv(text),
    as('pmid', parsePmid(text)),
    as('pmcid', pmc),
    as('lens', lens?.[1]),
    as('scopus', scopus?.[1]),
  ];
}
