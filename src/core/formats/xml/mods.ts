/** MODS, the Library of Congress's format for catalogue records. */

import type { PaperRecord } from '../../model/record.ts';
import { parsePublicationDate } from '../../text/publicationDates.ts';
import type { InputFormat } from '../format.ts';
import { attributeOf, childOf, childrenOf, textOf, type XmlElement } from './element.ts';
import {
  at,
  described,
  groupOf,
  locatedMarkup,
  locatedTexts,
  orcidIdentifier,
  personOf,
  printedAuthor,
  shortText,
  withoutCommas,
} from './fields.ts';
import { numberOfKind } from './numbers.ts';
import { type FoundAuthor, recordOfElement } from './records.ts';
import { rootName, rootTag } from './root.ts';

/** Roles of authors, as codes and as words; names without a role are authors too. */
const authorRoles: ReadonlySet<string> = new Set([
  'aut',
  'cre',
  'author',
  'creator',
  'co-author',
  'joint author',
  'jt. author',
]);

/** Kinds of dates in the order in which they tell when something appeared. */
const dates = ['dateIssued', 'copyrightDate', 'dateCreated', 'dateOther'];

export const mods: InputFormat = {
  id: 'mods',
  label: 'MODS',
  description: 'Catalogue records in MODS, one or a collection.',
  extensions: ['xml', 'mods'],
  recognise: (beginning) => {
    const name = rootName(beginning);
    if (name !== 'mods' && name !== 'modsCollection') return 0;
    return rootTag(beginning).includes('www.loc.gov/mods') ? 1 : 0.9;
  },
  load: async () => {
    const { readElements } = await import('./elementReader.ts');
    return readElements({ records: ['mods'], read: (element) => [catalogued(element)] });
  },
};

function catalogued(element: XmlElement): PaperRecord {
  const host = childrenOf(element, 'relatedItem').find(
    (item) => attributeOf(item, 'type') === 'host',
  );
  const numbers = childrenOf(element, 'identifier');
  return recordOfElement(element, {
    key:
      textOf(numbers.find((number) => attributeOf(number, 'type') === 'citekey')) ??
      attributeOf(element, 'ID') ??
      textOf(childOf(element, 'recordInfo', 'recordIdentifier')),
    title: titleOf(element),
    abstract: locatedMarkup(childOf(element, 'abstract')),
    date: dateOfItem(element) ?? dateOfItem(host),
    venue: titleOf(host),
    identifiers: numbers.flatMap((number) => numberOfKind(number, attributeOf(number, 'type'))),
    authors: childrenOf(element, 'name').filter(isAuthor).flatMap(authorOf),
    keywords: locatedTexts(
      childrenOf(element, 'subject').flatMap((subject) => childrenOf(subject, 'topic')),
    ),
  });
}

/** The title proper, of those that are not abbreviated, alternative, translated or uniform. */
function titleOf(item: XmlElement | undefined) {
  const info = childrenOf(item, 'titleInfo').find(
    (info) => attributeOf(info, 'type') === undefined,
  );
  const part = (name: string) =>
    // Catalogues print the sign that parts a title from what follows after the title.
    locatedMarkup(childOf(info, name))?.value.replace(/\s*[:/;,]$/u, '');
  const title = [part('nonSort'), part('title')].filter((text) => text !== undefined).join(' ');
  const number = part('partNumber');
  const whole = [
    [title.replace(/(?<=['’]) /u, ''), part('subTitle')],
    [number, part('partName')],
  ]
    .map((texts) => texts.filter((text) => text !== undefined && text !== '').join(': '))
    .filter((text) => text !== '')
    .join('. ');
  return at(info, whole === '' ? undefined : whole);
}

/** The date marked as the one to go by, else the one that best tells when the work appeared. */
function dateOfItem(item: XmlElement | undefined) {
  const printed = childrenOf(item, 'originInfo')
    .flatMap((origin) => dates.flatMap((name) => childrenOf(origin, name)))
    .filter((date) => attributeOf(date, 'point') !== 'end')
    .toSorted((a, b) => rank(a) - rank(b));
  // The date of the issue tells more than that of the whole run.
  return [...childrenOf(childOf(item, 'part'), 'date'), ...printed]
    .map((date) => at(date, parsePublicationDate(shortText(date))))
    .find((date) => date !== undefined);
}

/** Of dates of one kind, those in a form meant for machines come first. */
const rank = (date: XmlElement): number =>
  attributeOf(date, 'keyDate') === 'yes'
    ? -1
    : 2 * dates.indexOf(date.name) + (attributeOf(date, 'encoding') === undefined ? 1 : 0);

function isAuthor(name: XmlElement): boolean {
  if (attributeOf(name, 'type') === 'conference') return false;
  const roles = childrenOf(name, 'role').flatMap((role) => childrenOf(role, 'roleTerm'));
  // Words taken from catalogue cards end with the card's punctuation: `author.`
  const named = roles.map((role) => (textOf(role) ?? '').toLowerCase().replace(/[.,]$/u, ''));
  return named.length === 0 || named.some((role) => authorRoles.has(role));
}

function authorOf(element: XmlElement): FoundAuthor[] {
  const parts = childrenOf(element, 'namePart');
  const part = (type: string | undefined) =>
    parts
      .filter((name) => attributeOf(name, 'type') === type)
      .map((name) => withoutCommas(textOf(name) ?? ''))
      .filter((text) => text !== '');
  const [family = '', given = ''] = [part('family'), part('given')].map((names) => names.join(' '));
  const whole = part(undefined);
  const [named] =
    attributeOf(element, 'type') === 'corporate'
      ? whole.length > 0
        ? [groupOf(element, whole.join('. '))]
        : []
      : family !== '' || given !== ''
        ? [
            personOf(
              element,
              family || undefined,
              given || undefined,
              suffixIn(part('termsOfAddress')),
            ),
          ]
        : printedAuthor(element, personalName(whole.join(' ')));
  if (!named) return [];
  const orcids = childrenOf(element, 'nameIdentifier').map((id) => orcidIdentifier(textOf(id)));
  return [described(named, orcids, childrenOf(element, 'affiliation').map(textOf))];
}

/** Without the years of a life and a full stop that is no initial's. */
const personalName = (name: string): string =>
  name.replace(/(?:,\s*|\s*\[)\d{4}\s*-\s*(?:\d{4})?\]?$/u, '').replace(/(?<=\p{Ll}{2})\.$/u, '');

const suffixIn = (terms: readonly string[]): string | undefined =>
  terms.find((term) => /^(?:[JS]r\.?|I{2,3}|IV)$/u.test(term));
