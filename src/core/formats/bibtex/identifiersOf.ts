/** Under which numbers an entry says that its paper is registered. */

import type { Identifier } from '../../model/identifier.ts';
import type { Located } from '../../model/source.ts';
import { doiIdentifiers, parseArxiv, parsePmcid, parsePmid } from '../../text/identifiers.ts';
import { verbatim } from './latex.ts';
import type { RawField } from './readFields.ts';

const inJournal = /\barXiv:\s*(\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})/iu;

/** What an address says. */
const inAddress: readonly (readonly [RegExp, (found: string) => readonly Identifier[]])[] = [
  [/^https?:\/\/(?:dx\.|www\.)?doi\.org\/(.+)$/iu, doiIdentifiers],
  [/^(https?:\/\/(?:www\.)?arxiv\.org\/(?:abs|pdf)\/\S+)$/iu, arxiv],
  [
    /^https?:\/\/(?:www\.)?(?:aclanthology\.org|aclweb\.org\/anthology)\/([A-Z]\d\d-\d{4}|\d{4}\.[\w-]+\.\d+)\/?$/iu,
    (value) => [{ scheme: 'acl', value }],
  ],
  [/scopus\.com\/.*\beid=(2-s2\.0-\d+)/iu, (value) => [{ scheme: 'scopus', value }]],
];

function arxiv(text: string): Identifier[] {
  const found = parseArxiv(text);
  return found ? [found] : [];
}

export function identifiersOf(
  key: string | undefined,
  field: (name: string) => RawField | undefined,
): Located<Identifier>[] {
  const result: Located<Identifier>[] = [];
  const add = (from: RawField, identifiers: readonly Identifier[]) => {
    for (const value of identifiers) {
      if (!result.some((one) => one.value.scheme === value.scheme))
        result.push({ value, line: from.line });
    }
  };
  const read = (name: string, identify: (text: string) => readonly Identifier[]) => {
    const from = field(name);
    if (from) add(from, identify(verbatim(from.raw)));
  };

  read('doi', doiIdentifiers);
  const kind = verbatim((field('eprinttype') ?? field('archiveprefix'))?.raw ?? '').toLowerCase();
  read('eprint', (text) => {
    const pmid = kind === 'pubmed' ? parsePmid(text) : undefined;
    if (pmid !== undefined) return [{ scheme: 'pmid', value: pmid }];
    // `0711.0043 [math.AG]` of other archives is no number of arXiv’s.
    return kind === '' || kind === 'arxiv' ? arxiv(text) : [];
  });
  read('pmid', (text) => {
    const value = parsePmid(text);
    return value === undefined ? [] : [{ scheme: 'pmid', value }];
  });
  read('pmcid', (text) => {
    const value = parsePmcid(text);
    return value === undefined ? [] : [{ scheme: 'pmcid', value }];
  });
  read('unique-id', (text) => {
    const number = /^(?:WOS|ISI):\s*(\w+)$/iu.exec(text)?.[1];
    return number === undefined ? [] : [{ scheme: 'wos', value: `WOS:${number}` }];
  });
  read('hal_id', (text) => (/^\w+-\d+$/u.test(text) ? [{ scheme: 'hal', value: text }] : []));
  read('url', (text) => {
    for (const [pattern, identify] of inAddress) {
      const found = pattern.exec(text)?.[1];
      if (found !== undefined) return identify(found);
    }
    return [];
  });
  read('journal', (text) => arxiv(inJournal.exec(text)?.[1] ?? ''));
  const author = field('title') ?? field('author');
  if (key?.startsWith('DBLP:') && author)
    add(author, [{ scheme: 'dblp', value: key.slice('DBLP:'.length) }]);
  return result;
}
