/** What nearly all tables have beside authors: titles, dates, venues, numbers, keywords. */

import type { PartialDate } from '../../model/date.ts';
import type { Identifier, PaperRecord } from '../../model/record.ts';
import type { Located } from '../../model/source.ts';
import { doiIdentifiers, parseArxiv, parsePmcid, parsePmid } from '../../text/identifiers.ts';
import { plainText } from '../../text/plainText.ts';
import { parsePublicationDate } from '../../text/publicationDates.ts';
import { withSubtitle } from '../../text/titles.ts';
import { distinct, recordOf } from '../recordOf.ts';
import type { Row } from './row.ts';

/** How a format's own numbers read: the identifiers that a cell holds. */
export type ReadIdentifiers = (cell: string) => readonly Identifier[];

const several =
  (read: (item: string) => Identifier | undefined): ReadIdentifiers =>
  (cell) =>
    cell.split(/[;|,\s]+/u).flatMap((item) => read(item.replace(/\.0$/u, '')) ?? []);

/** The fields that hold registered numbers; formats add their own. */
const identifierFields: Readonly<Record<string, ReadIdentifiers>> = {
  doi: doiIdentifiers,
  arxiv: (cell) => cell.split(/[;|,]/u).flatMap((item) => parseArxiv(item) ?? []),
  pmid: several((item) => identifier('pmid', parsePmid(item))),
  pmcid: several((item) => identifier('pmcid', parsePmcid(item))),
  url: (cell) =>
    cell
      .split(/[\s;|]+/u)
      .flatMap((item) =>
        /^https?:\/\//iu.test(item)
          ? [...(parseArxiv(item) ? [parseArxiv(item)] : []), ...doiOfAddress(item)]
          : [],
      )
      .filter((found) => found !== undefined),
};

const doiOfAddress = (address: string): Identifier[] =>
  /^https?:\/\/(?:dx\.)?doi\.org\//iu.test(address) ? doiIdentifiers(address) : [];

export const identifier = (
  scheme: Identifier['scheme'],
  value: string | undefined,
): Identifier | undefined => (value === undefined || value === '' ? undefined : { scheme, value });

/** `12`, `12.0` as some programs write it, `13,235`; anything else is no count. */
export function countOf(text: string): number | undefined {
  const value = text.replace(/\.0+$/u, '');
  if (!/^(?:\d{1,12}|\d{1,3}(?:,\d{3})+)$/u.test(value)) return undefined;
  return Number(value.replaceAll(',', ''));
}

/** Cut at the separators that are there, the strongest first; brackets hold together. */
export function keywordsOf(cell: string, separators: readonly string[]): string[] {
  const separator = separators.find((each) => cell.includes(each));
  const items = separator === undefined ? [cell] : splitOutsideBrackets(cell, separator);
  return [...new Set(items.map(plainText).filter((item) => item !== ''))];
}

/** Cuts at a separator of one character where no round bracket is open. */
export function splitOutsideBrackets(text: string, separator: string): string[] {
  const items: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (character === '(') depth++;
    else if (character === ')') depth = Math.max(0, depth - 1);
    else if (character === separator && depth === 0) {
      items.push(text.slice(start, i));
      start = i + 1;
    }
  }
  items.push(text.slice(start));
  return items.map((item) => item.trim()).filter((item) => item !== '');
}

/** A date and a year in columns of their own: the date, completed by the year where it has none. */
function dateOfRow(row: Row): Located<PartialDate> | undefined {
  const year = row.get('year');
  for (const date of row.all('date')) {
    const value =
      parsePublicationDate(date.value) ??
      (year ? parsePublicationDate(`${date.value} ${year.value}`) : undefined);
    if (value) return { value, line: date.line };
  }
  const value = year && parsePublicationDate(year.value);
  return value && { value, line: year.line };
}

export interface PlainRules {
  /** The source's own numbers, by field. */
  readonly identifiers?: Readonly<Record<string, ReadIdentifiers>>;
  /** What may separate keywords, in this order. */
  readonly keywordSeparators?: readonly string[];
}

/**
 * The record but for its authors: of the fields `key`, `title`, `subtitle`, `abstract`, `date`,
 * `year`, `venue`, `doi`, `arxiv`, `pmid`, `pmcid`, `url`, `citations`, `keywords`.
 */
export function plainFields(row: Row, rules: PlainRules = {}): PaperRecord {
  const title = row.get('title');
  const subtitle = row.text('subtitle');
  const citations = row.get('citations');
  const key = row.text('key');
  return recordOf(row.line, {
    key: key === '' ? undefined : key,
    title: at(title, withSubtitle(title && plainText(title.value), plainText(subtitle))),
    abstract: textAt(row.get('abstract')),
    date: dateOfRow(row),
    venue: textAt(row.get('venue')),
    citations: at(citations, citations && countOf(citations.value)),
    identifiers: identifiersOf(row, { ...identifierFields, ...rules.identifiers }),
    keywords: distinct(
      row.all('keywords').flatMap(({ value, line }) =>
        keywordsOf(value, rules.keywordSeparators ?? [';', '|']).map((item) => ({
          value: item,
          line,
        })),
      ),
      ({ value }) => value.toLowerCase(),
    ),
  });
}

/** What a cell comes to, at its line. */
const at = <T>(cell: Located<string> | undefined, value: T | undefined): Located<T> | undefined =>
  cell && value !== undefined ? { value, line: cell.line } : undefined;

const textAt = (cell: Located<string> | undefined): Located<string> | undefined =>
  at(cell, cell && (plainText(cell.value) || undefined));

function identifiersOf(
  row: Row,
  fields: Readonly<Record<string, ReadIdentifiers>>,
): readonly Located<Identifier>[] {
  const found: Located<Identifier>[] = [];
  for (const field in fields) {
    for (const { value, line } of row.all(field)) {
      for (const each of fields[field]?.(value) ?? []) found.push({ value: each, line });
    }
  }
  return distinct(found, ({ value }) => `${value.scheme} ${value.value}`);
}
