/** Where an identifier leads to, and how it is written for people. */

import {
  type Identifier,
  type IdentifierScheme,
  identifierSchemes,
} from '../../core/model/identifier.ts';

/** Registries with a page for each number. The others are shown without a link. */
const addresses: Partial<Readonly<Record<IdentifierScheme, string>>> = {
  doi: 'https://doi.org/',
  arxiv: 'https://arxiv.org/abs/',
  pmid: 'https://pubmed.ncbi.nlm.nih.gov/',
  pmcid: 'https://www.ncbi.nlm.nih.gov/pmc/articles/',
  openalex: 'https://openalex.org/',
  s2: 'https://www.semanticscholar.org/paper/',
  dblp: 'https://dblp.org/rec/',
  acl: 'https://aclanthology.org/',
  hal: 'https://hal.science/',
  inspire: 'https://inspirehep.net/literature/',
  lens: 'https://lens.org/',
  orcid: 'https://orcid.org/',
  'openalex-author': 'https://openalex.org/',
  'scopus-author': 'https://www.scopus.com/authid/detail.uri?authorId=',
  's2-author': 'https://www.semanticscholar.org/author/',
  'inspire-author': 'https://inspirehep.net/authors/',
};

/** Addresses have no place for half a character, and what encodes them throws. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '');

/** `arXiv id 2602.03392v1`, and its address where there is one. */
export function identifierLink({ scheme, value, version }: Identifier): {
  readonly label: string;
  readonly href?: string;
} {
  const full = version === undefined ? value : `${value}v${version}`;
  const address = addresses[scheme];
  const label = `${identifierSchemes[scheme].label} ${full}`;
  return address === undefined
    ? { label }
    : { label, href: `${address}${encodeURI(wellFormed(full))}` };
}
