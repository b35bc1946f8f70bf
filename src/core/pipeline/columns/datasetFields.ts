/** What columns a dataset file of version 2 has: every field of the dataset, declared once. */

import type { Author, Authorship, NameVariant, PrintedName } from '../../model/author.ts';
import type { Dataset, SourceFile } from '../../model/dataset.ts';
import type { PartialDate } from '../../model/date.ts';
import {
  type Identifier,
  type IdentifierScheme,
  identifierSchemes,
} from '../../model/identifier.ts';
import type { AuthorId, NodeId, PaperId } from '../../model/ids.ts';
import type { Issue } from '../../model/issue.ts';
import type {
  CoauthorshipEdge,
  Community,
  CommunityStructure,
  Positions,
  SimilarityEdge,
} from '../../model/network.ts';
import type { Paper, RecordRef } from '../../model/paper.ts';
import type { Organisation } from '../../model/record.ts';
import type { Claim, Claims } from '../../model/source.ts';
import { among, choice, number, orNull, reference, shared, steps, text, whole } from './codings.ts';
import {
  cells,
  detail,
  type Field,
  list,
  longList,
  optional,
  optionalList,
  record,
  rows,
} from './field.ts';
import { ids } from './ids.ts';
import { placed, sourceLists, sources } from './places.ts';
import { optionalSentence, sentence } from './sentences.ts';

const claims = <T>(value: Field<T>): Field<Claims<T>> =>
  list(
    record<Claim<T>>({
      value,
      basis: cells(choice(['stated', 'inferred'])),
      sources: detail(sources),
      evidence: detail(optionalSentence),
    }),
  );

const count = cells(whole());
const sharedText = (table: string): Field<string> => cells(shared<string>(table));

const date = record<PartialDate>({
  year: optional(whole(Number.MIN_SAFE_INTEGER)),
  month: optional(whole(1, 12)),
  day: optional(whole(1, 31)),
});

const identifier = record<Identifier>({
  scheme: cells(among(shared<IdentifierScheme>('schemes'), Object.keys(identifierSchemes))),
  value: cells(text),
  version: optional(whole()),
});

const organisation = record<Organisation>({
  name: sharedText('organisations'),
  handle: optional(shared('organisations')),
  country: optional(shared('organisations')),
});

const paper = record<Paper>({
  id: ids<PaperId>('papers', 'p:'),
  label: cells(steps(shared('titles'))),
  labelIsDerived: cells(choice([false, true])),
  title: claims(cells(steps(shared('titles')))),
  abstract: detail(claims(cells(text))),
  date: claims(date),
  venue: claims(sharedText('venues')),
  identifiers: claims(identifier),
  links: detail(claims(cells(text))),
  organisations: claims(organisation),
  authorCount: claims(count),
  citations: claims(count),
  comments: claims(count),
  keywords: claims(sharedText('keywords')),
  records: detail(
    list(
      placed<RecordRef>(
        record<Omit<RecordRef, 'file' | 'line'>>({
          format: sharedText('formats'),
          key: optional(steps(shared('keys'))),
        }),
      ),
    ),
  ),
  joins: detail(list(sentence)),
});

const author = record<Author>({
  id: ids<AuthorId>('authors', 'a:'),
  name: cells(steps(shared('names'))),
  group: cells(choice([undefined, true])),
  variants: list(
    record<NameVariant>({
      name: cells(steps(shared('names'))),
      sources: detail(sources),
    }),
  ),
  identifiers: claims(identifier),
  profile: record<Author['profile']>({
    citations: claims(count),
    hIndex: claims(count),
    papers: claims(count),
  }),
  evidence: detail(list(sentence)),
});

const authorship = record<Authorship>({
  paper: cells(steps(reference('papers'))),
  author: cells(reference('authors')),
  position: optional(whole()),
  printed: detail(
    list(
      placed<PrintedName>(
        record<Omit<PrintedName, 'file' | 'line'>>({
          rawName: sharedText('names'),
          position: optional(whole()),
          recordKey: optional(steps(shared('keys'))),
          guessed: cells(choice([undefined, true, false])),
          affiliations: optionalList(organisation),
        }),
      ),
    ),
  ),
});

const coauthorship = record<CoauthorshipEdge>({
  source: cells(steps(reference('authors'))),
  target: cells(steps(reference('authors'))),
  papers: list(cells(steps(reference('papers')))),
  weightFull: cells(number),
  weightFractional: cells(shared('numbers')),
  firstYear: optional(number),
  lastYear: optional(number),
});

const similarity = record<SimilarityEdge>({
  source: cells(steps(reference('papers'))),
  target: cells(reference('papers')),
  similarity: cells(number),
});

const community = record<Community>({
  number: cells(whole()),
  name: cells(text),
  size: cells(whole()),
  leaders: list(cells(reference<NodeId>('authors', 'papers'))),
  terms: list(sharedText('terms')),
  stability: cells(shared('numbers')),
});

/** The parts of a structure that are by community or node; the header has the others. */
const structure = record<CommunityColumns>({
  communities: list(community, { listed: true }),
  membership: longList(cells(whole())),
  confidence: longList(cells(shared('numbers'))),
});

const positions = record<Positions>({
  x: longList(cells(orNull(number))),
  y: longList(cells(orNull(number))),
});

const file = record<SourceFile>({
  name: sharedText('files'),
  bytes: count,
  format: cells(orNull(shared('formats'))),
  records: count,
});

const issue = record<Issue>({
  severity: cells(choice(['error', 'warning', 'info'])),
  code: sharedText('codes'),
  message: sentence,
  file: optional(shared('files')),
  line: optional(whole()),
  excerpt: optional(text),
});

type CommunityColumns = Pick<CommunityStructure, 'communities' | 'membership' | 'confidence'>;

interface DatasetWholes {
  readonly communities: { readonly authors: CommunityColumns; readonly papers: CommunityColumns };
  readonly layouts: Dataset['layouts'];
}

/** What a dataset is made of; papers and authors come before what refers to them. */
export const datasetRows = {
  files: rows(file),
  papers: rows(paper),
  authors: rows(author),
  authorships: rows(authorship),
  coauthorships: rows(coauthorship),
  similarities: rows(similarity),
  issues: rows(issue, detail),
} satisfies { readonly [K in keyof Dataset]?: unknown };

/** What is by node, or few. */
export const datasetWholes: Field<DatasetWholes> = record<DatasetWholes>({
  communities: record<DatasetWholes['communities']>({ authors: structure, papers: structure }),
  layouts: record<DatasetWholes['layouts']>({
    authors: positions,
    bipartite: positions,
    papers: positions,
  }),
});

/** How the values of tables are kept; those that are not here are texts. */
export const tableFields: Readonly<Record<string, Field<unknown>>> = {
  numbers: cells(number) as Field<unknown>,
  sources: sourceLists as Field<unknown>,
};
