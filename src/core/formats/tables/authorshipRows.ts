/** Tables with a row for each author of a paper: the rows of a paper are gathered again. */

import type { PaperRecord, RawAuthorship } from '../../model/record.ts';
import { foldText } from '../../text/fold.ts';
import { parseOrcid } from '../../text/identifiers.ts';
import { type AboutAuthors, aboutNobody, addAffiliation, withAbout } from '../aboutAuthors.ts';
import type { RecordSink } from '../format.ts';
import { authorList, type NameOrder, organisationOf, semicolonItems } from './authorNames.ts';
import type { Row } from './row.ts';
import type { RowReader } from './tableFormat.ts';

/** Rows held while the rest of their papers may still come. */
const mostHeld = 100_000;

interface Group {
  readonly record: PaperRecord;
  readonly authors: RawAuthorship[];
  readonly about: AboutAuthors;
  /** Where an author stands in the list, by place and name; and the places that are taken. */
  readonly places: Map<string, number>;
}

/**
 * What tells one paper's rows from another's; empty where nothing does. Our own tables have rows
 * from every record of a paper (`byRecord`), each with the record's file and key.
 */
export function paperOfRow(row: Row, byRecord = false): string {
  const id = row.text('paperId') || row.text('key') || row.text('doi') || row.text('pmid');
  const paper =
    id === '' ? foldText(`${row.text('title') || row.text('paper')} ${row.text('year')}`) : id;
  if (paper === '' || !byRecord) return paper;
  return [paper, row.text('venue'), row.text('recordKey')].join('\n');
}

/** The name on a row, from one column or from those of its parts. */
function nameOfRow(row: Row): { name: string; line: number; order: NameOrder } | undefined {
  const whole = row.get('fullNames') ?? row.get('authors');
  if (whole) return { name: whole.value, line: whole.line, order: 'natural' };
  const family = row.get('family');
  const given = row.text('given');
  if (!family) return undefined;
  const name = given === '' ? family.value : `${family.value}, ${given}`;
  return { name, line: family.line, order: 'inverted' };
}

function authorOfRow(row: Row, order: NameOrder): RawAuthorship | undefined {
  const printed = nameOfRow(row);
  if (!printed) return undefined;
  const orcid = parseOrcid(row.text('orcid'));
  const found = row.get('affiliations');
  const country = row.text('country');
  const affiliations = semicolonItems(found?.value ?? '').flatMap((text, _, all) => {
    const organisation = organisationOf(text);
    if (!organisation) return [];
    return [all.length === 1 && country !== '' ? { ...organisation, country } : organisation];
  });
  const [author] = authorList([printed.name], {
    order: printed.order === 'natural' ? order : printed.order,
    line: printed.line,
    details: () => ({
      ...(orcid === undefined ? {} : { identifiers: [{ scheme: 'orcid', value: orcid }] }),
      affiliations,
    }),
  }).authors;
  if (!author) return undefined;
  const { position: _, ...unplaced } = author;
  const position = positionOf(row.text('position'));
  return position === undefined ? unplaced : { ...unplaced, position };
}

/** `1`, `1.0`, `first`; what else there is says no number. */
function positionOf(text: string): number | undefined {
  if (/^first$/iu.test(text)) return 1;
  return /^\d{1,5}(?:\.0+)?$/u.test(text) ? Number(text) : undefined;
}

/** Authors in their order; counted from 0 in some tables. A second row of an author adds places. */
function close({ record, about, ...list }: Group): PaperRecord {
  const { authors } = withAbout(list, about);
  const shift = authors.some(({ position }) => position === 0) ? 1 : 0;
  const placed = authors.map((author) =>
    author.position === undefined ? author : { ...author, position: author.position + shift },
  );
  const ordered = placed.every(({ position }) => position !== undefined)
    ? placed.toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0))
    : placed;
  return { ...record, authors: ordered };
}

/**
 * Gathers rows by paper, also where they are not next to each other, as far as `mostHeld` rows
 * allow. Issue: `scattered-rows`.
 */
export function authorshipRows(
  sink: RecordSink,
  order: NameOrder,
  readPaper: (row: Row) => PaperRecord,
  byRecord: boolean,
): RowReader {
  let groups = new Map<string, Group>();
  let held = 0;
  let latest = '';
  let scattered = false;
  let contiguous = false;
  /** Hands over what is complete; the rows of one paper may still be coming. */
  const flush = (open?: string) => {
    const kept = open === undefined ? undefined : groups.get(open);
    for (const group of groups.values()) if (group !== kept) sink.record(close(group));
    groups = new Map(open !== undefined && kept ? [[open, kept]] : []);
    held = 0;
  };

  /** False when another author has this place already. */
  function add(group: Group, author: RawAuthorship): boolean {
    const place = author.position === undefined ? '' : `${author.position}`;
    const key = `${place} ${author.rawName}`;
    const known = group.places.get(key);
    if (known === undefined && place !== '' && group.places.has(place)) return false;
    const at = known ?? group.authors.length;
    for (const each of author.affiliations ?? []) addAffiliation(group.about, at, each);
    if (known !== undefined) return true;
    if (place !== '') group.places.set(place, -1);
    group.places.set(key, at);
    group.authors.push(author);
    return true;
  }

  return {
    row: (row) => {
      const paper = paperOfRow(row, byRecord);
      const key = paper === '' ? `row ${row.line}` : paper;
      if (contiguous && key !== latest) flush();
      const author = authorOfRow(row, order);
      const group = groups.get(key);
      if (group && key !== latest) scattered = true;
      latest = key;
      held++;
      if (!group || (author && !add(group, author))) {
        // Another author at the same place: another record of the paper.
        if (group) sink.record(close(group));
        groups.delete(key);
        const next: Group = {
          record: readPaper(row),
          authors: [],
          about: aboutNobody(),
          places: new Map(),
        };
        if (author) add(next, author);
        groups.set(key, next);
      }
      if (held <= mostHeld || contiguous) return;
      if (scattered) {
        sink.issue({
          severity: 'warning',
          code: 'scattered-rows',
          message: `The rows of a paper stand far apart. Those more than ${mostHeld} rows apart became records of their own; sort the table by paper to avoid it.`,
          line: row.line,
        });
      }
      contiguous = true;
      flush(key);
    },
    end: () => flush(),
  };
}
