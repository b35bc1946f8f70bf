/** Refer and BibIX lines (`%A`, `%T`), which EndNote imports and many libraries export (`.enw`). */

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

/** Which tags say what. Editors (`%E`, `%Y`) and translators (`%?`) are no authors. */
const tags = {
  title: ['%T'],
  authors: ['%A', '%Q'],
  dates: ['%D', '%8'],
  abstract: ['%X'],
  keywords: ['%K'],
  addresses: ['%+'],
  pages: ['%U', '%>'],
  key: ['%F', '%M'],
} as const;

/** Parts of something larger, whose title is the venue; what stands alone has a series there. */
const partType = /section|chapter|conference|proceeding|encyclop|dictionary/iu;
const wholeType = /^(?:edited |electronic )?book$|thesis|report|patent|serial/iu;

const tagLine = /^(%[^\s%])(?:[ \t]+(.*))?$/su;

const dialect: TagDialect = {
  called: 'EndNote record',
  split: (line) => {
    const found = tagLine.exec(line.trim());
    return found?.[1] ? [{ tag: found[1], text: found[2] ?? '' }] : [];
  },
  // `%0` begins a record where it is used; plain refer sets a blank line between records.
  begins: (tag, open, afterBlank) => {
    if (!open) return true;
    const typed = open.fields.some((field) => field.tag === '%0');
    if (tag === '%0') return !(typed && open.fields.every((field) => field.tag === '%0'));
    return afterBlank && !typed;
  },
  stands: () => true,
  toRecord,
};

function toRecord(entry: TaggedEntry): PaperRecord {
  const type = textOf(entry, '%0')?.value ?? '';
  const title = textOf(entry, ...tags.title);
  const abstract = wholeTextOf(entry, ...tags.abstract);
  const date = dateOfFields(tags.dates.flatMap((tag) => textsOf(entry, tag)));
  const venue = wholeType.test(type)
    ? undefined
    : textOf(entry, ...(partType.test(type) ? ['%B', '%J'] : ['%J', '%B']));
  const key = textOf(entry, ...tags.key)?.value;
  return recordOf(entry.line, {
    key,
    title,
    abstract,
    date,
    venue,
    identifiers: firstOfEach([
      ...identifiersIn(linesOf(entry, '%R'), readDoi),
      ...identifiersIn(linesOf(entry, ...tags.pages), readAddress),
    ]),
    ...withNamedAddresses(authorsOf(entry), linesOf(entry, ...tags.addresses)),
    keywords: keywordsOf(linesOf(entry, ...tags.keywords)),
  });
}

function authorsOf(entry: TaggedEntry): Authors {
  const list = authorList(eitherParts);
  for (const { tag, lines } of fieldsOf(entry, ...tags.authors))
    for (const name of namesOfField(lines)) list.add(name, tag === '%Q' ? 'group' : undefined);
  return list.result();
}

const typeLine = /^\s?%0[ \t]+[A-Z]/u;
const fieldLine = /^\s?%[ATDJBIVPUX@K][ \t]+\S/u;
const anyLine = /\S/u;

export const endnoteEnw: InputFormat = {
  id: 'endnote-enw',
  label: 'EndNote and Refer (%-tags)',
  description: 'Records of lines that begin with “%A”, “%T” and the like.',
  extensions: ['enw', 'ref', 'txt'],
  recognise: (beginning) => {
    const [types = 0, fields = 0, all = 0] = countLines(beginning, typeLine, fieldLine, anyLine);
    if (types > 0 && fields > 0) return 1;
    if (!/^%[A-Z0@][ \t]/u.test(beginning)) return 0;
    return fields >= 3 ? 0.9 : fields * 2 >= all ? 0.6 : 0;
  },
  load: async () => readTagged(dialect),
};
