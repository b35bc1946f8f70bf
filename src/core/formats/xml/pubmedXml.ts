/** PubMed's XML: PubmedArticleSet with articles, books and chapters. */

import type { PartialDate } from '../../model/date.ts';
import type { PaperRecord } from '../../model/record.ts';
import { monthNumber } from '../../text/englishDates.ts';
import { parsePmcid, parsePmid } from '../../text/identifiers.ts';
import { dateOf, parsePublicationDate } from '../../text/publicationDates.ts';
import type { InputFormat } from '../format.ts';
import { attributeOf, childOf, childrenOf, textOf, type XmlElement } from './element.ts';
import {
  at,
  described,
  doisOf,
  groupOf,
  identifiersAt,
  locatedMarkup,
  locatedText,
  locatedTexts,
  orcidIdentifier,
  personOf,
  shortText,
} from './fields.ts';
import { type FoundAuthor, recordOfElement } from './records.ts';
import { rootName } from './root.ts';

const roots = ['PubmedArticleSet', 'PubmedBookArticleSet', 'PubmedArticle', 'PubmedBookArticle'];

export const pubmedXml: InputFormat = {
  id: 'pubmed-xml',
  label: 'PubMed XML',
  description: 'Articles and books as PubMed gives them in XML (PubmedArticleSet).',
  extensions: ['xml'],
  recognise: (beginning) => (roots.includes(rootName(beginning)) ? 1 : 0),
  load: async () => {
    const { readElements } = await import('./elementReader.ts');
    return readElements({
      records: ['PubmedArticle', 'PubmedBookArticle'],
      // The papers that an article cites have numbers and authors of their own.
      skip: ['ReferenceList', 'InvestigatorList', 'CommentsCorrectionsList', 'ChemicalList'],
      read: (element) => [element.name === 'PubmedArticle' ? article(element) : book(element)],
    });
  },
};

function article(element: XmlElement): PaperRecord {
  const citation = childOf(element, 'MedlineCitation');
  const body = childOf(citation, 'Article');
  const pmid = childOf(citation, 'PMID');
  const lists = childrenOf(body, 'AuthorList').filter(isOfAuthors);
  const issueDate = childOf(body, 'Journal', 'JournalIssue', 'PubDate');
  const journal = ['Title', 'ISOAbbreviation'].map((name) => childOf(body, 'Journal', name));
  const keywords = [
    ...childrenOf(childOf(citation, 'MeshHeadingList'), 'MeshHeading').flatMap((heading) =>
      childrenOf(heading, 'DescriptorName'),
    ),
    ...childrenOf(citation, 'KeywordList').flatMap((list) => childrenOf(list, 'Keyword')),
  ];
  return recordOfElement(element, {
    key: textOf(pmid),
    title: titleOf(childOf(body, 'ArticleTitle')) ?? titleOf(childOf(body, 'VernacularTitle')),
    abstract: abstractOf(childOf(body, 'Abstract')),
    date: dated(issueDate) ?? dated(childOf(body, 'ArticleDate')),
    venue:
      journal.map(locatedText).find((name) => name !== undefined) ??
      locatedText(childOf(citation, 'MedlineJournalInfo', 'MedlineTA')),
    identifiers: [
      ...pmidOf(pmid),
      ...doisOf(childrenOf(body, 'ELocationID').filter((id) => isValid(id) && isOfType(id, 'doi'))),
      ...articleIds(childOf(element, 'PubmedData', 'ArticleIdList')),
    ],
    authors: lists.flatMap(authorsOf),
    unnamedAuthors: moreAuthors(lists),
    keywords: locatedTexts(keywords),
  });
}

/** A chapter with the book as its venue, or the book itself. */
function book(element: XmlElement): PaperRecord {
  const document = childOf(element, 'BookDocument');
  const whole = childOf(document, 'Book');
  const pmid = childOf(document, 'PMID');
  const bookTitle = childOf(whole, 'BookTitle');
  const chapter = titleOf(childOf(document, 'ArticleTitle'));
  const own = childrenOf(document, 'AuthorList').filter(isOfAuthors);
  const lists =
    own.length > 0 || chapter ? own : childrenOf(whole, 'AuthorList').filter(isOfAuthors);
  return recordOfElement(element, {
    key: textOf(pmid),
    title: chapter ?? titleOf(bookTitle),
    abstract: abstractOf(childOf(document, 'Abstract')),
    date: dated(childOf(whole, 'PubDate')) ?? dated(childOf(document, 'ContributionDate')),
    venue: chapter ? titleOf(bookTitle) : undefined,
    identifiers: [
      ...pmidOf(pmid),
      ...articleIds(childOf(document, 'ArticleIdList')),
      ...articleIds(childOf(element, 'PubmedBookData', 'ArticleIdList')),
    ],
    authors: lists.flatMap(authorsOf),
    unnamedAuthors: moreAuthors(lists),
    keywords: locatedTexts(
      childrenOf(document, 'KeywordList').flatMap((list) => childrenOf(list, 'Keyword')),
    ),
  });
}

const isValid = (element: XmlElement): boolean => attributeOf(element, 'ValidYN') !== 'N';
const isOfAuthors = (list: XmlElement): boolean => attributeOf(list, 'Type') !== 'editors';
const isOfType = (id: XmlElement, type: string): boolean =>
  (attributeOf(id, 'IdType') ?? attributeOf(id, 'EIdType')) === type;

/**
 * Without the full stop at its end and the brackets around a translation, which are MEDLINE's;
 * `[Not Available].` stands where there is no translation.
 */
function titleOf(element: XmlElement | undefined) {
  const text = locatedMarkup(element)?.value.replace(/(?<!\.)\.$/u, '');
  const [, translated] = /^\[(.*?)\.?\]$/u.exec(text ?? '') ?? [];
  if (/^not available$/iu.test(translated ?? '')) return undefined;
  return at(element, translated ?? (text === '' ? undefined : text));
}

function abstractOf(element: XmlElement | undefined) {
  const parts = childrenOf(element, 'AbstractText').map((part) => {
    const label = attributeOf(part, 'Label');
    const text = locatedMarkup(part)?.value ?? '';
    return label === undefined || label === 'UNLABELLED' || text === ''
      ? text
      : `${label}: ${text}`;
  });
  const text = parts.filter((part) => part !== '').join(' ');
  return at(element, text === '' ? undefined : text);
}

function dated(element: XmlElement | undefined) {
  return at(element, element && dateIn(element));
}

function dateIn(element: XmlElement): PartialDate | undefined {
  const [year = '', month = '', day, other] = ['Year', 'Month', 'Day', 'MedlineDate'].map((name) =>
    textOf(childOf(element, name)),
  );
  if (year === '') return other === undefined ? undefined : parsePublicationDate(other);
  return dateOf(Number(year), Number(month) || monthNumber(month), Number(day ?? 0));
}

const pmidOf = (element: XmlElement | undefined) => {
  const value = parsePmid(shortText(element));
  return value === undefined ? [] : identifiersAt(element, [{ scheme: 'pmid', value }]);
};

function articleIds(list: XmlElement | undefined) {
  const ids = childrenOf(list, 'ArticleId');
  return [
    ...ids.filter((id) => isOfType(id, 'pubmed')).flatMap(pmidOf),
    ...doisOf(ids.filter((id) => isOfType(id, 'doi'))),
    ...ids.flatMap((id) => {
      const value = isOfType(id, 'pmc') ? parsePmcid(shortText(id)) : undefined;
      return value === undefined ? [] : identifiersAt(id, [{ scheme: 'pmcid', value }]);
    }),
  ];
}

/** A list that says it is not complete. */
function moreAuthors(lists: readonly XmlElement[]) {
  const cut = lists.find((list) => attributeOf(list, 'CompleteYN') === 'N');
  return cut && { value: null, line: cut.line };
}

function authorsOf(list: XmlElement): FoundAuthor[] {
  return childrenOf(list, 'Author')
    .filter(isValid)
    .flatMap((element) => {
      const collective = textOf(childOf(element, 'CollectiveName'));
      const given = textOf(childOf(element, 'ForeName')) ?? textOf(childOf(element, 'Initials'));
      const author =
        collective === undefined
          ? personOf(
              element,
              textOf(childOf(element, 'LastName')),
              given,
              textOf(childOf(element, 'Suffix')),
            )
          : groupOf(element, collective);
      if (!author) return [];
      const orcids = childrenOf(element, 'Identifier')
        .filter((id) => attributeOf(id, 'Source') === 'ORCID')
        .map((id) => orcidIdentifier(textOf(id)));
      const places = [
        ...childrenOf(element, 'Affiliation'),
        ...childrenOf(element, 'AffiliationInfo').flatMap((info) =>
          childrenOf(info, 'Affiliation'),
        ),
      ].map(textOf);
      return [described(author, orcids, places)];
    });
}
