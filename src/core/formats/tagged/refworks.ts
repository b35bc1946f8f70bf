/** RefWorks tagged format: `RT Journal Article`, then `A1`, `T1` and so on. */

import type { PaperRecord } from '../../model/record.ts';
import type { Authors } from '../aboutAuthors.ts';
import type { InputFormat } from '../format.ts';
import { recordOf } from '../recordOf.ts';
import { withNamedAddresses } from './namedAddresses.ts';
import { authorList, eitherParts, namesOfField } from './taggedAuthors.ts';
import { readTagged, type TagDialect, type TaggedEntry } from './taggedReader.ts';
import {
  dateOfFields,
  fieldsOf,
  firstOfEach,
  identifiersIn,
  keywordsOf,
  linesOf,
  readAddress,
  readDoi,
  textOf,
  textsOf,
  wholeTextOf,
} from './taggedValues.ts';
import { countLines } from './tagLines.ts';

/** Which tags say what. `A2` to `A6` are editors and the like. */
const tags = {
  title: ['T1', 'OT', 'ST'],
  authors: ['A1'],
  dates: ['YR', 'FD'],
  abstract: ['AB'],
  keywords: ['K1'],
  pages: ['UL', 'LK'],
  key: ['ID', 'AN'],
} as const;

const partType = /section|chapter|conference|proceeding/iu;
const wholeType = /^book, (?:whole|edited)|^book$|thesis|dissertation|report|patent/iu;

const known = new Set(
  `RT SR ID A1 T1 JF JO YR FD VO IS SP OP K1 AB NO A2 T2 ED PB PP A3 A4 A5 T3 SN AV AD AN LA CL SF OT LK
  DO CN DB DS IP RD ST U1 U2 U3 U4 U5 U6 U7 U8 U9 UL SL LL CR WT A6 WV WP OL PMID PMCID`.split(
    /\s+/u,
  ),
);

const dialect: TagDialect = {
  called: 'RefWorks record',
  split: (line) => {
    const tag = line.slice(0, 2);
    const isTag = known.has(tag) && (line.length === 2 || line.charAt(2) === ' ');
    return isTag ? [{ tag, text: line.slice(3) }] : [];
  },
  begins: (tag) => tag === 'RT',
  beginning: '“RT”',
  unread: new Set(['CR']),
  stands: (entry) => textOf(entry, 'T1', 'A1') !== undefined,
  toRecord,
};

function toRecord(entry: TaggedEntry): PaperRecord {
  const type = textOf(entry, 'RT')?.value ?? '';
  const title = textOf(entry, ...tags.title);
  const abstract = wholeTextOf(entry, ...tags.abstract);
  const date = dateOfFields(tags.dates.flatMap((tag) => textsOf(entry, tag)));
  const venue = wholeType.test(type)
    ? undefined
    : textOf(entry, ...(partType.test(type) ? ['T2', 'JF', 'JO'] : ['JF', 'JO', 'T2', 'WT']));
  const key = textOf(entry, ...tags.key)?.value;
  return recordOf(entry.line, {
    key,
    title,
    abstract,
    date,
    venue,
    identifiers: firstOfEach([
      ...identifiersIn(linesOf(entry, 'DO'), readDoi),
      ...identifiersIn(linesOf(entry, ...tags.pages), readAddress),
    ]),
    ...withNamedAddresses(authorsOf(entry), linesOf(entry, 'AD')),
    keywords: keywordsOf(linesOf(entry, ...tags.keywords)),
  });
}

function authorsOf(entry: TaggedEntry): Authors {
  const list = authorList(eitherParts);
  for (const { lines } of fieldsOf(entry, ...tags.authors))
    for (const name of namesOfField(lines)) list.add(name);
  return list.result();
}

const typeLine = /^RT [A-Z][A-Za-z ,/()]*$/u;
const fieldLine = /^(?:SR|ID|A1|T1|JF|YR|K1|AB|VO|SN|OL) \S/u;

export const refworks: InputFormat = {
  id: 'refworks',
  label: 'RefWorks (tagged)',
  description: 'Records from “RT” on, as RefWorks exports them in its tagged format.',
  extensions: ['txt'],
  recognise: (beginning) => {
    const [types = 0, fields = 0] = countLines(beginning, typeLine, fieldLine);
    if (types === 0) return 0;
    return fields >= 2 ? 1 : fields > 0 ? 0.6 : 0;
  },
  load: async () => readTagged(dialect),
};
