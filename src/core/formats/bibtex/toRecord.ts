/** The fields of one entry as a record. */

import { excerpt } from '../../model/issue.ts';
import type { PaperRecord, RawAuthorship } from '../../model/record.ts';
import type { Located } from '../../model/source.ts';
import { foldText } from '../../text/fold.ts';
import { parsePublicationDate } from '../../text/publicationDates.ts';
import { withSubtitle } from '../../text/titles.ts';
import { recordOf } from '../recordOf.ts';
import { personalDetails, recordOrganisations } from './affiliations.ts';
import { identifiersOf } from './identifiersOf.ts';
import type { LatexReader } from './latex.ts';
import { verbatim } from './latex.ts';
import { readNames } from './names.ts';
import type { RawEntry, RawField, Report } from './readFields.ts';
import { atAnd, atCharacter, atSemicolon, groupOf, splitOutside } from './splitTex.ts';

/** Where a field of ours is found, the best first. `+` joins a title with its subtitle. */
const sources = {
  title: ['title+subtitle'],
  venue: [
    'journaltitle+journalsubtitle',
    'journal',
    'booktitle+booksubtitle',
    'maintitle+mainsubtitle',
    'eventtitle',
  ],
  keywords: ['author_keywords', 'keywords', 'keyword', 'keywords-plus'],
  abstract: ['abstract'],
} as const;

/** Fields that are looked into; all others are passed over. */
const fieldNames = new Set([
  ...Object.values(sources).flatMap((names) => names.flatMap((name) => name.split('+'))),
  ...`author collaboration date year month day doi eprint eprinttype archiveprefix url pmid pmcid
  unique-id times-cited note source bibsource hal_id researcherid-numbers orcid-numbers affiliation
  affiliations crossref xdata`.split(/\s+/u),
]);

export const isFieldRead = (field: string): boolean => fieldNames.has(field);

/** A book is no venue of itself. */
const books = /^(?:mv)?(?:book|collection|proceedings|reference)$/u;
/** Numbers and addresses that nobody puts in braces for TeX’s sake. */
const neverProtected = ['year', 'date', 'doi', 'times-cited', 'unique-id', 'month'];

export function toRecord(entry: RawEntry, latex: LatexReader, report: Report): PaperRecord {
  const all = new Map(entry.fields);
  // Some programs put every value in two pairs of braces; then the inner ones mean nothing.
  if (neverProtected.some((name) => groupOf(all.get(name)?.raw ?? '') !== undefined)) {
    for (const [name, field] of all) {
      const inner = groupOf(field.raw);
      if (inner !== undefined) all.set(name, { ...field, raw: inner });
    }
  }
  const field = (name: string): RawField | undefined => all.get(name);
  const told = new Set<string>();
  const unknown = (at: RawField) => (command: string) => {
    if (told.has(command)) return;
    told.add(command);
    report({
      severity: 'warning',
      code: 'unknown-command',
      message: `The TeX command “${command}” is not known. Its argument was kept as text.`,
      line: at.line,
      excerpt: excerpt(at.raw),
    });
  };

  /** The first of several fields that has text. */
  const located = (names: readonly string[], loud: boolean): Located<string> | undefined => {
    for (const name of names) {
      const parts = name.split('+').flatMap((one) => field(one) ?? []);
      const texts = parts.map((part) => latex.text(part.raw, loud ? unknown(part) : undefined));
      const value = texts.reduce<string | undefined>(withSubtitle, undefined);
      if (value !== undefined && parts[0]) return { value, line: parts[0].line };
    }
    return undefined;
  };

  const title = located(sources.title, true);
  const venue = located(books.test(entry.type) ? sources.venue.slice(0, 2) : sources.venue, false);
  const abstract = located(sources.abstract, false);
  const date = dateOf(field);
  const citations = citationsOf(field);
  const { authors, unnamed } = authorsOf(entry, field, latex, report, unknown);
  return recordOf(entry.line, {
    key: entry.key,
    title,
    abstract,
    date,
    venue,
    identifiers: identifiersOf(entry.key, field),
    authors: personalDetails(authors, field, latex),
    unnamedAuthors: unnamed === undefined ? undefined : { value: null, line: unnamed },
    organisations: recordOrganisations(field, latex),
    citations,
    keywords: keywordsOf(field, latex),
  });
}

type Field = (name: string) => RawField | undefined;

function dateOf(field: Field): PaperRecord['date'] {
  const date = field('date');
  // A year before our era is none that is known here.
  const stated =
    date && !/^\s*\{?-/u.test(date.raw)
      ? parsePublicationDate(verbatim(date.raw.replace(/^\s*\{?\//u, '')))
      : undefined;
  if (date && stated) return { value: stated, line: date.line };
  const year = field('year');
  if (!year) return undefined;
  const printed = plain(year.raw);
  const month = plain(field('month')?.raw ?? '');
  const day = /^\d{1,2}$/u.exec(plain(field('day')?.raw ?? ''))?.[0];
  const alone = parsePublicationDate(printed);
  if (alone?.year === undefined) return undefined;
  const number = /^\d{1,2}$/u.exec(month)?.[0];
  const whole =
    number === undefined
      ? `${day ?? ''} ${month} ${alone.year}`
      : `${alone.year}-${number}${day === undefined ? '' : `-${day}`}`;
  const value = alone.month === undefined && month !== '' ? parsePublicationDate(whole) : alone;
  return { value: value ?? alone, line: year.line };
}

/** Dates need no more of TeX than this; sort keys in them are not part of the date. */
const plain = (raw: string): string =>
  verbatim(raw.replace(/\\[A-Za-z]+\s*\{[^{}]*\}/gu, ' ').replace(/[~"#]/gu, ' '));

function citationsOf(field: Field): Located<number> | undefined {
  const stated = field('times-cited');
  // Scopus says it in a note.
  const note = stated ?? field('note');
  const digits = stated
    ? /^\s*\{?(\d{1,9})\}?\s*$/u.exec(stated.raw)
    : /^\s*\{?cited by:? (\d{1,9})\b/iu.exec(note?.raw ?? '');
  return note && digits ? { value: Number(digits[1]), line: note.line } : undefined;
}

function keywordsOf(field: Field, latex: LatexReader): Located<string>[] {
  const seen = new Set<string>();
  return sources.keywords.flatMap((name) => {
    const list = field(name);
    if (!list) return [];
    const raw = groupOf(list.raw) ?? list.raw;
    const pieces = splitOutside(raw, atSemicolon);
    return (pieces.length > 1 ? pieces : splitOutside(raw, atCharacter(',')))
      .map((piece) => latex.text(piece))
      .filter((value) => value !== '' && !seen.has(value) && seen.add(value))
      .map((value) => ({ value, line: list.line }));
  });
}

function authorsOf(
  entry: RawEntry,
  field: Field,
  latex: LatexReader,
  report: Report,
  unknown: (at: RawField) => (command: string) => void,
): { authors: RawAuthorship[]; unnamed: number | undefined } {
  const authors: RawAuthorship[] = [];
  const printed = field('author');
  let unnamed: number | undefined;
  const dblp =
    (entry.key?.startsWith('DBLP:') ?? false) || /dblp/iu.test(field('bibsource')?.raw ?? '');
  if (printed) {
    const told = unknown(printed);
    const list = readNames(printed.raw, (tex) => latex.text(tex, told));
    for (const name of list.names) {
      const numbered = dblp ? withoutHomonymNumber(name) : name;
      authors.push({ ...numbered, position: authors.length + 1, line: printed.line });
    }
    if (list.others) unnamed = printed.line;
    if (list.unusual) {
      report({
        severity: 'warning',
        code: 'unusual-separator',
        message: `Authors are to be separated by “and”; other separators were found and taken for it, which gives ${list.names.length} authors.`,
        line: printed.line,
        excerpt: excerpt(printed.raw),
      });
    }
  }
  const collaboration = field('collaboration');
  const signed = new Set(authors.map(({ rawName }) => collaborationKey(rawName)));
  for (const piece of collaboration ? splitOutside(collaboration.raw, betweenGroups) : []) {
    const rawName = latex.text(piece);
    const key = collaborationKey(rawName);
    if (!collaboration || rawName === '' || signed.has(key)) continue;
    signed.add(key);
    const { line } = collaboration;
    authors.push({ rawName, group: true, position: authors.length + 1, line });
  }
  return { authors, unnamed };
}

/** INSPIRE sets several collaborations into one field: `ATLAS, CMS`. */
const betweenGroups = (tex: string, at: number): number => (tex[at] === ',' ? 1 : atAnd(tex, at));

/** `ATLAS` in one field is `The ATLAS Collaboration` in another. */
const collaborationKey = (name: string): string =>
  foldText(name).replace(/^the | collaborations?$/gu, '');

/** DBLP tells namesakes apart by a number after the name: `Yuan Yuan 0001`. */
function withoutHomonymNumber(
  name: ReturnType<typeof readNames>['names'][number],
): Omit<RawAuthorship, 'line'> {
  const match = /^(.+) \d{4}$/u.exec(name.rawName);
  if (!match?.[1]) return name;
  const rawName = match[1];
  const at = rawName.lastIndexOf(' ');
  return {
    rawName,
    ...(at > 0 ? { parts: { family: rawName.slice(at + 1), given: rawName.slice(0, at) } } : {}),
    identifiers: [{ scheme: 'dblp-author', value: name.rawName }],
  };
}
