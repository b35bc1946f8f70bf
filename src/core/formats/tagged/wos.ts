/** Web of Science, plain text (`.txt`, `.ciw`, `.isi`): `PT J` to `ER`, tags of two characters. */

import type { Identifier } from '../../model/identifier.ts';
import type { PaperRecord } from '../../model/record.ts';
import type { Located } from '../../model/source.ts';
import type { InputFormat } from '../format.ts';
import { recordOf } from '../recordOf.ts';
import { readTagged, type TagDialect, type TaggedEntry } from './taggedReader.ts';
import {
  dateOfFields,
  firstOfEach,
  identifiersIn,
  keywordsOf,
  readDoi,
  readPmid,
  textOf,
  textsOf,
  wholeTextOf,
  withoutFullStop,
} from './taggedValues.ts';
import { countLines } from './tagLines.ts';
import { wosAuthors } from './wosAuthors.ts';

/** Which tags say what; of several, the first that has a text. */
const tags = {
  title: ['TI', 'FT'],
  venue: ['SO', 'JI', 'J9'],
  date: ['PY', 'PD'],
  earlyDate: ['EA'],
  abstract: ['AB'],
  keywords: ['DE', 'ID'],
  citations: ['TC', 'Z9'],
} as const;

const known = new Set(
  `FN VR EF PT ER AA AB AE AF AK AN AR AU BA BD BE BF BN BP BR BS C1 C2 C3 CA CB CC CH CL CN CO CP CR CT
  CY D2 DA DE DI DN DS DT EA ED EF EI EM EN EP EY FA FT FU FX GA GE GP HC HO HP ID IP IS J9 JC JI LA
  LS LT MA MC ME MI MQ MS NM NO NR OA OI OR P1 P2 PA PC PD PE PG PI PM PN PR PS PU PV PY RC RE RI RP
  RQ SC SD SE SI SN SO SP SU TA TC TI TN TY U1 U2 UR UT VL VN WC WE WP Z1 Z2 Z3 Z4 Z8 Z9 ZB ZR ZS`.split(
    /\s+/u,
  ),
);

const dialect: TagDialect = {
  called: 'Web of Science record',
  split: (line) => {
    const tag = line.slice(0, 2);
    const isTag = known.has(tag) && (line.length === 2 || line.charAt(2) === ' ');
    return isTag ? [{ tag, text: line.slice(3) }] : [];
  },
  begins: (tag) => tag === 'PT',
  beginning: '“PT”',
  ending: new Set(['ER']),
  header: new Set(['FN', 'VR', 'EF']),
  unread: new Set(['CR', 'FX', 'FU', 'CP']),
  stands: (entry) => textOf(entry, 'TI', 'AU', 'UT') !== undefined,
  toRecord,
};

function toRecord(entry: TaggedEntry): PaperRecord {
  const accession = textOf(entry, 'UT')?.value;
  const printed = textOf(entry, ...tags.title);
  // MEDLINE's records keep the full stop that MEDLINE sets after titles.
  const title = accession?.startsWith('MEDLINE:') ? withoutFullStop(printed) : printed;
  const venue = textOf(entry, ...tags.venue);
  const abstract = wholeTextOf(entry, ...tags.abstract);
  const date =
    dateOfFields(tags.date.flatMap((tag) => textsOf(entry, tag))) ??
    dateOfFields(textsOf(entry, ...tags.earlyDate));
  const citations = countOf(textOf(entry, ...tags.citations));
  const key = accession ?? textOf(entry, 'AN')?.value;
  return recordOf(entry.line, {
    key,
    title,
    abstract,
    date,
    venue,
    identifiers: identifiersOf(entry),
    ...wosAuthors(entry),
    citations,
    keywords: keywordsOf(textsOf(entry, ...tags.keywords)),
  });
}

function countOf(text: Located<string> | undefined): Located<number> | undefined {
  return text && /^\d{1,7}$/u.test(text.value) ? { ...text, value: Number(text.value) } : undefined;
}

function identifiersOf(entry: TaggedEntry): Located<Identifier>[] {
  return firstOfEach([
    ...identifiersIn(textsOf(entry, 'DI'), readDoi),
    ...identifiersIn(textsOf(entry, 'UT'), (text) => {
      const medline = /^MEDLINE:(\d{1,8})$/u.exec(text)?.[1];
      const value = text.replace(/^ISI:/u, 'WOS:');
      return [
        /^[A-Z]{2,10}:\S{4,40}$/u.test(value) ? { scheme: 'wos', value } : undefined,
        medline === undefined ? undefined : { scheme: 'pmid', value: medline },
      ];
    }),
    ...identifiersIn(textsOf(entry, 'PM'), readPmid),
  ]);
}

const typeLine = /^PT [A-Z]\s*$/u;
const fieldLine = /^(?:AU|AF|TI|SO|UT|PY|ER|DI|TC|VR)(?: \S|\s*$)/u;

export const wos: InputFormat = {
  id: 'wos',
  label: 'Web of Science (plain text)',
  description:
    'Records from “PT” to “ER”, as Web of Science saves them as plain text or for EndNote.',
  extensions: ['txt', 'ciw', 'isi'],
  recognise: (beginning) => {
    const [types = 0, fields = 0] = countLines(beginning, typeLine, fieldLine);
    if (types === 0) return /^FN [^\n]{0,100}\r?\nVR \d/u.test(beginning) ? 0.8 : 0;
    return fields >= 3 ? 1 : fields > 0 ? 0.7 : 0;
  },
  load: async () => readTagged(dialect),
};
