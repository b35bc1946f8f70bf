/** Ovid's citation exports: `<1. >`, then tags (`TI  - `) or labels with indented text below. */

import type { Identifier } from '../../model/identifier.ts';
import type { PaperRecord } from '../../model/record.ts';
import type { Located } from '../../model/source.ts';
import type { InputFormat } from '../format.ts';
import { recordOf } from '../recordOf.ts';
import { dateOfSource, ovidAuthors, ovidTitle, venueOfSource } from './ovidFields.ts';
import { readTagged, type TagDialect, type TaggedEntry } from './taggedReader.ts';
import {
  dateOfFields,
  firstOfEach,
  identifiersIn,
  keywordsOf,
  linesOf,
  readDoi,
  readPmid,
  textOf,
  textsOf,
  wholeTextOf,
} from './taggedValues.ts';
import { countLines } from './tagLines.ts';

/** The labels of one layout are the tags of the other, as far as they are read. */
const labels: Readonly<Record<string, string>> = {
  Score: 'SC',
  'Accession Number': 'AN',
  'Unique Identifier': 'UI',
  'Record Owner': 'RO',
  Database: 'DB',
  Status: 'PH',
  Author: 'AU',
  Authors: 'AU',
  Institution: 'IN',
  'Author Address': 'IN',
  'Authors Full Name': 'FN',
  Title: 'TI',
  'Original Title': 'OT',
  'Book Title': 'BT',
  Source: 'SO',
  'Journal Name': 'JN',
  Abstract: 'AB',
  'Author Keywords': 'KW',
  Keywords: 'KW',
  'Key Concepts': 'KW',
  'Subject Headings': 'MH',
  'MeSH Subject Headings': 'MH',
  Language: 'LG',
  'Document Type': 'DT',
  'Publication Type': 'PT',
  'Journal Subset': 'JS',
  ISSN: 'IS',
  'NLM Journal Code': 'NJ',
  'DOI Number': 'DO',
  'Digital Object Identifier': 'DO',
  'Year of Publication': 'YR',
  'Date of Publication': 'DP',
  'Link to the Ovid Full Text or citation': 'XL',
  'Link to the External Link Resolver': 'XL',
};

/** Which tags say what; of several, the first that has a text. */
const tags = {
  title: ['TI', 'OT'],
  dates: ['YR', 'DP', 'YEAR'],
  abstract: ['AB'],
  headings: ['MH', 'KW', 'SH'],
  phrases: ['DE', 'ID'],
} as const;

const number = /^\s*<\s*\d{1,9}\s*\.?\s*>\s*$/u;
const tagLine = /^\s?([A-Z][A-Z0-9])(?: {1,2}- ?| {2}-$)(.*)$/su;
/** The tag that a record's number counts as. */
const numbered = '<>';

const dialect: TagDialect = {
  called: 'Ovid record',
  split: (line) => {
    const short = line.slice(0, 100);
    if (number.test(short) && line.length < 100) return [{ tag: numbered, text: '' }];
    const label = line.length < 100 && /^\S/u.test(line) ? line.trim() : '';
    if (Object.hasOwn(labels, label)) return [{ tag: labels[label] ?? '', text: '' }];
    const found = tagLine.exec(line);
    return found?.[1] ? [{ tag: found[1], text: found[2] ?? '' }] : [];
  },
  begins: (tag, open, afterBlank) => {
    if (!open || tag === numbered) return true;
    return afterBlank && open.fields.find((field) => field.tag !== numbered)?.tag === tag;
  },
  unread: new Set(['RF', 'CR', 'XL', 'UP']),
  stands: (entry) => textOf(entry, ...tags.title, 'AU') !== undefined,
  toRecord,
};

function toRecord(entry: TaggedEntry): PaperRecord {
  const title = ovidTitle(textOf(entry, ...tags.title));
  const source = textOf(entry, 'SO');
  const venue = textOf(entry, 'BT', 'JN') ?? venueOfSource(source);
  const abstract = wholeTextOf(entry, ...tags.abstract);
  const date = dateOfFields([
    ...tags.dates.flatMap((tag) => textsOf(entry, tag)),
    ...(source ? dateOfSource(source) : []),
    ...textsOf(entry, 'PH').flatMap(dateOfSource),
  ]);
  const key = textOf(entry, 'AN', 'UI')?.value.replace(/(?<=\d)\.$/u, '');
  return recordOf(entry.line, {
    key,
    title,
    abstract,
    date,
    venue,
    identifiers: identifiersOf(entry),
    ...ovidAuthors(entry),
    keywords: keywordsOf([
      ...linesOf(entry, ...tags.headings).map(withoutStop),
      ...linesOf(entry, ...tags.phrases).flatMap(phrases),
    ]),
  });
}

/** A list under a label ends in a full stop. */
const withoutStop = ({ value, line }: Located<string>): Located<string> => ({
  value: value.replace(/(?<=\p{L}{3})\.$/u, ''),
  line,
});

/** Commas separate phrases where no semicolon does. */
const phrases = ({ value, line }: Located<string>): Located<string>[] =>
  (value.includes(';') ? [value] : value.split(/\s*,\s+/u)).map((part) => ({ value: part, line }));

function identifiersOf(entry: TaggedEntry): Located<Identifier>[] {
  const medline = /medline/iu.test(textOf(entry, 'DB')?.value ?? '');
  return firstOfEach([
    ...identifiersIn(linesOf(entry, 'DO', 'DI'), readDoi),
    ...identifiersIn(linesOf(entry, 'PM', ...(medline ? ['UI', 'AN'] : [])), readPmid),
  ]);
}

const ovidLine = /^\s?VN {1,2}- ?Ovid/u;
const labelLine =
  /^(?:Accession Number|Author|Institution|Title|Source|DOI Number|Author Keywords)\s*$/u;
const plainTag = /^\s?(?:AN|DB|AU|TI|SO|AB|YR|IS) {1,2}- \S/u;
const risLine = /^\s?TY {1,2}-/u;

export const ovid: InputFormat = {
  id: 'ovid',
  label: 'Ovid',
  description: 'Citations numbered “<1. >”, as Ovid exports them with tags or labels.',
  extensions: ['txt', 'cgi'],
  recognise: (beginning) => {
    const [numbers = 0, own = 0, labelled = 0, tagged = 0, others = 0] = countLines(
      beginning,
      number,
      ovidLine,
      labelLine,
      plainTag,
      risLine,
    );
    if (others > 0) return 0;
    if (own > 0) return 1;
    if (numbers > 0 && labelled + tagged >= 2) return 1;
    return labelled >= 3 && /^Accession Number\s*$/mu.test(beginning) ? 0.9 : 0;
  },
  load: async () => readTagged(dialect),
};
