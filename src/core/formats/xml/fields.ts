/** Fields of records from elements: texts with their lines, names, identifiers. */

import type { Identifier, NameParts, Organisation } from '../../model/record.ts';
import type { Located } from '../../model/source.ts';
import { countryOfAddress, withoutEmail } from '../../text/addresses.ts';
import { isGroupName } from '../../text/groupNames.ts';
import { doiIdentifiers, parseOrcid } from '../../text/identifiers.ts';
import { markupToText } from '../../text/markup.ts';
import { invertedName, naturalName } from '../../text/personName.ts';
import { known } from '../recordOf.ts';
import { printedText, textOf, type XmlElement } from './element.ts';
import type { FoundAuthor } from './records.ts';

/** A value at the line of the element that says it. */
export const at = <T>(element: XmlElement | undefined, value: T | undefined) =>
  element && value !== undefined ? { value, line: element.line } : undefined;

/** The text of an element, at its line. */
export const locatedText = (element: XmlElement | undefined): Located<string> | undefined =>
  at(element, textOf(element));

/** The same where markup is also printed as text (`&lt;i&gt;`). */
export function locatedMarkup(element: XmlElement | undefined): Located<string> | undefined {
  const text = element && markupToText(printedText(element));
  return text ? at(element, text) : undefined;
}

/** Every text of some elements, at its line. */
export const locatedTexts = (elements: readonly XmlElement[]): Located<string>[] =>
  elements.map(locatedText).filter((text) => text !== undefined);

/** The DOIs in the texts of some elements, with what follows from them. */
export const doisOf = (elements: readonly XmlElement[]): Located<Identifier>[] =>
  elements.flatMap((element) => identifiersAt(element, doiIdentifiers(shortText(element))));

/** The text of an element that is to hold a number or a date: longer ones are none. */
export const shortText = (element: XmlElement | undefined): string =>
  (textOf(element) ?? '').slice(0, 1000);

/** A name without the commas at its end. */
export function withoutCommas(name: string): string {
  let end = name.length;
  while (end > 0 && /[\s,]/u.test(name[end - 1] ?? '')) end--;
  return name.slice(0, end);
}

export const identifiersAt = (
  element: XmlElement | undefined,
  identifiers: readonly (Identifier | undefined)[],
): Located<Identifier>[] =>
  element
    ? identifiers
        .filter((identifier) => identifier !== undefined)
        .map((value) => ({ value, line: element.line }))
    : [];

/** An author whose family and given names the format tells apart. */
export function personOf(
  element: XmlElement,
  family: string | undefined,
  given?: string,
  suffix?: string,
): FoundAuthor | undefined {
  // Without a family name the given one is all there is, and may be the whole name.
  if (family === undefined) {
    return given === undefined ? undefined : { rawName: given, line: element.line };
  }
  if (given === undefined && isGroupName(family)) return groupOf(element, family);
  const parts: NameParts = { family, ...known({ given, suffix }) };
  return { rawName: naturalName({ rawName: family, parts }), parts, line: element.line };
}

/** An author whose name is printed as one text: family name first, as a group's, or as it is. */
export function printedAuthor(element: XmlElement, printed: string | undefined): FoundAuthor[] {
  if (printed === undefined || printed === '') return [];
  const parts = invertedName(printed);
  if (parts) return [{ rawName: printed, parts, line: element.line }];
  return [
    isGroupName(printed) ? groupOf(element, printed) : { rawName: printed, line: element.line },
  ];
}

/** A collaboration, consortium or institution that signs as an author. */
export const groupOf = (element: XmlElement, name: string): FoundAuthor => ({
  rawName: name,
  line: element.line,
  group: true,
});

/** An ORCID as an identifier of a person, when it is one. */
export function orcidIdentifier(text: string | undefined): Identifier | undefined {
  const value = text === undefined ? undefined : parseOrcid(text);
  return value === undefined ? undefined : { scheme: 'orcid', value };
}

/** An author with what is known of the person beside the name. */
export function described(
  author: FoundAuthor,
  identifiers: readonly (Identifier | undefined)[],
  affiliations: readonly (string | undefined)[] = [],
): FoundAuthor {
  const own = identifiers.filter((identifier) => identifier !== undefined);
  const places = affiliations.filter((place) => place !== undefined);
  return {
    ...author,
    ...(own.length > 0 ? { identifiers: own } : {}),
    ...(places.length > 0 ? { affiliations: [...new Set(places)].map(organisationAt) } : {}),
  };
}

/** An organisation by its postal address, which may end with a country and an e-mail address. */
export function organisationAt(address: string): Organisation {
  const country = countryOfAddress(address);
  return { name: withoutEmail(address), ...(country === undefined ? {} : { country }) };
}
