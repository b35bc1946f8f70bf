/** Numbers and keys under which papers and people are registered somewhere. */

/**
 * What a registry is called and what it names. `paper` schemes identify a work, `person` schemes
 * somebody who wrote one.
 */
export const identifierSchemes = {
  doi: { label: 'DOI', names: 'paper' },
  arxiv: { label: 'arXiv id', names: 'paper' },
  pmid: { label: 'PMID', names: 'paper' },
  pmcid: { label: 'PMCID', names: 'paper' },
  openalex: { label: 'OpenAlex work', names: 'paper' },
  wos: { label: 'Web of Science accession number', names: 'paper' },
  scopus: { label: 'Scopus EID', names: 'paper' },
  s2: { label: 'Semantic Scholar paper', names: 'paper' },
  dblp: { label: 'DBLP key', names: 'paper' },
  acl: { label: 'ACL Anthology id', names: 'paper' },
  hal: { label: 'HAL id', names: 'paper' },
  inspire: { label: 'INSPIRE record', names: 'paper' },
  lens: { label: 'Lens id', names: 'paper' },
  dimensions: { label: 'Dimensions id', names: 'paper' },
  orcid: { label: 'ORCID', names: 'person' },
  'openalex-author': { label: 'OpenAlex author', names: 'person' },
  'scopus-author': { label: 'Scopus author', names: 'person' },
  's2-author': { label: 'Semantic Scholar author', names: 'person' },
  /** `Yuan Yuan 0001`: the name with its homonym number, or the key of the person's page. */
  'dblp-author': { label: 'DBLP author', names: 'person' },
  researcherid: { label: 'ResearcherID', names: 'person' },
  'inspire-author': { label: 'INSPIRE author', names: 'person' },
  'hal-author': { label: 'HAL author', names: 'person' },
  'acl-author': { label: 'ACL Anthology author', names: 'person' },
} as const satisfies Readonly<
  Record<string, { readonly label: string; readonly names: 'paper' | 'person' }>
>;

export type IdentifierScheme = keyof typeof identifierSchemes;

/**
 * A registered number. `value` is in the scheme's own bare form: a DOI in lower case without
 * `https://doi.org/`, an arXiv id without its version, `0000-0002-1825-0097`, `W2741809807`.
 */
export interface Identifier {
  readonly scheme: IdentifierScheme;
  readonly value: string;
  /** arXiv: 1 for `v1`. */
  readonly version?: number;
}
