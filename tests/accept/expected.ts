/**
 * Title, authors, year and DOI against what Zotero and JabRef make of the same cases. Each item has
 * four fields; those that neither side has are not counted, nor are years and DOIs that only we
 * have when the file states them (Zotero has no field for a DOI in many kinds of item). Every
 * difference is listed, with the reason where there is one.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldText } from '../../src/core/text/fold.ts';
import { markupToText } from '../../src/core/text/markup.ts';
import { expectedItems, type Item, itemOf, zoteroItems } from './expectedItems.ts';
import { explained } from './explained.ts';
import { dataFolder } from './manifest.ts';
import { print } from './print.ts';
import { readPath } from './readPath.ts';

export interface Tally {
  agree: number;
  compared: number;
  /** Years and DOIs that the file states and the expected item lacks. */
  more: number;
  /** Differences with a reason. */
  explained: number;
  readonly differences: string[];
}

const fields = ['title', 'authors', 'year', 'doi'] as const;

/** Without case, accents, spacing of initials and markup, which are matters of house style. */
const comparable = (item: Item | undefined, field: (typeof fields)[number]): string => {
  if (!item) return '';
  return field === 'authors'
    ? item.authors.map((name) => foldText(name).replaceAll(' ', '')).join(' | ')
    : foldText(markupToText(item[field])).replaceAll(' ', '');
};

const newTally = (): Tally => ({ agree: 0, compared: 0, more: 0, explained: 0, differences: [] });

const addTo = (sum: Tally, part: Tally): void => {
  sum.agree += part.agree;
  sum.compared += part.compared;
  sum.more += part.more;
  sum.explained += part.explained;
  sum.differences.push(...part.differences);
};

const shown = (item: Item | undefined, field: (typeof fields)[number]): string =>
  item ? (field === 'authors' ? item.authors.join(' | ') : item[field]) : '(no item)';

/** Pairs items in their order, or by title where the two sides order them differently. */
function paired(found: readonly Item[], expected: readonly Item[]): (Item | undefined)[] {
  const titles = found.map((item) => comparable(item, 'title'));
  const inPlace = expected.filter((item, i) => comparable(item, 'title') === titles[i]).length;
  const few = found.length <= 3;
  if (found.length === expected.length && (few || 2 * inPlace >= found.length)) return [...found];
  const byTitle = new Map<string, Item[]>();
  for (const [i, item] of found.entries()) {
    const title = titles[i] ?? '';
    byTitle.set(title, [...(byTitle.get(title) ?? []), item]);
  }
  return expected.map((item) => {
    const candidates = byTitle.get(comparable(item, 'title')) ?? [];
    const likeness = (own: Item) =>
      fields.filter((field) => comparable(own, field) === comparable(item, field)).length;
    const best = [...candidates].sort((x, y) => likeness(y) - likeness(x))[0];
    if (best) candidates.splice(candidates.indexOf(best), 1);
    return best;
  });
}

/** Compares two lists of items field by field. */
export function compareItems(
  found: readonly Item[],
  expected: readonly Item[],
  place: string,
  tally: Tally,
  text: string,
) {
  const pairs = paired(found, expected);
  for (const [i, item] of expected.entries()) {
    const own = pairs[i];
    for (const field of fields) {
      const [ours, theirs] = [comparable(own, field), comparable(item, field)];
      if (ours === '' && theirs === '') continue;
      const states = (field === 'year' || field === 'doi') && own !== undefined;
      if (theirs === '' && states && text.includes(own[field])) {
        tally.more++;
        continue;
      }
      tally.compared++;
      if (ours === theirs) tally.agree++;
      else {
        const reason = explained[`${place} #${i + 1} ${field}`];
        if (reason !== undefined) tally.explained++;
        tally.differences.push(
          `${place} #${i + 1} ${field}${reason === undefined ? '' : `: ${reason}`}\n      expected: ${shown(item, field).slice(0, 300)}\n      found:    ${shown(own, field).slice(0, 300)}`,
        );
      }
    }
  }
}

const share = ({ agree, compared, more, explained: reasons }: Tally): string =>
  `${agree} of ${compared} agree (${compared === 0 ? 100 : ((100 * agree) / compared).toFixed(2)} %), ${reasons} differ for a reason, ${compared - agree - reasons} without; ${more} more are stated in the files`;

/** Prints a line a format and every difference; returns the share that agrees, 0 to 1. */
export async function compareExpected(data: string, part = ''): Promise<number> {
  const all: Tally = newTally();
  for (const suite of ['zotero-tests', 'jabref-tests']) {
    for (const format of readdirSync(join(data, suite))) {
      if (!`${suite}/${format}`.includes(part)) continue;
      const tally: Tally = newTally();
      for (const name of readdirSync(join(data, suite, format))) {
        if (name.includes('.expected.')) continue;
        const path = join(data, suite, format, name);
        const expected = await expectedItems(path);
        if (!expected || expected.length === 0) continue;
        const { document } = await readPath(path);
        const text = readFileSync(path, 'utf8').toLowerCase();
        const found = (document?.records ?? []).map(itemOf);
        compareItems(found, expected, `${format}/${name}`, tally, text);
      }
      print(`${`${suite}/${format}`.padEnd(40)} ${share(tally)}`);
      addTo(all, tally);
    }
  }
  for (const difference of all.differences) print(`  ${difference}`);
  print(share(all));
  return all.compared === 0 ? 1 : all.agree / all.compared;
}

/** The same for two large BibTeX files of which Zotero's items are at hand. */
export async function compareBibtex(data: string, list = true): Promise<number> {
  const all: Tally = newTally();
  for (const name of ['bbt-bulk-export.bib', 'bbt-jabref-groups-97.bib']) {
    const tally: Tally = newTally();
    const { document } = await readPath(join(data, 'bib/bibtex', name));
    const expected = zoteroItems(join(data, 'expected', `${name}.zotero.json`));
    const text = readFileSync(join(data, 'bib/bibtex', name), 'utf8').toLowerCase();
    compareItems((document?.records ?? []).map(itemOf), expected, name, tally, text);
    print(`${name.padEnd(40)} ${share(tally)}`);
    addTo(all, tally);
    if (list) for (const difference of tally.differences) print(`  ${difference}`);
  }
  return all.compared === 0 ? 1 : all.agree / all.compared;
}

if (process.argv[1]?.endsWith('expected.ts')) {
  const data = dataFolder();
  if (data === undefined) print('Skipped: no data (COTERIE_DATA).');
  else if (process.argv[2] === 'large') await compareBibtex(data);
  else await compareExpected(data, process.argv[2]);
}
