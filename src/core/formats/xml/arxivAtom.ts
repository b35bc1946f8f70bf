/** What arXiv's interface answers: an Atom feed of papers. */

import type { PaperRecord } from '../../model/record.ts';
import { isGroupName } from '../../text/groupNames.ts';
import { doiIdentifiers, parseArxiv } from '../../text/identifiers.ts';
import { parsePublicationDate } from '../../text/publicationDates.ts';
import { texToText } from '../../text/tex.ts';
import type { FileIssue, InputFormat } from '../format.ts';
import { childOf, childrenOf, textOf, type XmlElement } from './element.ts';
import { at, described, groupOf, identifiersAt, shortText } from './fields.ts';
import { type FoundAuthor, recordOfElement } from './records.ts';
import { rootName } from './root.ts';

export const arxivAtom: InputFormat = {
  id: 'arxiv-atom',
  label: 'arXiv Atom',
  description: 'The answer of arXiv’s interface to a query, as an Atom feed.',
  extensions: ['xml', 'atom'],
  recognise: (beginning) => {
    const name = rootName(beginning);
    if (name !== 'feed' && name !== 'entry') return 0;
    if (/https?:\/\/(?:export\.)?arxiv\.org\/(?:api|abs|schemas\/atom)/u.test(beginning)) return 1;
    return 0;
  },
  load: async () => {
    const { readElements } = await import('./elementReader.ts');
    return readElements({ records: ['entry'], read: (entry, _, report) => paper(entry, report) });
  },
};

function paper(entry: XmlElement, report: (issue: FileIssue) => void): PaperRecord[] {
  const id = childOf(entry, 'id');
  if (/arxiv\.org\/api\/errors/u.test(textOf(id) ?? '')) {
    report({
      severity: 'error',
      code: 'query-failed',
      message: `arXiv answered with an error instead of papers: ${textOf(childOf(entry, 'summary')) ?? 'it does not say which'}.`,
      line: entry.line,
    });
    return [];
  }
  const arxiv = parseArxiv(shortText(id));
  const published = childOf(entry, 'published');
  return [
    recordOfElement(entry, {
      key: arxiv?.value ?? textOf(id),
      title: inTex(childOf(entry, 'title')),
      abstract: inTex(childOf(entry, 'summary')),
      date: at(published, parsePublicationDate(shortText(published))),
      venue: inTex(childOf(entry, 'journal_ref')),
      identifiers: [
        ...identifiersAt(id, [arxiv]),
        // One field may name two, with a space between.
        ...childrenOf(entry, 'doi').flatMap((doi) =>
          identifiersAt(doi, shortText(doi).split(' ').flatMap(doiIdentifiers)),
        ),
      ],
      authors: childrenOf(entry, 'author').flatMap(authorOf),
    }),
  ];
}

const inTex = (element: XmlElement | undefined) => {
  const text = textOf(element);
  return at(element, text === undefined ? undefined : texToText(text));
};

function authorOf(element: XmlElement): FoundAuthor[] {
  const name = inTex(childOf(element, 'name'))?.value;
  if (name === undefined) return [];
  const author = isGroupName(name) ? groupOf(element, name) : { rawName: name, line: element.line };
  const places = childrenOf(element, 'affiliation').map((place) => inTex(place)?.value);
  return [described(author, [], places)];
}
