/** The ACL Anthology's own XML: a collection of volumes of papers. */

import type { PaperRecord } from '../../model/record.ts';
import { doiIdentifiers } from '../../text/identifiers.ts';
import { dateOf, parsePublicationDate } from '../../text/publicationDates.ts';
import type { InputFormat } from '../format.ts';
import { attributeOf, childOf, childrenOf, textOf, type XmlElement } from './element.ts';
import {
  at,
  described,
  identifiersAt,
  locatedText,
  orcidIdentifier,
  personOf,
  shortText,
} from './fields.ts';
import { type FoundAuthor, keptAround, recordOfElement, type Surroundings } from './records.ts';
import { rootName } from './root.ts';

export const aclAnthology: InputFormat = {
  id: 'acl-anthology',
  label: 'ACL Anthology XML',
  description: 'A collection of the ACL Anthology: volumes with their papers.',
  extensions: ['xml'],
  recognise: (beginning) => {
    if (rootName(beginning) !== 'collection' || !/<volume\s/u.test(beginning)) return 0;
    return /<(?:meta|booktitle|frontmatter)[\s>]|<paper\s+id=/u.test(beginning) ? 1 : 0.5;
  },
  load: async () => {
    const { readElements } = await import('./elementReader.ts');
    return readElements({
      // The front matter of a volume is no paper.
      records: ['paper', 'frontmatter'],
      kept: ['meta'],
      around: ['volume', 'collection', 'event'],
      read: (element, around) => (element.name === 'paper' ? [paper(element, around)] : []),
    });
  },
};

function paper(element: XmlElement, around: readonly Surroundings[]): PaperRecord {
  const meta = keptAround(around, 'meta');
  const year = childOf(element, 'year') ?? childOf(meta, 'year');
  const month = textOf(childOf(element, 'month')) ?? textOf(childOf(meta, 'month'));
  const address = childOf(element, 'url');
  const id = anthologyId(textOf(address)) ?? numbered(element, around);
  return recordOfElement(element, {
    key: textOf(childOf(element, 'bibkey')) ?? id,
    title: locatedText(childOf(element, 'title')),
    abstract: locatedText(childOf(element, 'abstract')),
    date: at(year, dateIn(textOf(year) ?? '', month)),
    venue: venueOf(meta),
    identifiers: [
      ...(id === undefined ? [] : identifiersAt(element, [{ scheme: 'acl', value: id }])),
      ...childrenOf(element, 'doi').flatMap((doi) =>
        identifiersAt(doi, doiIdentifiers(shortText(doi))),
      ),
    ],
    authors: childrenOf(element, 'author').flatMap(authorOf),
  });
}

const dateIn = (year: string, month: string | undefined) =>
  (month === undefined ? undefined : parsePublicationDate(`${year} ${month}`)) ??
  dateOf(Number(year));

/** The title of the proceedings; of a journal its name, without volume and issue. */
function venueOf(meta: XmlElement | undefined) {
  const journal = locatedText(childOf(meta, 'journal-title'));
  if (journal) return journal;
  const booktitle = childOf(meta, 'booktitle');
  const isJournal = textOf(childOf(meta, 'journal-volume')) !== undefined;
  const printed = textOf(booktitle);
  return at(booktitle, isJournal ? printed?.replace(/,\s*Volume\s.*$/u, '') : printed);
}

/** `2020.acl-main.1`, `P79-1001`: in the address, unless that leads somewhere else. */
const anthologyId = (address: string | undefined): string | undefined =>
  address !== undefined && /^(?:[A-Z]\d\d-\d{4}|\d{4}\.[\w]+-[\w]+\.\d+)$/u.test(address)
    ? address
    : undefined;

/** The id as the numbers of collection, volume and paper make it. */
function numbered(element: XmlElement, around: readonly Surroundings[]): string | undefined {
  const idOf = (name: string) => around.findLast((level) => level.name === name)?.attributes.id;
  const [collection, volume, number] = [
    idOf('collection'),
    idOf('volume'),
    attributeOf(element, 'id'),
  ];
  if (collection === undefined || volume === undefined || number === undefined) return undefined;
  if (/^\d{4}\./u.test(collection)) return `${collection}-${volume}.${number}`;
  if (!/^[A-Z]\d\d$/u.test(collection)) return undefined;
  // Workshops have two digits for the volume and two for the paper.
  const workshops =
    collection.startsWith('W') ||
    collection === 'C69' ||
    (collection === 'D19' && Number(volume) >= 5);
  return workshops
    ? `${collection}-${volume.padStart(2, '0')}${number.padStart(2, '0')}`
    : `${collection}-${volume}${number.padStart(3, '0')}`;
}

function authorOf(element: XmlElement): FoundAuthor[] {
  const author = personOf(
    element,
    textOf(childOf(element, 'last')),
    textOf(childOf(element, 'first')),
  );
  if (!author) return [];
  const id = attributeOf(element, 'id');
  const places = childrenOf(element, 'affiliation').map(textOf);
  return [
    described(
      author,
      [
        orcidIdentifier(attributeOf(element, 'orcid')),
        id === undefined ? undefined : { scheme: 'acl-author', value: id },
      ],
      places,
    ),
  ];
}
