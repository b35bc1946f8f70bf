/** A list of people as somebody keeps it: lines of names and ORCIDs, or a table with such columns. */

import { columnNames } from '../../formats/tables/columnNames.ts';
import { cellText } from '../../formats/tables/row.ts';
import { headerCells } from '../../formats/tables/tableHeader.ts';
import type { NameParts } from '../../model/record.ts';
import { foldText } from '../../text/fold.ts';
import { parseOrcid } from '../../text/identifiers.ts';
import { initialsLast, invertedName, naturalName } from '../../text/personName.ts';

export interface RosterEntry {
  /** Counted from 1. */
  readonly line: number;
  /** As it stands there. */
  readonly text: string;
  /** Given names first; empty where only an ORCID is given. */
  readonly name: string;
  readonly parts?: NameParts;
  /** In its bare form, check digit tested. */
  readonly orcid?: string;
  /** What has the form of an ORCID, but a wrong check digit. */
  readonly wrongOrcid?: string;
}

export interface ReadRoster {
  readonly entries: readonly RosterEntry[];
  /** Entries beyond the most that are read. */
  readonly leftOut: number;
}

/** Longer lists are cut, and say so. */
export const mostEntries = 20_000;

const columns: Readonly<Record<string, string>> = {
  ...columnNames,
  name: 'fullNames',
  names: 'fullNames',
  member: 'fullNames',
  members: 'fullNames',
  person: 'fullNames',
  researcher: 'fullNames',
  employee: 'fullNames',
};
const delimiters = ['\t', ';', ',', '|'];

/** A field of people that a first line names, by the places of its cells. */
interface Header {
  readonly delimiter: string;
  readonly cell: (cells: readonly string[], field: string) => string;
}

/**
 * One entry a line, or several with semicolons between them: `Nivre, Joakim`, `Joakim Nivre`,
 * `J. Nivre 0000-0002-1825-0097`, an ORCID alone. Numbers and dots before a line, titles, e-mail
 * addresses and lines that begin with `#` are passed over. Where the first line names columns (`name`,
 * or `family` and `given`, or `orcid`, in any order and several languages), the rest is a table.
 * Linear.
 */
export function readRoster(text: string): ReadRoster {
  const lines = text.replace(/^\ufeff/u, '').split(/\r\n?|\n/u);
  const first = lines.findIndex((line) => line.trim() !== '');
  const header = headerOf(lines[first] ?? '');
  const all = lines.flatMap((line, i): RosterEntry[] => {
    if (line.trim() === '' || line.trimStart().startsWith('#')) return [];
    if (!header) return entriesIn(line, i + 1);
    return i === first ? [] : entryOfRow(line, i + 1, header);
  });
  return { entries: all.slice(0, mostEntries), leftOut: Math.max(0, all.length - mostEntries) };
}

function headerOf(line: string): Header | undefined {
  for (const delimiter of delimiters) {
    const fields = headerCells(line, delimiter).map((cell) => columns[foldText(cell)]);
    if (!fields.some((field) => field && /^(?:fullNames|authors|orcid|family)$/u.test(field)))
      continue;
    return {
      delimiter,
      cell: (cells, field) =>
        cellText(cells.find((cell, i) => fields[i] === field && cell.trim() !== '') ?? ''),
    };
  }
  return undefined;
}

function entryOfRow(line: string, at: number, { delimiter, cell }: Header): RosterEntry[] {
  const cells = headerCells(line, delimiter);
  const [family, given] = [cell(cells, 'family'), cell(cells, 'given')];
  const whole = cell(cells, 'fullNames') || cell(cells, 'authors');
  const parts: NameParts = { family, ...(given === '' ? {} : { given }) };
  const named =
    family === '' ? nameOf(whole) : { name: naturalName({ rawName: family, parts }), parts };
  const orcid = orcidIn(cell(cells, 'orcid'));
  if (named.name === '' && !orcid.found) return [];
  return [{ line: at, text: line.trim(), ...named, ...orcid.is }];
}

function entriesIn(line: string, at: number): RosterEntry[] {
  return line
    .split(';')
    .flatMap(separateNames)
    .flatMap((piece) => {
      const text = piece.trim();
      const { rest, is, found } = orcidIn(text);
      const named = nameOf(rest);
      return named.name === '' && !found ? [] : [{ line: at, text, ...named, ...is }];
    });
}

/** Three whole names or more between commas; of two, one is taken for the family name. */
function separateNames(text: string): string[] {
  const pieces = text.split(',').map((piece) => piece.trim());
  const whole = (piece: string) => /^\p{L}\S+\s+(?:\S+\s+)*\p{L}\S+$/u.test(piece);
  return pieces.length > 2 && pieces.every(whole) ? pieces : [text];
}

const orcidForm =
  /\(?\s*(?:https?:\/\/(?:www\.)?orcid\.org\/|orcid(?:\s*id)?\s*:?\s*)?(\d{4}-?\d{4}-?\d{4}-?\d{3}[\dXx])(?![\d-])\/?\s*\)?/iu;

function orcidIn(text: string) {
  const [whole = '', number = ''] = orcidForm.exec(text) ?? [];
  const orcid = parseOrcid(number);
  return {
    found: number !== '',
    rest: number === '' ? text : text.replace(whole, ' '),
    is: orcid !== undefined ? { orcid } : number === '' ? {} : { wrongOrcid: number },
  };
}

const listMark = /^\s*(?:[-*•–—·]|\(?\d{1,5}[.):])\s+/u;
const titles = /^(?:(?:prof(?:essor)?|dr|mr|mrs|ms|pd|priv-doz)\b\.?\s*)+(?=\p{L})/iu;
const mail = /<?[^\s<>;,]+@[^\s<>;,]+>?/gu;
const around = /^[\s,;|()<>"“”]+|[\s,;|()<>"“”]+$/gu;

/** A name printed either way round. */
function nameOf(text: string): Pick<RosterEntry, 'name' | 'parts'> {
  const printed = text
    .replace(listMark, '')
    .replace(mail, ' ')
    .replace(around, '')
    .replace(titles, '')
    .replace(/\s+/gu, ' ');
  if (!/\p{L}/u.test(printed)) return { name: '' };
  const parts = printed.includes(',') ? invertedName(printed) : initialsLast(printed);
  return parts ? { name: naturalName({ rawName: printed, parts }), parts } : { name: printed };
}
