/** What Crossref answers in its XML, UNIXREF, and what publishers deposit there. */

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
  doisOf,
  groupOf,
  locatedMarkup,
  orcidIdentifier,
  personOf,
} from './fields.ts';
import { type FoundAuthor, keptAround, recordOfElement, type Surroundings } from './records.ts';
import { rootName } from './root.ts';

const roots = ['doi_records', 'doi_record', 'crossref_result', 'doi_batch', 'crossref'];

/** Elements with what is registered about a whole, by the element that stands for it. */
const wholes: Readonly<Record<string, readonly string[]>> = {
  book: ['book_metadata', 'book_series_metadata', 'book_set_metadata'],
  'report-paper': ['report-paper_metadata', 'report-paper_series_metadata'],
  standard: ['standard_metadata'],
};

/** Proceedings by themselves, or as a volume of a series. */
const proceedingsKinds = ['proceedings_metadata', 'proceedings_series_metadata'];

/** Where dates are printed. */
const dates = ['publication_date', 'posted_date', 'approval_date', 'review_date', 'database_date'];

export const crossrefUnixref: InputFormat = {
  id: 'crossref-unixref',
  label: 'Crossref XML',
  description: 'Works as Crossref gives them in XML (UNIXREF), or as publishers deposit them.',
  extensions: ['xml'],
  recognise: (beginning) => {
    if (!roots.includes(rootName(beginning))) return 0;
    return /<(?:[\w.-]{1,60}:)?(?:crossref|doi_record|doi_batch)[\s>]/u.test(beginning) ? 1 : 0;
  },
  load: async () => {
    const { readElements } = await import('./elementReader.ts');
    return readElements({
      records: [
        'journal_article',
        'conference_paper',
        'dissertation',
        'posted_content',
        'peer_review',
        'dataset',
        ...Object.keys(wholes),
      ],
      kept: ['journal_metadata', 'journal_issue', ...proceedingsKinds],
      around: ['journal', 'conference', 'doi_record'],
      skip: ['citation_list', 'program', 'crossmark', 'collection', 'component_list'],
      read: works,
    });
  },
};

/** A paper, a book, or the chapters of a book, which then is where they appeared. */
function works(element: XmlElement, around: readonly Surroundings[]): PaperRecord[] {
  const whole = wholes[element.name]
    ?.map((name) => childOf(element, name))
    .find((metadata) => metadata !== undefined);
  const chapters = childrenOf(element, 'content_item');
  if (chapters.length > 0) {
    return chapters.map((chapter) => work(chapter, [whole], titleOf(whole)));
  }
  const [journal, issue, ...volumes] = [
    'journal_metadata',
    'journal_issue',
    ...proceedingsKinds,
  ].map((name) => keptAround(around, name));
  const proceedings = volumes.find((volume) => volume !== undefined);
  if (element.name === 'journal_article')
    return [work(element, [issue], locatedMarkup(childOf(journal, 'full_title')))];
  if (element.name === 'conference_paper')
    return [work(element, [proceedings], locatedMarkup(childOf(proceedings, 'proceedings_title')))];
  return [{ ...work(whole ?? element, []), line: element.line }];
}

function work(
  element: XmlElement,
  around: readonly (XmlElement | undefined)[],
  venue?: PaperRecord['venue'],
): PaperRecord {
  const doi = childOf(element, 'doi_data', 'doi');
  return recordOfElement(element, {
    key: textOf(doi),
    title: titleOf(element),
    abstract: abstractOf(element),
    date: [element, ...around].map(dateOfWork).find((date) => date !== undefined),
    venue,
    identifiers: doi ? doisOf([doi]) : [],
    authors: [element, ...childrenOf(element, 'contributors')].flatMap(authorsOf),
  });
}

function titleOf(element: XmlElement | undefined) {
  const titles = childOf(element, 'titles');
  const parts = ['title', 'subtitle'].map((name) => locatedMarkup(childOf(titles, name))?.value);
  const text = parts.filter((part) => part !== undefined).join(': ');
  return at(childOf(titles, 'title') ?? titles, text === '' ? undefined : text);
}

/** Without the word “Abstract” over it. */
function abstractOf(element: XmlElement) {
  const abstract = childOf(element, 'abstract');
  const text = locatedMarkup(abstract)?.value;
  const headed = /^abstract$/iu.test(textOf(childOf(abstract, 'title')) ?? '');
  return at(abstract, headed ? text?.slice('Abstract'.length).trim() : text);
}

/** In print where there are several. */
function dateOfWork(element: XmlElement | undefined) {
  const printed = dates.flatMap((name) => childrenOf(element, name));
  const date = printed.find((date) => attributeOf(date, 'media_type') === 'print') ?? printed[0];
  const [year, month, day] = ['year', 'month', 'day'].map((name) =>
    Number(textOf(childOf(date, name)) ?? 0),
  );
  return at(date, dateOf(year ?? 0, month, day));
}

/** Editors, translators, chairs and reviewers are no authors. */
function authorsOf(element: XmlElement): FoundAuthor[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string' || attributeOf(child, 'contributor_role') !== 'author') return [];
    if (child.name === 'organization') {
      const name = textOf(child);
      return name === undefined ? [] : [groupOf(child, name)];
    }
    if (child.name !== 'person_name') return [];
    const [family, given, suffix] = ['surname', 'given_name', 'suffix'].map((name) =>
      textOf(childOf(child, name)),
    );
    const author = personOf(child, family, given, suffix);
    if (!author) return [];
    const places = [
      ...childrenOf(child, 'affiliation'),
      ...descendantsOf(childOf(child, 'affiliations'), 'institution_name'),
    ];
    return [
      described(author, [orcidIdentifier(textOf(childOf(child, 'ORCID')))], places.map(textOf)),
    ];
  });
}
