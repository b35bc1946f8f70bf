/** PubMed's own format (MEDLINE, `.nbib`): tags of up to four letters, filled up with spaces. */

import type { Identifier } from '../../model/identifier.ts';
import type { Organisation, PaperRecord } from '../../model/record.ts';
import type { Located } from '../../model/source.ts';
import { countryOfAddress } from '../../text/addresses.ts';
import { parseOrcid, parsePmcid } from '../../text/identifiers.ts';
import {
  type Authors,
  aboutNobody,
  addAffiliation,
  addIdentifier,
  withAbout,
} from '../aboutAuthors.ts';
import type { InputFormat } from '../format.ts';
import { organisationOf } from '../organisationOf.ts';
import { recordOf } from '../recordOf.ts';
import { authorList, eitherParts, namesOfField } from './taggedAuthors.ts';
import { readTagged, type TagDialect, type TaggedEntry } from './taggedReader.ts';
import {
  dateOfFields,
  firstOfEach,
  identifiersIn,
  keywordsOf,
  readAddress,
  readPmid,
  textOf,
  textsOf,
  wholeTextOf,
  withoutFullStop,
} from './taggedValues.ts';
import { countLines } from './tagLines.ts';

/** Which tags say what; of several, the first that has a text. */
const tags = {
  title: ['TI', 'BTI', 'CTI', 'TT'],
  venue: ['JT', 'TA', 'BTI', 'CTI'],
  date: ['DP'],
  electronicDate: ['DEP'],
  abstract: ['AB', 'OAB'],
  keywords: ['MH', 'OT', 'KW'],
  articleIds: ['AID', 'LID'],
} as const;

/** `TI  - `, `FAU - `, `PMID- `; some writers leave out a space. A word before a hyphen is no tag. */
const tagLine = /^\s?(?:([A-Z]{2,3}) {1,2}-|([A-Z]{2,4})-(?=\s|$)|(PMID)-)\s?(.*)$/su;

const dialect: TagDialect = {
  called: 'PubMed record',
  split: (line) => {
    const found = tagLine.exec(line);
    const tag = found?.[1] ?? found?.[2] ?? found?.[3];
    return tag === undefined ? [] : [{ tag, text: found?.[4] ?? '' }];
  },
  // Others than PubMed write the format without a PMID: a blank line and the first tag again.
  begins: (tag, open, afterBlank) =>
    !open || tag === 'PMID' || (afterBlank && (tag === 'OWN' || tag === open.fields[0]?.tag)),
  unread: new Set(['SO', 'CI', 'PHST', 'RN', 'GR', 'LR', 'CON', 'CIN', 'RF']),
  stands: () => true,
  toRecord,
};

function toRecord(entry: TaggedEntry): PaperRecord {
  const title = titleOf(entry);
  const venue = textOf(entry, ...tags.venue);
  const abstract = wholeTextOf(entry, ...tags.abstract);
  const date =
    dateOfFields(textsOf(entry, ...tags.date)) ??
    dateOfFields(textsOf(entry, ...tags.electronicDate));
  const key = textOf(entry, 'PMID', 'OID')?.value;
  const { organisations, ...authors } = signatures(entry);
  return recordOf(entry.line, {
    key,
    title,
    abstract,
    date,
    venue,
    identifiers: identifiersOf(entry),
    ...authors,
    organisations,
    keywords: keywordsOf(textsOf(entry, ...tags.keywords)),
  });
}

/** The title; a record of a chapter has its book's beside it. House style ends it with a full stop. */
function titleOf(entry: TaggedEntry): Located<string> | undefined {
  const own = wholeTextOf(entry, 'TI');
  return withoutFullStop(own ?? textOf(entry, ...tags.title));
}

function identifiersOf(entry: TaggedEntry): Located<Identifier>[] {
  return firstOfEach([
    ...identifiersIn(textsOf(entry, 'PMID'), readPmid),
    ...identifiersIn(textsOf(entry, ...tags.articleIds), (text) => {
      const [value = '', kind] = text.split(/\s{1,9}(?=\[[a-z]{1,20}\]$)/u);
      return kind === undefined || kind === '[doi]' ? readAddress(value) : [];
    }),
    ...identifiersIn(textsOf(entry, 'PMC', 'OID'), (text) => {
      const value = parsePmcid(text.replace(/^NLM:\s*/u, ''));
      return value === undefined ? [] : [{ scheme: 'pmcid', value }];
    }),
  ]);
}

/** Which tags speak of whom; what else comes between (editors, investigators) ends an author. */
const authorTags: ReadonlySet<string> = new Set(['FAU', 'AU', 'CN']);
const ofAuthor: ReadonlySet<string> = new Set(['AUID', 'AD']);
const others: ReadonlySet<string> = new Set(['FED', 'ED', 'FIR', 'IR', 'FPS', 'PS']);

/**
 * Authors in the order of the file. `FAU` is the full form of the `AU` that follows it; addresses
 * and identifiers belong to the author before them, or to the record when there is none.
 */
function signatures(entry: TaggedEntry): Authors & Pick<PaperRecord, 'organisations'> {
  const list = authorList(eitherParts);
  const about = aboutNobody();
  const organisations: Located<Organisation>[] = [];
  let current: number | undefined;
  let editor = false;
  let full = false;
  for (const { tag, lines } of entry.fields) {
    const first = lines[0];
    if (others.has(tag)) {
      current = undefined;
      editor = true;
    }
    if (!first || !(authorTags.has(tag) || ofAuthor.has(tag))) continue;
    const value = lines.map((line) => line.value).join(' ');
    if (authorTags.has(tag)) {
      const short = tag === 'AU' && full;
      full = tag === 'FAU';
      if (short) continue;
      const count = list.authors.length;
      if (tag === 'CN') list.add({ value, line: first.line }, 'group');
      else for (const name of namesOfField([{ value, line: first.line }])) list.add(name);
      current = list.authors.length > count ? list.authors.length - 1 : undefined;
      editor = false;
    } else if (tag === 'AUID') {
      const orcid = parseOrcid(value);
      if (orcid !== undefined && current !== undefined)
        addIdentifier(about, current, { scheme: 'orcid', value: orcid });
    } else if (!editor) {
      for (const address of splitAddresses(value)) {
        const organisation = organisationOf(address);
        if (!organisation) continue;
        if (current === undefined) organisations.push({ value: organisation, line: first.line });
        else addAffiliation(about, current, organisation);
      }
    }
  }
  return { ...withAbout(list.result(), about), organisations };
}

/** Several addresses may stand in one field; surely so when each ends with its country. */
function splitAddresses(text: string): string[] {
  const parts = text.split(/;\s(?:and\s)?/u).filter((part) => /[^\s.]/u.test(part));
  const addresses = parts.filter((part) => !/^[^\s@]+@\S+$/u.test(part));
  return addresses.length > 1 && addresses.every((part) => countryOfAddress(part) !== undefined)
    ? addresses
    : [text];
}

const pmidLine = /^PMID {0,2}- ?\d+\s*$/u;
const ownTag =
  /^(?:PMID|PMCR?|OWN|STAT|FAU|AUID|JID|BTI|FED|EDAT|MHDA|CRDT|PHST|ISSN|OTO|AID|LID) {0,2}-/u;
const anyTag = /^(?:TI|AB|DP|AU|AD|JT|TA|VI|IP|PG|MH|OT|PT|LA) {2}-/u;

export const pubmedNbib: InputFormat = {
  id: 'pubmed-nbib',
  label: 'PubMed (MEDLINE, nbib)',
  description: 'Records from “PMID- ” on, as PubMed saves them in its own format.',
  extensions: ['nbib', 'txt', 'medline'],
  recognise: (beginning) => {
    const [pmids = 0, own = 0, any = 0] = countLines(beginning, pmidLine, ownTag, anyTag);
    if (pmids > 0) return own + any > pmids ? 1 : 0.7;
    return own > 0 && own + any >= 3 ? 0.9 : 0;
  },
  load: async () => readTagged(dialect),
};
