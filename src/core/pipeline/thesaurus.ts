/**
 * A VOSviewer thesaurus: a table of labels and what stands instead of them, separated by tabs, with
 * `label` and `replace by` in its first line (van Eck & Waltman, VOSviewer Manual 1.6.20, section 4.1).
 * Labels are compared without case, as VOSviewer does.
 */

import type { Author } from '../model/author.ts';
import type { Correction, Denoted, Mention } from '../model/correction.ts';
import type { AuthorId } from '../model/ids.ts';
import type { Issue } from '../model/issue.ts';
import { mentionOf } from '../query/denote.ts';
import type { Identified } from '../resolve/corrections/identified.ts';
import { counted } from '../text/wording.ts';

export interface ThesaurusLine {
  readonly label: string;
  /** May be empty: VOSviewer leaves such labels out. */
  readonly replacement: string;
}

/** How labels are compared: without case, a space being as good as several. */
export const labelKey = (label: string): string => oneLine(label).toLowerCase();

/** A name in one cell of a table. */
const oneLine = (name: string): string => name.replace(/\s+/gu, ' ').trim();

/** The columns of a first line: where the label stands, and what replaces it. */
function columnsIn(line: string): { label: number; replacement: number } | undefined {
  const cells = line.split('\t').map((cell) => labelKey(unquoted(cell)));
  const [label, replacement] = [cells.indexOf('label'), cells.indexOf('replace by')];
  return label < 0 || replacement < 0 ? undefined : { label, replacement };
}

/** Spreadsheets put cells into quotation marks. */
const unquoted = (cell: string): string =>
  /^".*"$/u.test(cell.trim()) ? cell.trim().slice(1, -1).replaceAll('""', '"') : cell;

const linesOf = (text: string): string[] => text.replace(/^\ufeff/u, '').split(/\r\n|\n|\r/u);

/** Whether a text begins as a thesaurus does. */
export const isThesaurus = (text: string): boolean =>
  columnsIn(linesOf(text.slice(0, 4096))[0] ?? '') !== undefined;

/** Its lines; those without a label are passed over. */
export function readThesaurus(text: string): ThesaurusLine[] {
  const [first = '', ...lines] = linesOf(text);
  const columns = columnsIn(first);
  if (!columns) return [];
  return lines.flatMap((line) => {
    const cells = line.split('\t').map(unquoted);
    const label = oneLine(cells[columns.label] ?? '');
    return label === '' ? [] : [{ label, replacement: oneLine(cells[columns.replacement] ?? '') }];
  });
}

/**
 * A line for every spelling under which another name is shown; spellings that several authors bear
 * would mean all of them, and are left out and counted.
 */
export function writeThesaurus(authors: Identified['authors']): {
  readonly text: string;
  readonly leftOut: number;
} {
  const bearers = bearersOf(authors);
  const lines = ['label\treplace by'];
  let leftOut = 0;
  for (const { name, variants } of authors) {
    const shown = labelKey(name);
    const spellings = new Map(variants.map((variant) => [labelKey(variant.name), variant.name]));
    for (const [key, spelling] of spellings) {
      if (key === shown || key === '') continue;
      if ((bearers.get(key)?.length ?? 0) > 1) leftOut++;
      else lines.push(`${oneLine(spelling)}\t${oneLine(name)}`);
    }
  }
  return { text: `${lines.join('\n')}\n`, leftOut };
}

/** By label: who is called so or printed so. */
function bearersOf(authors: Identified['authors']): Map<string, Author[]> {
  const bearers = new Map<string, Author[]>();
  for (const author of authors) {
    const keys = new Set([author.name, ...author.variants.map(({ name }) => name)].map(labelKey));
    for (const key of keys) {
      const known = bearers.get(key);
      if (known) known.push(author);
      else bearers.set(key, [author]);
    }
  }
  return bearers;
}

/** Why a line changes nothing. */
type Idle = 'in-order' | 'empty' | 'unknown' | 'ambiguous' | 'no-papers';

/**
 * What a thesaurus says of the authors there are: who bears a label is joined with who bears what
 * replaces it, and is called so. Lines of which several could be meant are not followed. Linear.
 */
export function correctionsOf(
  lines: readonly ThesaurusLine[],
  identified: Identified,
): { readonly corrections: readonly Correction[]; readonly issues: readonly Issue[] } {
  const bearers = bearersOf(identified.authors);
  const idle = new Map<Idle, number>();
  const count = (why: Idle) => idle.set(why, (idle.get(why) ?? 0) + 1);
  /** By replacement: the name as given, and who is called so. */
  const plans = new Map<string, { readonly name: string; readonly who: Map<AuthorId, Author> }>();
  for (const { label, replacement } of lines) {
    const key = labelKey(replacement);
    if (key === '') {
      count('empty');
      continue;
    }
    const [ones, others] = [bearers.get(labelKey(label)) ?? [], bearers.get(key) ?? []];
    const both = ones.filter((author) => others.includes(author));
    const meant = both.length > 0 ? both : [...ones, ...others];
    const [only] = meant;
    if (ones.length === 0) count('unknown');
    else if (both.length > 1) count('in-order');
    else if (both.length === 0 && (ones.length > 1 || others.length > 1)) count('ambiguous');
    else if (both.length === 1 && oneLine(only?.name ?? '') === replacement) count('in-order');
    else {
      const plan = plans.get(key) ?? { name: replacement, who: new Map() };
      plans.set(key, plan);
      for (const author of meant) plan.who.set(author.id, author);
    }
  }
  const people = denotedBy(
    new Set([...plans.values()].flatMap(({ who }) => [...who.keys()])),
    identified,
  );
  const corrections: Correction[] = [];
  for (const { name, who } of plans.values()) {
    const known = [...who.keys()].flatMap((id) => people.get(id) ?? []);
    const [person] = known;
    if (!person || known.length < who.size) count('no-papers');
    if (!person) continue;
    if (known.length > 1) corrections.push({ kind: 'same', people: known });
    corrections.push({ kind: 'name', person, name });
  }
  return { corrections, issues: remarksOn(idle) };
}

/** Those who are on papers, by all their mentions. */
function denotedBy(
  ids: ReadonlySet<AuthorId>,
  { papers, authors, authorships }: Identified,
): Map<AuthorId, Denoted> {
  const found = new Map<AuthorId, { name: string; mentions: Mention[] }>();
  if (ids.size === 0) return found;
  for (const { id, name } of authors) if (ids.has(id)) found.set(id, { name, mentions: [] });
  let at = 0;
  for (const authorship of authorships) {
    // Both are in the order of papers.
    while (at < papers.length && papers.at(at)?.id !== authorship.paper) at++;
    const person = found.get(authorship.author);
    const paper = person && papers.at(at);
    if (paper) person.mentions.push(mentionOf(authorship, paper, person.name));
  }
  for (const [id, { mentions }] of found) if (mentions.length === 0) found.delete(id);
  return found;
}

const reasons: Readonly<Record<Idle, string | undefined>> = {
  'in-order': undefined,
  empty: 'has nothing to replace its label by. VOSviewer leaves such names out; here they stay.',
  unknown: 'has a label that no author bears.',
  ambiguous: 'could mean several authors of one name. Join them one by one instead.',
  'no-papers': 'means somebody who is on no paper.',
};

function remarksOn(idle: ReadonlyMap<Idle, number>): Issue[] {
  return [...idle].flatMap(([why, count]): Issue[] => {
    const reason = reasons[why];
    if (reason === undefined) return [];
    return [
      {
        severity: why === 'ambiguous' ? 'warning' : 'info',
        code: `thesaurus-${why}`,
        message: `${counted(count, 'line')} of the thesaurus ${count === 1 ? reason : plural(reason)}`,
      },
    ];
  });
}

const plural = (reason: string): string =>
  reason.replace(/^has /u, 'have ').replace(/^means /u, 'mean ');
