/** ORCID's XML: the works of one person. */

import type { PaperRecord } from '../../model/record.ts';
import { dateOf } from '../../text/publicationDates.ts';
import type { InputFormat } from '../format.ts';
import {
  attributeOf,
  childOf,
  childrenOf,
  descendantsOf,
  textOf,
  type XmlElement,
} from './element.ts';
import {
  at,
  described,
  locatedMarkup,
  locatedText,
  orcidIdentifier,
  personOf,
  printedAuthor,
} from './fields.ts';
import { numberOfKind } from './numbers.ts';
import { type FoundAuthor, keptAround, recordOfElement, type Surroundings } from './records.ts';
import { rootTag } from './root.ts';

export const orcidXml: InputFormat = {
  id: 'orcid-xml',
  label: 'ORCID XML',
  description: 'The works of a person as ORCID gives them in XML.',
  extensions: ['xml'],
  recognise: (beginning) => {
    if (!beginning.startsWith('<')) return 0;
    const root = rootTag(beginning);
    if (!/^(?:[\w.-]{1,60}:)?(?:record|activities-summary|works|work|bulk|group)\s/u.test(root))
      return 0;
    return /orcid\.org\/ns\/(?:record|activities|work|bulk)/u.test(root) ? 1 : 0;
  },
  load: async () => {
    const { readElements } = await import('./elementReader.ts');
    return readElements({
      records: ['group', 'work'],
      kept: ['person', 'orcid-identifier'],
      around: ['works', 'fundings', 'peer-reviews'],
      skip: ['source', 'citation'],
      read: works,
    });
  },
};

/** A group holds the same work as several sources tell it; the first is the one that is shown. */
function works(element: XmlElement, around: readonly Surroundings[]): PaperRecord[] {
  const [work] = element.name === 'work' ? [element] : childrenOf(element, 'work-summary');
  if (!work) return [];
  const title = childOf(work, 'title');
  const titles = ['title', 'subtitle'].map((name) => locatedMarkup(childOf(title, name))?.value);
  const printed = titles.filter((text) => text !== undefined).join(': ');
  const date = childOf(work, 'publication-date');
  const contributors = childrenOf(childOf(work, 'contributors'), 'contributor').flatMap(
    contributor,
  );
  const person = contributors.length > 0 ? [] : owner(element, around);
  const ids = descendantsOf(element, 'external-id').filter(
    (id) => textOf(childOf(id, 'external-id-relationship')) === 'self',
  );
  const record = recordOfElement(element, {
    key: attributeOf(work, 'put-code'),
    title: at(childOf(title, 'title') ?? title, printed === '' ? undefined : printed),
    abstract: locatedMarkup(childOf(work, 'short-description')),
    date: at(date, dateIn(date)),
    venue: locatedText(childOf(work, 'journal-title')),
    identifiers: ids.flatMap((id) =>
      numberOfKind(childOf(id, 'external-id-value'), textOf(childOf(id, 'external-id-type'))),
    ),
    authors: contributors,
  });
  // ORCID does not say at which position the person stands, nor who else wrote the work.
  return [person.length > 0 ? { ...record, authors: person } : record];
}

function dateIn(date: XmlElement | undefined) {
  const [year, month, day] = ['year', 'month', 'day'].map((name) =>
    Number(textOf(childOf(date, name)) ?? 0),
  );
  return dateOf(year ?? 0, month, day);
}

/** The person whose works these are. */
function owner(element: XmlElement, around: readonly Surroundings[]): FoundAuthor[] {
  const name = childOf(keptAround(around, 'person'), 'name');
  if (!name) return [];
  const author = personOf(
    { ...name, line: element.line },
    textOf(childOf(name, 'family-name')),
    textOf(childOf(name, 'given-names')),
  );
  if (!author) return [];
  const orcid = textOf(childOf(keptAround(around, 'orcid-identifier'), 'path'));
  return [described({ ...author, line: name.line }, [orcidIdentifier(orcid)])];
}

function contributor(element: XmlElement): FoundAuthor[] {
  const role = textOf(childOf(element, 'contributor-attributes', 'contributor-role')) ?? 'author';
  if (!/author|^writing/iu.test(role)) return [];
  const orcid = textOf(childOf(element, 'contributor-orcid', 'path'));
  return printedAuthor(element, textOf(childOf(element, 'credit-name'))).map((author) =>
    described(author, [orcidIdentifier(orcid)]),
  );
}
