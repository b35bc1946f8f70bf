/**
 * The corpus as resolution sees it: mentions (one person on one paper), numbered, with the numbers
 * of their names and papers in typed arrays. Papers are numbered in an order that depends on what
 * they say alone, so that nothing after this depends on the order of files and records.
 */

import { type Paper, paperYear } from '../../model/paper.ts';
import { foldText } from '../../text/fold.ts';
import { terms } from '../../text/tokens.ts';
import { alignAuthors } from '../alignAuthors.ts';
import { nameKey } from '../compareNames.ts';
import type { PrintedAuthor } from '../corpus.ts';
import type { RecordGroup } from '../joinRecords.ts';
import { type ParsedName, parseName } from './parsedName.ts';

/** Lists of numbers, one after the other: list i is `values[starts[i]]` to before `values[starts[i + 1]]`. */
export interface NumberLists {
  readonly starts: Int32Array;
  readonly values: Int32Array;
}

export interface Mentions {
  /** How many. */
  readonly count: number;
  /** By name number: the folded name. */
  readonly names: readonly string[];
  /** By name number. */
  readonly parsed: readonly ParsedName[];
  /** By name number: as most often printed. */
  readonly spellings: readonly string[];
  /** By mention: the number of its name. */
  readonly nameOf: Int32Array;
  /** By mention: the number of its paper. Mentions of a paper stand together, in their order. */
  readonly paperOf: Int32Array;
  /** By paper: its first mention; one more at the end. */
  readonly paperStarts: Int32Array;
  /** By paper: the year, or 0. */
  readonly yearOf: Int32Array;
  /** By paper: the number of its venue, editions taken together, or -1. */
  readonly venueOf: Int32Array;
  readonly venues: readonly string[];
  /** By paper: the numbers of the terms of its title, ascending. */
  readonly termsOf: NumberLists;
  /** How many terms there are. */
  readonly termCount: number;
  /** By mention: its fullest name, with identifiers and affiliations. */
  readonly leads: readonly PrintedAuthor[];
  /** What further records of the paper print of a mention, where there are any. */
  readonly others: ReadonlyMap<number, readonly PrintedAuthor[]>;
  /** The mentions in the order of groups, their records and the authors of these. */
  readonly places: Int32Array;
}

/** Near-linear. `papers` are those of the groups. */
export function mentionsOf(groups: readonly RecordGroup[], papers: readonly Paper[]): Mentions {
  const order = contentOrder(groups, papers);
  const placeStarts = startsOf(groups);
  const places = new Int32Array(placeStarts[groups.length] as number);
  const variants = new Map<string, Variant>();
  const numberOfName = numbering();
  const nameOf = new Int32Array(places.length);
  const paperOf = new Int32Array(places.length);
  const leads: PrintedAuthor[] = [];
  const others = new Map<number, PrintedAuthor[]>();
  const paperStarts = new Int32Array(groups.length + 1);
  const mention = (lead: PrintedAuthor, paper: number): number => {
    let variant = variants.get(lead.name);
    if (!variant) {
      variant = { author: lead, number: numberOfName.of(nameKey(lead.name)), times: 0 };
      variants.set(lead.name, variant);
    }
    variant.times++;
    nameOf[leads.length] = variant.number;
    paperOf[leads.length] = paper;
    return leads.push(lead) - 1;
  };
  for (const [paper, group] of order.entries()) {
    const records = groups[group]?.records ?? [];
    let place = placeStarts[group] as number;
    if (records.length === 1) {
      for (const author of records[0]?.authors ?? []) places[place++] = mention(author, paper);
    } else {
      const mentionOf = new Map<PrintedAuthor, number>();
      const aligned = alignAuthors(records);
      for (const [i, { authors }] of records.entries()) {
        for (const [j, author] of authors.entries()) {
          const lead = aligned[i]?.[j] ?? author;
          const number = mentionOf.get(lead) ?? mention(lead, paper);
          mentionOf.set(lead, number);
          if (lead !== author) others.set(number, [...(others.get(number) ?? []), author]);
          places[place++] = number;
        }
      }
    }
    paperStarts[paper + 1] = leads.length;
  }
  const commonest = commonestVariants(variants, numberOfName.all.length);
  const venues = numbering();
  const seriesOf = remembered(venueSeries);
  return {
    count: leads.length,
    names: numberOfName.all,
    parsed: commonest.map(parseName),
    spellings: commonest.map(({ name }) => name),
    nameOf: nameOf.subarray(0, leads.length),
    paperOf: paperOf.subarray(0, leads.length),
    paperStarts,
    yearOf: Int32Array.from(order, (group) => yearAt(papers[group])),
    venueOf: Int32Array.from(order, (group) => {
      const series = seriesOf(papers[group]?.venue[0]?.value ?? '');
      return series === '' ? -1 : venues.of(series);
    }),
    venues: venues.all,
    ...termsOfTitles(order, papers),
    ...{ leads, others, places },
  };
}

/** By group: how many printed names come before it; one more at the end. */
function startsOf(groups: readonly RecordGroup[]): Int32Array {
  const starts = new Int32Array(groups.length + 1);
  for (const [i, { records }] of groups.entries()) {
    const names = records.reduce((sum, { authors }) => sum + authors.length, 0);
    starts[i + 1] = (starts[i] as number) + names;
  }
  return starts;
}

function remembered(answer: (question: string) => string): (question: string) => string {
  const answers = new Map<string, string>();
  return (question) => {
    const known = answers.get(question) ?? answer(question);
    answers.set(question, known);
    return known;
  };
}

const yearAt = (paper: Paper | undefined): number => (paper && paperYear(paper)) ?? 0;

function numbering(): { readonly all: string[]; readonly of: (text: string) => number } {
  const numbers = new Map<string, number>();
  const all: string[] = [];
  return {
    all,
    of: (text) => {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, all.length);
      return all.push(text) - 1;
    },
  };
}

/**
 * The groups in an order that depends on title, year and names alone, which tell papers apart whatever
 * file they come from: by a hash, which is quick to compare, then by the texts.
 */
function contentOrder(groups: readonly RecordGroup[], papers: readonly Paper[]): number[] {
  const keyOf = (i: number) => {
    const keys = (groups[i]?.records ?? []).map(
      ({ record, authors }) =>
        `${record.title?.value ?? ''}|${yearAt(papers[i])}|${authors.map(({ name }) => name).join(';')}`,
    );
    return keys.length === 1 ? (keys[0] ?? '') : keys.sort().join('|');
  };
  const hashes = Float64Array.from(groups.keys(), (i) => hashOf(keyOf(i)));
  return Array.from(groups.keys()).sort(
    (a, b) =>
      (hashes[a] as number) - (hashes[b] as number) || compareTexts(keyOf(a), keyOf(b)) || a - b,
  );
}

/** FNV-1a, 32 bits, over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** One spelling of a name. */
interface Variant {
  readonly author: PrintedAuthor;
  /** Of the name. */
  readonly number: number;
  times: number;
}

/** By name: its commonest spelling; of equally common ones the first by its letters. */
function commonestVariants(
  variants: ReadonlyMap<string, Variant>,
  names: number,
): readonly PrintedAuthor[] {
  const best: Variant[] = new Array(names);
  for (const variant of variants.values()) {
    const known = best[variant.number];
    const order = known
      ? known.times - variant.times || compareTexts(variant.author.name, known.author.name)
      : -1;
    if (order < 0) best[variant.number] = variant;
  }
  return best.map(({ author }) => author);
}

/** `Proceedings of the 58th Annual Meeting …, 2020` and that of 2021 are one series. */
const venueSeries = (venue: string): string =>
  foldText(venue)
    .split(' ')
    .filter(
      (word) =>
        !/^(?:\d+(?:st|nd|rd|th)?|\w*\d\w*|.*teenth|first|second|third|.*th|proceedings|of|the|volume|on|in)$/.test(
          word,
        ),
    )
    .join(' ');

function termsOfTitles(
  order: readonly number[],
  papers: readonly Paper[],
): Pick<Mentions, 'termsOf' | 'termCount'> {
  const numbers = numbering();
  const starts = new Int32Array(order.length + 1);
  const values: number[] = [];
  for (const [paper, group] of order.entries()) {
    const title = papers[group]?.title[0]?.value ?? '';
    const own = new Set(terms(title).map(numbers.of));
    for (const term of [...own].sort((a, b) => a - b)) values.push(term);
    starts[paper + 1] = values.length;
  }
  return { termsOf: { starts, values: Int32Array.from(values) }, termCount: numbers.all.length };
}
