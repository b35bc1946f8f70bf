/** DBLP's XML: the whole of it, or a page of one person or one query. */

import type { PaperRecord } from '../../model/record.ts';
import { isGroupName } from '../../text/groupNames.ts';
import { doiIdentifiers, parseArxiv, parseDoi } from '../../text/identifiers.ts';
import { dateOf, parsePublicationDate } from '../../text/publicationDates.ts';
import type { InputFormat } from '../format.ts';
import { attributeOf, childOf, childrenOf, textOf, type XmlElement } from './element.ts';
import {
  at,
  described,
  groupOf,
  identifiersAt,
  locatedText,
  orcidIdentifier,
  shortText,
} from './fields.ts';
import { type FoundAuthor, recordOfElement } from './records.ts';
import { rootName, rootTag } from './root.ts';

/** Kinds of publications, with the element that names where each appeared. */
const venues: Readonly<Record<string, string | undefined>> = {
  article: 'journal',
  inproceedings: 'booktitle',
  incollection: 'booktitle',
  proceedings: undefined,
  book: undefined,
  phdthesis: undefined,
  mastersthesis: undefined,
  data: undefined,
  www: undefined,
};

export const dblpXml: InputFormat = {
  id: 'dblp-xml',
  label: 'DBLP XML',
  description: 'Publications as DBLP gives them in XML: the whole file, or those of a person.',
  extensions: ['xml'],
  recognise: (beginning) => {
    const name = rootName(beginning);
    if (name === 'dblp' || name === 'dblpperson') return 1;
    if (!Object.hasOwn(venues, name)) return 0;
    return /\skey="([^"<>]{1,200})"/u.exec(rootTag(beginning))?.[1]?.includes('/') ? 0.9 : 0;
  },
  load: async () => {
    const { readElements } = await import('./elementReader.ts');
    return readElements({ records: Object.keys(venues), skip: ['cite'], read: publication });
  },
};

function publication(element: XmlElement): PaperRecord[] {
  const key = attributeOf(element, 'key');
  // The pages of persons stand among the publications and are none.
  if (element.name === 'www' && (key === undefined || key.startsWith('homepages/'))) return [];
  const venue = venues[element.name];
  const year = childOf(element, 'year');
  return [
    recordOfElement(element, {
      key,
      title: titleOf(childOf(element, 'title')),
      date: at(year, year && dateIn(textOf(year) ?? '', textOf(childOf(element, 'month')))),
      venue: venue === undefined ? undefined : locatedText(childOf(element, venue)),
      identifiers: [
        ...(key === undefined ? [] : identifiersAt(element, [{ scheme: 'dblp', value: key }])),
        ...childrenOf(element, 'ee').flatMap(electronicEdition),
      ],
      authors: childrenOf(element, 'author').flatMap(authorOf),
    }),
  ];
}

/** DBLP ends every title with a full stop, which is not the title's. */
function titleOf(element: XmlElement | undefined) {
  const text = textOf(element)?.replace(/(?<!\.)\.$/u, '');
  return at(element, text === '' ? undefined : text);
}

const dateIn = (year: string, month: string | undefined) =>
  month === undefined ? dateOf(Number(year)) : parsePublicationDate(`${year} ${month}`);

function electronicEdition(element: XmlElement) {
  const address = shortText(element);
  if (parseDoi(address) !== undefined) return identifiersAt(element, doiIdentifiers(address));
  return identifiersAt(element, [parseArxiv(address)]);
}

const signed = (element: XmlElement, name: string): FoundAuthor =>
  isGroupName(name) ? groupOf(element, name) : { rawName: name, line: element.line };

/** `Yuan Yuan 0001` is the first of the persons called Yuan Yuan; others may have a page's key. */
function authorOf(element: XmlElement): FoundAuthor[] {
  const printed = textOf(element);
  if (printed === undefined) return [];
  const [, name] = /^(.+) \d{4}$/u.exec(printed) ?? [];
  const person = name === undefined ? attributeOf(element, 'pid') : printed;
  return [
    described(signed(element, name ?? printed), [
      orcidIdentifier(attributeOf(element, 'orcid')),
      person === undefined ? undefined : { scheme: 'dblp-author', value: person },
    ]),
  ];
}
