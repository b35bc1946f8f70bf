/** EndNote's XML export. */

import type { Identifier, PaperRecord } from '../../model/record.ts';
import { monthNumber } from '../../text/englishDates.ts';
import { findDoi, parseDoi, parsePmcid, parsePmid } from '../../text/identifiers.ts';
import { dateOf, parsePublicationDate } from '../../text/publicationDates.ts';
import type { InputFormat } from '../format.ts';
import { attributeOf, childOf, childrenOf, linesOf, textOf, type XmlElement } from './element.ts';
import {
  at,
  doisOf,
  groupOf,
  identifiersAt,
  locatedMarkup,
  locatedText,
  organisationAt,
  printedAuthor,
  shortText,
  withoutCommas,
} from './fields.ts';
import { wosNumber } from './numbers.ts';
import { type FoundAuthor, recordOfElement } from './records.ts';
import { rootName } from './root.ts';

/** Types by number whose second title is a series or an institution. */
const standAlone: ReadonlySet<string> = new Set(['6', '9', '25', '27', '28', '32']);

/** The type whose first names are those of editors. */
const editedBook = '28';

export const endnoteXml: InputFormat = {
  id: 'endnote-xml',
  label: 'EndNote XML',
  description: 'A library exported from EndNote as XML.',
  extensions: ['xml'],
  recognise: (beginning) => {
    const name = rootName(beginning);
    if (name !== 'xml' && name !== 'records' && name !== 'record') return 0;
    if (/<source-app\s[^<>]{0,100}EndNote|<foreign-keys>|<ref-type[\s>]/u.test(beginning)) return 1;
    return /<(?:contributors|rec-number|secondary-title)>/u.test(beginning) ? 0.9 : 0;
  },
  load: async () => {
    const { readElements } = await import('./elementReader.ts');
    return readElements({ records: ['record'], skip: ['urls', 'foreign-keys'], read: reference });
  },
};

function reference(element: XmlElement): PaperRecord[] {
  const type = textOf(childOf(element, 'ref-type'));
  const authors =
    type === editedBook
      ? []
      : childrenOf(childOf(element, 'contributors', 'authors'), 'author').flatMap(authorOf);
  const titles = childOf(element, 'titles');
  const addresses = childOf(element, 'auth-address');
  return [
    recordOfElement(element, {
      key: textOf(childOf(element, 'rec-number')),
      title: locatedMarkup(childOf(titles, 'title')),
      abstract: locatedMarkup(childOf(element, 'abstract')),
      date: dateOfReference(childOf(element, 'dates')),
      venue:
        type !== undefined && standAlone.has(type)
          ? undefined
          : (locatedMarkup(childOf(titles, 'secondary-title')) ??
            locatedMarkup(childOf(element, 'periodical', 'full-title')) ??
            locatedMarkup(childOf(element, 'periodical', 'abbr-1')) ??
            locatedMarkup(childOf(titles, 'alt-title'))),
      identifiers: [
        ...doisOf(childrenOf(element, 'electronic-resource-num')),
        ...accession(element),
        ...pmcids(childOf(element, 'custom2')),
      ],
      authors,
      organisations: linesOf(addresses).flatMap(
        (address) => at(addresses, organisationAt(address)) ?? [],
      ),
      keywords: childrenOf(childOf(element, 'keywords'), 'keyword').flatMap(
        (keyword) => locatedText(keyword) ?? [],
      ),
    }),
  ];
}

/** A comma at the end marks the name of a group. */
function authorOf(element: XmlElement): FoundAuthor[] {
  const corporate = attributeOf(element, 'corp-name');
  if (corporate !== undefined) return [groupOf(element, corporate)];
  const printed = locatedMarkup(element)?.value;
  if (printed === undefined) return [];
  const name = withoutCommas(printed);
  if (name === '') return [];
  if (!name.includes(',') && name !== printed) return [groupOf(element, name)];
  return printedAuthor(element, printed);
}

/** The year, with the month and day that the date beside it may tell. */
function dateOfReference(dates: XmlElement | undefined) {
  const year = childOf(dates, 'year');
  const beside = childrenOf(childOf(dates, 'pub-dates'), 'date')[0];
  const yearText = shortText(year);
  const besideText = shortText(beside);
  const known = parsePublicationDate(yearText);
  if (!known?.year || known.month !== undefined) {
    return at(year, known) ?? at(beside, parsePublicationDate(besideText));
  }
  const full = parsePublicationDate(besideText);
  if (full !== undefined) return at(year, full.year === known.year ? full : known);
  const name = besideText.match(/\p{L}+/gu)?.find((word) => monthNumber(word) > 0);
  if (name === undefined) return at(year, known);
  const day = /(?<!\d)\d{1,2}(?!\d)/u.exec(besideText)?.[0];
  return at(year, dateOf(known.year, monthNumber(name), Number(day ?? 0)));
}

/** The number under which the database that it came from keeps the paper. */
function accession(element: XmlElement) {
  const number = childOf(element, 'accession-num');
  const printed = shortText(number);
  const found: (Identifier | undefined)[] = [];
  const wos = /^(?:WOS|ISI):/iu.test(printed) ? wosNumber(printed) : undefined;
  if (wos !== undefined) found.push({ scheme: 'wos', value: wos });
  const origin = ['remote-database-name', 'remote-database-provider']
    .map((name) => textOf(childOf(element, name)) ?? '')
    .join(' ');
  const pmid = /pubmed|medline|\bNLM\b/iu.test(origin) ? parsePmid(printed) : undefined;
  if (pmid !== undefined) found.push({ scheme: 'pmid', value: pmid });
  const doi = parseDoi(printed) ?? findDoi(printed);
  if (doi !== undefined) found.push({ scheme: 'doi', value: doi });
  return identifiersAt(number, found);
}

function pmcids(element: XmlElement | undefined) {
  const value = parsePmcid(shortText(element));
  return value === undefined ? [] : identifiersAt(element, [{ scheme: 'pmcid', value }]);
}
