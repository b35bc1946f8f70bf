/** Where an identifier leads to, and how it is written for people. */

import type { Identifier } from '../../core/model/record.ts';

const places: Readonly<Record<Identifier['scheme'], readonly [name: string, address: string]>> = {
  doi: ['DOI', 'https://doi.org/'],
  arxiv: ['arXiv', 'https://arxiv.org/abs/'],
  pmid: ['PubMed', 'https://pubmed.ncbi.nlm.nih.gov/'],
  orcid: ['ORCID', 'https://orcid.org/'],
};

/** `arXiv 2602.03392v1` and its address. */
export function identifierLink({ scheme, value, version }: Identifier): {
  readonly label: string;
  readonly href: string;
} {
  const [name, address] = places[scheme];
  const full = version === undefined ? value : `${value}v${version}`;
  return { label: `${name} ${full}`, href: `${address}${encodeURI(full)}` };
}
