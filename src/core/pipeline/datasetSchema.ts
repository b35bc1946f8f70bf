/** What a dataset file of version 1 must look like, checked at the border; version 2 shares some. */

import * as v from 'valibot';
import { type IdentifierScheme, identifierSchemes } from '../model/identifier.ts';
import { identities } from '../model/options.ts';
import { correctionsSchema } from './correctionSchema.ts';

const text = v.string();
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const finite = v.pipe(v.number(), v.finite());
const authorId = v.pipe(v.string(), v.startsWith('a:'));
const paperId = v.pipe(v.string(), v.startsWith('p:'));

const source = { file: text, line: v.pipe(v.number(), v.integer(), v.minValue(1)) };
const claims = <const S extends v.GenericSchema>(value: S) =>
  v.array(
    v.object({
      value,
      basis: v.picklist(['stated', 'inferred']),
      sources: v.pipe(v.array(v.object(source)), v.minLength(1)),
      evidence: v.optional(text),
    }),
  );
const identifier = v.object({
  scheme: v.picklist(Object.keys(identifierSchemes) as IdentifierScheme[]),
  value: text,
  version: v.optional(count),
});
const date = v.object({
  year: v.optional(v.pipe(v.number(), v.integer())),
  month: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12))),
  day: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(31))),
});

const organisation = v.object({
  name: text,
  handle: v.optional(text),
  country: v.optional(text),
});

const paper = v.object({
  id: paperId,
  label: text,
  labelIsDerived: v.boolean(),
  title: claims(text),
  abstract: claims(text),
  date: claims(date),
  venue: claims(text),
  identifiers: claims(identifier),
  links: claims(text),
  organisations: claims(organisation),
  authorCount: claims(count),
  citations: claims(count),
  comments: claims(count),
  keywords: claims(text),
  records: v.array(v.object({ ...source, format: text, key: v.optional(text) })),
  joins: v.array(text),
});

const author = v.object({
  id: authorId,
  name: text,
  group: v.optional(v.literal(true)),
  variants: v.array(v.object({ name: text, sources: v.array(v.object(source)) })),
  identifiers: claims(identifier),
  profile: v.object({ citations: claims(count), hIndex: claims(count), papers: claims(count) }),
  evidence: v.array(text),
  confidence: v.optional(finite),
  flags: v.optional(v.array(text), []),
  given: v.optional(v.array(v.object({ name: text, value: text }))),
});

const authorship = v.object({
  paper: paperId,
  author: authorId,
  position: v.optional(count),
  printed: v.array(
    v.object({
      ...source,
      rawName: text,
      position: v.optional(count),
      recordKey: v.optional(text),
      guessed: v.optional(v.boolean()),
      affiliations: v.optional(v.array(organisation)),
    }),
  ),
});

/** What a community structure says as a whole. */
const structure = {
  modularity: finite,
  louvainResolution: finite,
  runs: count,
  tied: count,
  strength: v.picklist(['clear', 'weak', 'none']),
  verdict: text,
};
export const structureHeader = v.object(structure);

const communities = v.object({
  ...structure,
  communities: v.array(
    v.object({
      number: count,
      name: text,
      size: count,
      leaders: v.array(v.union([authorId, paperId])),
      terms: v.array(text),
      stability: finite,
    }),
  ),
  membership: v.array(count),
  confidence: v.array(finite),
});

const coordinates = v.array(v.nullable(finite));
const positions = v.object({ x: coordinates, y: coordinates });

export const optionsSchema = v.object({
  identity: v.optional(v.picklist(identities)),
  counting: v.picklist(['full', 'fractional']),
  maxAuthorsPerPaper: v.nullable(count),
  minPapersPerAuthor: v.optional(count),
  minEdgeWeight: v.optional(finite),
  giantComponentOnly: v.optional(v.literal(true)),
  normalisation: v.optional(v.literal('association-strength')),
  fileCommunities: v.optional(v.literal(false)),
  filePositions: v.optional(v.literal(false)),
  louvainResolution: finite,
  louvainRuns: count,
  seed: count,
  similarityThreshold: finite,
  similarityNeighbours: count,
});

/** That no papers stand behind the network. */
export const givenSchema = v.optional(
  v.object({
    directed: v.optional(v.literal(true)),
    attributes: v.optional(v.array(v.object({ name: text, numeric: v.boolean() }))),
    community: v.optional(text),
    communityName: v.optional(text),
    positions: v.optional(v.picklist(['upwards', 'downwards'])),
  }),
);

/** What the options leave out of the network. */
export const leftOutSchema = v.optional(v.object({ authors: count, edges: count }));

/** What each way of telling people apart makes of the corpus. */
const pictureCounts = v.object({ authors: count, coauthorships: count });
export const identitiesSchema = v.optional(
  v.object({ pessimistic: pictureCounts, balanced: pictureCounts, optimistic: pictureCounts }),
);

/** Version 1: the dataset as it is. */
export const datasetSchema = v.object({
  format: v.literal('coterie-dataset'),
  version: v.literal(1),
  generator: text,
  options: optionsSchema,
  corrections: correctionsSchema,
  given: givenSchema,
  files: v.array(v.object({ name: text, bytes: count, format: v.nullable(text), records: count })),
  papers: v.array(paper),
  authors: v.array(author),
  nearMisses: v.optional(
    v.array(v.object({ author: authorId, other: authorId, reason: text, points: finite })),
    [],
  ),
  authorships: v.array(authorship),
  coauthorships: v.array(
    v.object({
      source: authorId,
      target: authorId,
      papers: v.array(paperId),
      weightFull: finite,
      weightFractional: finite,
      firstYear: v.optional(v.number()),
      lastYear: v.optional(v.number()),
    }),
  ),
  similarities: v.array(v.object({ source: paperId, target: paperId, similarity: finite })),
  communities: v.object({ authors: communities, papers: communities }),
  layouts: v.object({ authors: positions, bipartite: positions, papers: positions }),
  authorLimit: v.optional(v.nullable(count)),
  papersOverAuthorLimit: count,
  leftOut: leftOutSchema,
  identities: identitiesSchema,
  issues: v.array(
    v.object({
      severity: v.picklist(['error', 'warning', 'info']),
      code: text,
      message: text,
      file: v.optional(text),
      line: v.optional(count),
      excerpt: v.optional(text),
    }),
  ),
});
