/** Datasets of any content that the types allow, odd texts among them; not of any meaning. */

import fc from 'fast-check';
import type { Author, Authorship } from '../../src/core/model/author.ts';
import type { Dataset } from '../../src/core/model/dataset.ts';
import { type IdentifierScheme, identifierSchemes } from '../../src/core/model/identifier.ts';
import { authorId, type NodeId, paperId } from '../../src/core/model/ids.ts';
import type { CommunityStructure, Positions } from '../../src/core/model/network.ts';
import { identities } from '../../src/core/model/options.ts';
import type { Paper } from '../../src/core/model/paper.ts';
import type { Claims } from '../../src/core/model/source.ts';
import { anyCorrection } from './anyCorrection.ts';

const odd = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '',
    '{}',
    '“{}” 12 {1}',
    '__proto__',
    'constructor',
    '\ud800',
    'a\nb\u2028c\u0000',
    '“A. Loom” is printed in 12 places; equal names are taken for one person.',
    'x'.repeat(3000),
  ),
);
const count = fc.nat({ max: 5000 });
const line = fc.integer({ min: 1, max: 100_000 });
const finite = fc
  .oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer())
  .map((value) => (Object.is(value, -0) ? 0 : value));
const few = <T>(of: fc.Arbitrary<T>) => fc.array(of, { maxLength: 3 });
const given = fc.record.bind(fc);

const fileName = fc.constantFrom('a.txt', 'folder/b.bib', 'c (2).ris', '__proto__');
const source = given({ file: fileName, line });
const sources = fc.array(source, { minLength: 1, maxLength: 3 });
const claims = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Claims<T>> =>
  few(
    given(
      { value, basis: fc.constantFrom('stated', 'inferred'), sources, evidence: odd },
      { requiredKeys: ['value', 'basis', 'sources'] },
    ),
  );
const scheme = fc.constantFrom(...(Object.keys(identifierSchemes) as IdentifierScheme[]));
const identifier = given(
  { scheme, value: odd, version: count },
  { requiredKeys: ['scheme', 'value'] },
);
const organisation = given({ name: odd, handle: odd, country: odd }, { requiredKeys: ['name'] });
const date = given(
  {
    year: fc.integer({ min: -500, max: 9999 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  },
  { requiredKeys: [] },
);

const paper = (id: string): fc.Arbitrary<Paper> =>
  given({
    id: fc.constant(paperId(id)),
    label: odd,
    labelIsDerived: fc.boolean(),
    title: claims(odd),
    abstract: claims(odd),
    date: claims(date),
    venue: claims(odd),
    identifiers: claims(identifier),
    links: claims(odd),
    organisations: claims(organisation),
    authorCount: claims(count),
    citations: claims(count),
    comments: claims(count),
    keywords: claims(odd),
    records: few(
      given(
        { file: fileName, line, format: odd, key: odd },
        { requiredKeys: ['file', 'line', 'format'] },
      ),
    ),
    joins: few(odd),
  });

const author = (id: string): fc.Arbitrary<Author> =>
  given(
    {
      id: fc.constant(authorId(id)),
      name: odd,
      group: fc.constant(true as const),
      variants: few(given({ name: odd, sources })),
      identifiers: claims(identifier),
      profile: given({ citations: claims(count), hIndex: claims(count), papers: claims(count) }),
      evidence: few(odd),
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
      flags: few(odd),
      given: few(given({ name: odd, value: odd })),
    },
    {
      requiredKeys: [
        ...(['id', 'name', 'variants', 'identifiers'] as const),
        ...(['profile', 'evidence', 'flags'] as const),
      ],
    },
  );

const authorship = (papers: readonly string[], authors: readonly string[]) =>
  given(
    {
      paper: fc.constantFrom(...papers).map(paperId),
      author: fc.constantFrom(...authors).map(authorId),
      position: count,
      printed: few(
        given(
          {
            file: fileName,
            line,
            rawName: odd,
            position: count,
            recordKey: odd,
            guessed: fc.boolean(),
            affiliations: few(organisation),
          },
          { requiredKeys: ['file', 'line', 'rawName'] },
        ),
      ),
    },
    { requiredKeys: ['paper', 'author', 'printed'] },
  ) satisfies fc.Arbitrary<Authorship>;

const exactly = <T>(of: fc.Arbitrary<T>, length: number) =>
  fc.array(of, { minLength: length, maxLength: length });

const structure = (nodes: number, leader: fc.Arbitrary<NodeId>) =>
  given({
    communities: few(
      given({
        number: count,
        name: odd,
        size: count,
        leaders: few(leader),
        terms: few(odd),
        stability: finite,
      }),
    ),
    membership: exactly(count, nodes),
    confidence: exactly(finite, nodes),
    modularity: finite,
    louvainResolution: finite,
    runs: count,
    tied: count,
    strength: fc.constantFrom('clear', 'weak', 'none'),
    verdict: odd,
  }) as fc.Arbitrary<CommunityStructure>;

const positions = (nodes: number): fc.Arbitrary<Positions> =>
  given({
    x: exactly(fc.option(finite), nodes),
    y: exactly(fc.option(finite), nodes),
  }) as fc.Arbitrary<Positions>;

const slugs = fc.uniqueArray(fc.oneof(odd, fc.constant('loom')), { minLength: 1, maxLength: 4 });

const pictureCounts = given({ authors: count, coauthorships: count });

export const anyDataset: fc.Arbitrary<Dataset> = fc
  .tuple(slugs, slugs)
  .chain(([papers, authors]) => {
    const aPaper = fc.constantFrom(...papers).map(paperId);
    const anAuthor = fc.constantFrom(...authors).map(authorId);
    return given(
      {
        format: fc.constant('coterie-dataset' as const),
        version: fc.constant(1 as const),
        generator: odd,
        options: given(
          {
            identity: fc.constantFrom(...identities),
            counting: fc.constantFrom('full' as const, 'fractional' as const),
            maxAuthorsPerPaper: fc.option(count),
            louvainResolution: finite,
            louvainRuns: count,
            seed: count,
            similarityThreshold: finite,
            similarityNeighbours: count,
          },
          {
            requiredKeys: [
              'counting',
              'maxAuthorsPerPaper',
              'louvainResolution',
              'louvainRuns',
              'seed',
              'similarityThreshold',
              'similarityNeighbours',
            ],
          },
        ),
        corrections: few(anyCorrection),
        files: few(given({ name: fileName, bytes: count, format: fc.option(odd), records: count })),
        papers: fc.tuple(...papers.map(paper)),
        authors: fc.tuple(...authors.map(author)),
        nearMisses: few(given({ author: anAuthor, other: anAuthor, reason: odd, points: finite })),
        authorships: few(authorship(papers, authors)),
        coauthorships: few(
          given(
            {
              source: anAuthor,
              target: anAuthor,
              papers: few(aPaper),
              weightFull: finite,
              weightFractional: finite,
              firstYear: count,
              lastYear: count,
            },
            { requiredKeys: ['source', 'target', 'papers', 'weightFull', 'weightFractional'] },
          ),
        ),
        similarities: few(given({ source: aPaper, target: aPaper, similarity: finite })),
        communities: given({
          authors: structure(authors.length, anAuthor),
          papers: structure(papers.length, aPaper),
        }),
        layouts: given({
          authors: positions(authors.length),
          bipartite: positions(authors.length + papers.length),
          papers: positions(papers.length),
        }),
        authorLimit: fc.option(count),
        papersOverAuthorLimit: count,
        identities: given({
          pessimistic: pictureCounts,
          balanced: pictureCounts,
          optimistic: pictureCounts,
        }),
        issues: few(
          given(
            {
              severity: fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
              code: odd,
              message: odd,
              file: fileName,
              line,
              excerpt: odd,
            },
            { requiredKeys: ['severity', 'code', 'message'] },
          ),
        ),
      },
      {
        requiredKeys: [
          'format',
          'version',
          'generator',
          'options',
          'files',
          'papers',
          'authors',
          'nearMisses',
          'authorships',
          'coauthorships',
          'similarities',
          'communities',
          'layouts',
          'papersOverAuthorLimit',
          'issues',
        ],
      },
    );
  }) as fc.Arbitrary<Dataset>;
