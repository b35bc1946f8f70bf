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
  /** The mention's fullest name and all that records print of it; identifiers and affiliations among it. */
  readonly printed: readonly (readonly PrintedAuthor[])[];
  /** By group, record of the group and author of the record: the number of the mention. */
  readonly places: readonly (readonly (readonly number[])[])[];
}

/** Near-linear. `papers` are those of the groups. */
export function mentionsOf(groups: readonly RecordGroup[], papers: readonly Paper[]): Mentions {
  const order = contentOrder(groups, papers);
  const numberOfName = numbering();
  const known = new Map<string, number>();
  const numberOf = (name: string): number => {
    const number = known.get(name) ?? numberOfName.of(nameKey(name));
    known.set(name, number);
    return number;
  };
  const variants: Map<string, Variant>[] = [];
  const nameOf: number[] = [];
  const paperOf: number[] = [];
  const printed: PrintedAuthor[][] = [];
  const places: number[][][] = groups.map(() => []);
  const paperStarts = new Int32Array(groups.length + 1);
  for (const [paper, group] of order.entries()) {
    const records = groups[group]?.records ?? [];
    const mentionOf = new Map<PrintedAuthor, number>();
    const aligned = alignAuthors(records);
    places[group] = records.map(({ authors }, i) =>
      authors.map((author, j) => {
        const lead = aligned[i]?.[j] ?? author;
        let mention = mentionOf.get(lead);
        if (mention === undefined) {
          mention = nameOf.length;
          mentionOf.set(lead, mention);
          const name = numberOf(lead.name);
          nameOf.push(name);
          paperOf.push(paper);
          printed.push([lead]);
          const present = variants[name] ?? new Map<string, Variant>();
          variants[name] = present;
          countVariant(present, lead);
        }
        if (lead !== author) printed[mention]?.push(author);
        return mention;
      }),
    );
    paperStarts[paper + 1] = nameOf.length;
  }
  const commonest = variants.map(commonestVariant);
  const venues = numbering();
  const words = termsOfTitles(order, papers);
  return {
    count: nameOf.length,
    names: numberOfName.all,
    parsed: commonest.map(parseName),
    spellings: commonest.map(({ name }) => name),
    nameOf: Int32Array.from(nameOf),
    paperOf: Int32Array.from(paperOf),
    paperStarts,
    yearOf: Int32Array.from(order, (group) => yearAt(papers[group])),
    venueOf: Int32Array.from(order, (group) => {
      const series = venueSeries(papers[group]?.venue[0]?.value ?? '');
      return series === '' ? -1 : venues.of(series);
    }),
    venues: venues.all,
    ...words,
    printed,
    places,
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

/** The groups by title, year and names, which tell papers apart whatever file they come from. */
function contentOrder(groups: readonly RecordGroup[], papers: readonly Paper[]): number[] {
  const keys = groups.map(({ records }, i) => {
    const names = records[0]?.authors.map(({ name }) => name).join(';') ?? '';
    return `${foldText(papers[i]?.label ?? '')}|${yearAt(papers[i])}|${names}`;
  });
  return groups
    .map((_, i) => i)
    .sort((a, b) => compareTexts(keys[a] ?? '', keys[b] ?? '') || a - b);
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface Variant {
  readonly author: PrintedAuthor;
  times: number;
}

function countVariant(variants: Map<string, Variant>, author: PrintedAuthor): void {
  const key = `${author.parts?.family ?? ''}|${author.name}`;
  const known = variants.get(key);
  if (known) known.times++;
  else variants.set(key, { author, times: 1 });
}

/** Of equally common ones the first by its letters. */
function commonestVariant(variants: ReadonlyMap<string, Variant>): PrintedAuthor {
  let best: readonly [string, Variant] | undefined;
  for (const [key, variant] of variants) {
    const order = best ? best[1].times - variant.times || compareTexts(key, best[0]) : -1;
    if (order < 0) best = [key, variant];
  }
  if (!best) throw new Error('a name that nobody printed');
  return best[1].author;
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
