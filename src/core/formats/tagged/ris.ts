/** RIS, as reference managers and databases export it: `TY  - JOUR` to `ER  - `. */

import type { Identifier } from '../../model/identifier.ts';
import type { PaperRecord } from '../../model/record.ts';
import type { Located } from '../../model/source.ts';
import type { Authors } from '../aboutAuthors.ts';
import type { InputFormat } from '../format.ts';
import { recordOf } from '../recordOf.ts';
import { withNamedAddresses } from './namedAddresses.ts';
import { authorList, eitherParts, namesOfField } from './taggedAuthors.ts';
import { readTagged, type TagDialect, type TaggedEntry, type TagLine } from './taggedReader.ts';
import {
  dateOfFields,
  fieldsOf,
  firstOfEach,
  identifiersIn,
  keywordsOf,
  linesOf,
  readAddress,
  readDoi,
  readOnlyDoi,
  textOf,
  textsOf,
  wholeTextOf,
} from './taggedValues.ts';
import { countLines } from './tagLines.ts';

/** Which tags say what; of several, the first that has a text. */
const tags = {
  title: ['TI', 'T1', 'CT', 'BT'],
  authors: ['AU', 'A1'],
  dates: ['PY', 'Y1', 'YR', 'DA'],
  abstract: ['AB', 'N2'],
  keywords: ['KW', 'K1'],
  journal: ['JF', 'T2', 'JO', 'JA', 'J2', 'J1', 'JI'],
  container: ['T2', 'BT', 'JF', 'JO', 'J2', 'T3'],
  key: ['ID', 'AN'],
  notes: ['N1', 'M1', 'M3', 'L1', 'L3', 'ID'],
  addresses: ['UR', 'L2', 'L4', 'LK'],
} as const;

/** Parts of something larger, whose title is the venue. */
const partTypes = new Set(['CHAP', 'CONF', 'CPAPER', 'ECHAP', 'ENCYC', 'DICT']);
/** What appears on its own: a second title is that of a series. */
const wholeTypes = new Set(['BOOK', 'EBOOK', 'EDBOOK', 'THES', 'RPRT', 'PAT']);

const usual = /^\s{0,8}([A-Z][A-Z0-9]|[a-z][a-z0-9])[ \t]{2}-(.*)$/su;
/** One space or a tab instead of two spaces, or none: only tags that are known pass as tags then. */
const loose = /^\s{0,8}([A-Z][A-Z0-9])[ \t]*-(?:\s(.*))?$/su;
const known = new Set(
  `TY ER A1 A2 A3 A4 AB AD AN AU BT C1 C2 C3 C4 C5 C6 C7 C8 CN CP CT CY DA DB DO DP ED EP ET ID IS
  J1 J2 JA JF JO KW L1 L2 L3 L4 LA LB LK M1 M2 M3 N1 N2 NV OP PB PP PY RI RN RP SE SN SP ST T1 T2 T3
  TA TI TT U1 U2 U3 U4 U5 UR VL VO Y1 Y2`.split(/\s+/u),
);
/** Web of Science prints these one after the other without a line end between them. */
const runOn = new Set(['AD', 'WE']);

function split(line: string): readonly TagLine[] {
  const strict = usual.exec(line);
  const found = strict ?? loose.exec(line);
  if (!found) return line.trim() === 'ER' ? [{ tag: 'ER', text: '' }] : [];
  const tag = found[1]?.toUpperCase() ?? '';
  const text = found[2] ?? '';
  if (!strict && !known.has(tag)) return [];
  if (!runOn.has(tag) || !text.includes('  - ')) return [{ tag, text }];
  const [first = '', ...rest] = text.split(/(?<=\S)(?=(?:AD|WE|AN) {2}- )/u);
  return [
    { tag, text: first },
    ...rest.map((part) => ({ tag: part.slice(0, 2), text: part.slice(6) })),
  ];
}

const dialect: TagDialect = {
  called: 'RIS record',
  split,
  begins: (tag) => tag === 'TY',
  beginning: '“TY”',
  ending: new Set(['ER']),
  stands: (entry) => textOf(entry, ...tags.title, ...tags.authors) !== undefined,
  toRecord,
};

function toRecord(entry: TaggedEntry): PaperRecord {
  const type = textOf(entry, 'TY')?.value.toUpperCase() ?? '';
  const title = textOf(entry, ...tags.title);
  const abstract = wholeTextOf(entry, ...tags.abstract);
  const date = dateOfFields(tags.dates.flatMap((tag) => textsOf(entry, tag)));
  const venue = venueOf(entry, type);
  const citations = citationsOf(entry);
  const key = textOf(entry, ...tags.key)?.value;
  return recordOf(entry.line, {
    key,
    title,
    abstract,
    date,
    venue,
    identifiers: identifiersOf(entry),
    ...withNamedAddresses(authorsOf(entry), linesOf(entry, 'AD'), linesOf(entry, 'AI')),
    citations,
    keywords: keywordsOf(linesOf(entry, ...tags.keywords)),
  });
}

function venueOf(entry: TaggedEntry, type: string): Located<string> | undefined {
  if (wholeTypes.has(type)) return undefined;
  if (!partTypes.has(type)) return textOf(entry, ...tags.journal);
  // EndNote and Scopus give the conference as T2 and the title of its proceedings as C3.
  const proceedings = textOf(entry, 'C3');
  const named = /proceeding|conference|symposi|workshop|congress/iu.test(proceedings?.value ?? '');
  return named ? proceedings : textOf(entry, ...tags.container);
}

function authorsOf(entry: TaggedEntry): Authors {
  const list = authorList(eitherParts);
  const fields = fieldsOf(entry, ...tags.authors);
  // Web of Science gives persons as AU and, after them, groups as A1.
  const persons = fields.filter(({ tag }) => tag === 'AU');
  const inverted =
    persons.length > 0 && persons.every(({ lines }) => lines[0]?.value.includes(','));
  for (const field of fields) {
    for (const name of namesOfField(field.lines)) {
      const group = inverted && field.tag === 'A1' && !name.value.includes(',');
      list.add(name, group ? 'group' : undefined);
    }
  }
  return list.result();
}

function identifiersOf(entry: TaggedEntry): Located<Identifier>[] {
  const medline = /^(?:pubmed|medline|nlm)\b/iu.test(textOf(entry, 'DB', 'DP')?.value ?? '');
  return firstOfEach([
    ...identifiersIn(linesOf(entry, 'DO', 'DI'), readDoi),
    ...identifiersIn(linesOf(entry, ...tags.addresses), readAddress),
    ...identifiersIn(linesOf(entry, ...tags.notes), readOnlyDoi),
    ...identifiersIn(linesOf(entry, 'ID', 'AN', 'U1', 'U2', 'C2', 'C7'), (text) =>
      readAccession(text, medline),
    ),
  ]);
}

/** Numbers of databases, where their shape says whose they are. */
function readAccession(text: string, medline: boolean): readonly (Identifier | undefined)[] {
  const wos = /^(?:WOS|ISI):([A-Z0-9]{15})$/u.exec(text);
  if (wos) return [{ scheme: 'wos', value: `WOS:${wos[1]}` }];
  const lens = /^\d{3}-\d{3}-\d{3}-\d{3}-\d{2}[\dX]$/u.exec(text);
  if (lens) return [{ scheme: 'lens', value: lens[0] }];
  const marked =
    /^(?:(\d{1,8})\s?\[pmid\]|PMID:\s?(\d{1,8})|(PMC\d{1,9})(?:\s?\[pmcid\])?)$/iu.exec(text);
  const pmid =
    marked?.[1] ?? marked?.[2] ?? (medline ? /^[1-9]\d{3,7}$/u.exec(text)?.[0] : undefined);
  if (pmid !== undefined) return [{ scheme: 'pmid', value: pmid }];
  return marked?.[3] ? [{ scheme: 'pmcid', value: marked[3].toUpperCase() }] : [];
}

/** Scopus and Web of Science state citations in a note. */
function citationsOf(entry: TaggedEntry): Located<number> | undefined {
  for (const { value, line } of linesOf(entry, 'N1', 'TC')) {
    const count =
      /^(?:cited by|times cited(?: in web of science core collection)?):?\s*:?\s*(\d{1,7})\b/iu.exec(
        value,
      )?.[1];
    if (count !== undefined) return { value: Number(count), line };
  }
  return undefined;
}

const typeLine = /^\s{0,8}(?:TY|ty)[ \t]{0,2}-\s?[A-Za-z]*\s*$/u;
const tagLine =
  /^\s{0,8}(?:A[1-4U]|T[1-3I]|JO|JF|PY|Y1|DA|KW|AB|N[12]|SP|EP|VL|DO|UR|ER|ID)[ \t]{1,2}-(?:\s|$)/iu;
const foreign = /^(?:PMID|OWN |STAT|FAU |VN {2})-/u;

export const ris: InputFormat = {
  id: 'ris',
  label: 'RIS',
  description:
    'Records from “TY  - ” to “ER  - ”, as reference managers and databases export them.',
  extensions: ['ris', 'txt'],
  recognise: (beginning) => {
    const [types = 0, others = 0, strangers = 0] = countLines(
      beginning,
      typeLine,
      tagLine,
      foreign,
    );
    if (strangers > types) return 0;
    if (types > 0) return others > 0 ? 1 : 0.8;
    return others >= 4 && /^ER[ \t]{0,2}-/mu.test(beginning) ? 0.8 : 0;
  },
  load: async () => readTagged(dialect),
};
