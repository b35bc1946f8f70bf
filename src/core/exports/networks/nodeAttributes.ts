/** What network formats say of a node. */

import type { Author } from '../../model/author.ts';
import { formatDate } from '../../model/date.ts';
import { doubtOf } from '../../model/doubt.ts';
import type { Identifier } from '../../model/identifier.ts';
import type { Paper } from '../../model/paper.ts';
import { type Claims, preferred } from '../../model/source.ts';
import { givenColumns } from '../../query/givenColumns.ts';
import { unknownYear } from '../../scene/networkColumns.ts';
import { listCell } from '../csvCells.ts';
import type { CoauthorshipColumns } from './edgeAttributes.ts';
import type { Attribute, AttributeValue, NetworkParts } from './exportedNetwork.ts';

interface Communities {
  readonly community: Uint32Array;
  readonly communityName: (number: number) => string | undefined;
}

/** In the order in which they are written. */
export function nodeAttributes(parts: NetworkParts & Communities): readonly Attribute[] {
  const { view, degree, community, communityName } = parts;
  const shared: readonly Attribute[] = [
    {
      id: 'degree',
      type: 'integer',
      says: 'neighbours in this network',
      at: (i) => degree[i],
    },
    {
      id: 'community',
      type: 'integer',
      says: 'community by number, from 1; of papers beside authors, that of most of their authors',
      at: (i) => community[i] || undefined,
    },
    {
      id: 'community_name',
      type: 'string',
      says: 'leading members and terms of the community',
      at: (i) => communityName(community[i] ?? 0),
    },
  ];
  return [
    ...(view === 'bipartite' ? [kindOf(parts)] : []),
    ...shared,
    ...(view === 'papers'
      ? []
      : parts.dataset.given
        ? givenAttributes(parts, shared)
        : authorAttributes(parts)),
    ...(view === 'authors' ? [] : paperAttributes(parts)),
  ];
}

/** What every format writes by itself, under these names or others. */
const ownNames: ReadonlySet<string> = new Set(['x', 'y', 'z', 'id', 'label', 'name', 'key']);
const ownLooks: ReadonlySet<string> = new Set(['color', 'size', 'r', 'g', 'b', 'shared_name']);

/** What the file of a finished network says of its nodes; numbers where all values are some. */
function givenAttributes(
  { dataset, nodes }: NetworkParts,
  shared: readonly Attribute[],
): readonly Attribute[] {
  const taken = new Set(shared.map(({ id }) => id));
  const found = givenColumns(dataset);
  return found.flatMap(({ name, numeric, of }): readonly Attribute[] => {
    let id = name
      .replace(/[^\p{L}\p{N}]+/gu, '_')
      .replace(/^_+|_+$/gu, '')
      .toLowerCase();
    if (ownNames.has(name) || ownLooks.has(id) || id === '') return [];
    // Ours, and the numbers that ours were made of.
    if (id === 'degree' || name === dataset.given?.community) return [];
    if (name === dataset.given?.communityName) return [];
    while (taken.has(id)) id += '_';
    taken.add(id);
    return [
      {
        id,
        type: numeric ? 'double' : 'string',
        says: `${name}, as the file says`,
        at: (i) => of(dataset.authors.at(nodes[i] ?? 0)),
      },
    ];
  });
}

const kindOf = ({ nodes, network }: NetworkParts): Attribute => ({
  id: 'kind',
  type: 'string',
  says: 'author or paper',
  at: (i) => ((nodes[i] ?? 0) < network.authors ? 'author' : 'paper'),
});

function authorAttributes(parts: NetworkParts): readonly Attribute[] {
  const { dataset, network, filtered, nodes } = parts;
  const years = yearsOfAuthors(parts);
  const byAuthor =
    (of: (author: Author) => AttributeValue) =>
    (i: number): AttributeValue => {
      const author = dataset.authors.at(nodes[i] ?? 0);
      return author && of(author);
    };
  const column = (values: ArrayLike<number>) => (i: number) => {
    const value = values[nodes[i] ?? 0] ?? Number.NaN;
    return (nodes[i] ?? 0) < network.authors && Number.isFinite(value) ? value : undefined;
  };
  return [
    { id: 'papers', type: 'integer', says: 'papers', at: column(filtered.papersOf) },
    ...(parts.units ? [membersOf(parts.units.view.many, column(parts.units.members))] : []),
    ...(parts.joint ? weightedDegrees(parts, parts.joint) : []),
    { id: 'first_year', type: 'integer', says: 'year of the first paper', at: column(years.first) },
    { id: 'last_year', type: 'integer', says: 'year of the last paper', at: column(years.last) },
    { id: 'mean_year', type: 'double', says: 'mean year of the papers', at: column(years.mean) },
    {
      id: 'is_group',
      type: 'boolean',
      says: 'true for a consortium or an institution rather than a person',
      at: byAuthor(({ group }) => group),
    },
    {
      id: 'variants',
      type: 'string',
      says: 'spellings of the name, the most frequent first, joined by "; "',
      at: byAuthor(({ variants }) => textOf(listCell(variants.map(({ name }) => name)))),
    },
    ...numbers('orcid', 'ORCID', 'orcid', (i) => dataset.authors.at(nodes[i] ?? 0)?.identifiers),
    {
      id: 'author_identifiers',
      type: 'string',
      says: 'all identifiers, scheme:value, joined by "; "',
      at: byAuthor(({ identifiers }) => allNumbers(identifiers)),
    },
    {
      id: 'doubt',
      type: 'double',
      says: 'how doubtful it is that this is one person, 0 to 1',
      at: byAuthor((author) => rounded(doubtOf(author))),
    },
  ];
}

/** Nobody is said to be of a unit of which only papers speak. */
const membersOf = (many: string, at: (i: number) => AttributeValue): Attribute => ({
  id: 'authors',
  type: 'integer',
  says: `authors said to be of these ${many}`,
  at: (i) => at(i) || undefined,
});

/** Differences from 1 without the digits that binary fractions add. */
const rounded = (value: number | undefined): number | undefined =>
  value === undefined ? undefined : Math.round(value * 1e6) / 1e6;

/** Sums over the edges of this network. */
function weightedDegrees(
  { nodes, source, target }: NetworkParts,
  weights: CoauthorshipColumns,
): readonly Attribute[] {
  const sums = (weight: Float64Array) => {
    const sum = new Float64Array(nodes.length);
    for (let e = 0; e < weight.length; e++) {
      for (const node of [source[e] ?? 0, target[e] ?? 0]) {
        sum[node] = (sum[node] ?? 0) + (weight[e] ?? 0);
      }
    }
    return sum;
  };
  const [full, fractional] = [sums(weights.full), sums(weights.fractional)];
  return [
    {
      id: 'weighted_degree_full',
      type: 'double',
      says: 'sum of the weights of its edges by full counting',
      at: (i) => full[i],
    },
    {
      id: 'weighted_degree_fractional',
      type: 'double',
      says: 'sum of the weights of its edges by fractional counting',
      at: (i) => fractional[i],
    },
  ];
}

/** By author: of the papers that count; infinite or NaN where no year is known. */
function yearsOfAuthors({ network, filtered }: NetworkParts) {
  const { authors, authorships, year } = network;
  const first = new Float64Array(authors).fill(Number.POSITIVE_INFINITY);
  const last = new Float64Array(authors).fill(Number.NEGATIVE_INFINITY);
  const sum = new Float64Array(authors);
  const known = new Uint32Array(authors);
  for (let i = 0; i < authorships.source.length; i++) {
    const author = authorships.source[i] ?? 0;
    const paper = (authorships.target[i] ?? 0) - authors;
    const own = year[paper] ?? unknownYear;
    if (own === unknownYear || filtered.counted[paper] !== 1) continue;
    first[author] = Math.min(first[author] ?? own, own);
    last[author] = Math.max(last[author] ?? own, own);
    sum[author] = (sum[author] ?? 0) + own;
    known[author] = (known[author] ?? 0) + 1;
  }
  return { first, last, mean: sum.map((total, author) => total / (known[author] ?? 0)) };
}

function paperAttributes({ dataset, network, nodes }: NetworkParts): readonly Attribute[] {
  const paperAt = (i: number): Paper | undefined => {
    const place = (nodes[i] ?? 0) - network.authors;
    return place < 0 ? undefined : dataset.papers.at(place);
  };
  const byPaper =
    (of: (paper: Paper) => AttributeValue) =>
    (i: number): AttributeValue => {
      const paper = paperAt(i);
      return paper && of(paper);
    };
  return [
    {
      id: 'title',
      type: 'string',
      says: 'title, where a document gives one',
      at: byPaper((paper) => (paper.labelIsDerived ? undefined : preferred(paper.title))),
    },
    {
      id: 'year',
      type: 'integer',
      says: 'year of publication',
      at: byPaper(({ date }) => preferred(date)?.year),
    },
    {
      id: 'date',
      type: 'string',
      says: 'date of publication, ISO 8601 as far as it is known',
      at: byPaper(({ date }) => date[0] && textOf(formatDate(date[0].value))),
    },
    { id: 'venue', type: 'string', says: 'venue', at: byPaper(({ venue }) => preferred(venue)) },
    ...numbers('doi', 'DOI', 'doi', (i) => paperAt(i)?.identifiers),
    {
      id: 'paper_identifiers',
      type: 'string',
      says: 'all identifiers, scheme:value, joined by "; "',
      at: byPaper(({ identifiers }) => allNumbers(identifiers)),
    },
    {
      id: 'author_count',
      type: 'integer',
      says: 'authors, named or not, where that is known',
      at: byPaper(({ authorCount }) => preferred(authorCount)),
    },
    {
      id: 'citations',
      type: 'integer',
      says: 'citations, as the first source that counts them says',
      at: byPaper(({ citations }) => preferred(citations)),
    },
  ];
}

const textOf = (text: string): string | undefined => (text === '' ? undefined : text);

const numbers = (
  id: string,
  says: string,
  scheme: Identifier['scheme'],
  of: (index: number) => Claims<Identifier> | undefined,
): readonly Attribute[] => [
  {
    id,
    type: 'string',
    says,
    at: (i) => of(i)?.find(({ value }) => value.scheme === scheme)?.value.value,
  },
];

const allNumbers = (identifiers: Claims<Identifier>): string | undefined =>
  textOf(listCell([...new Set(identifiers.map(({ value }) => `${value.scheme}:${value.value}`))]));
