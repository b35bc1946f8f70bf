/** What columns a dataset file of version 2 has: every field of the dataset, declared once. */

import type { Author, Authorship, NameVariant, NearMiss, PrintedName } from '../../model/author.ts';
import type { Dataset, SourceFile } from '../../model/dataset.ts';
import type { PartialDate } from '../../model/date.ts';
import type { GivenAttribute } from '../../model/givenNetwork.ts';
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
import { cells, detail, type Field, optional, provenance, record, view } from './field.ts';
import { ids } from './ids.ts';
import { list, longList, optionalList } from './lists.ts';
import { placed, sourceLists, sources } from './places.ts';
import { optionalSentence, sentence } from './sentences.ts';

const claims = <T>(value: Field<T>): Field<Claims<T>> =>
  list(
    view<Claim<T>>({
      value,
      basis: cells(choice(['stated', 'inferred'])),
      sources: provenance(sources),
      evidence: provenance(optionalSentence),
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
  scheme: cells(among<IdentifierScheme>('schemes', Object.keys(identifierSchemes))),
  value: cells(text),
  version: optional(whole()),
});

const organisation = record<Organisation>({
  name: sharedText('organisations'),
  handle: optional(shared('organisations')),
  country: optional(shared('organisations')),
});

const paper = view<Paper>({
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
  records: provenance(
    list(
      placed<RecordRef>(
        record<Omit<RecordRef, 'file' | 'line'>>({
          format: sharedText('formats'),
          key: optional(steps(shared('keys'))),
        }),
      ),
    ),
  ),
  joins: provenance(list(sentence)),
});

const author = view<Author>({
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
  evidence: provenance(list(sentence)),
  confidence: optional(shared('numbers')),
  // How many there are is asked for by pictures; what they say is not.
  flags: detail(list(provenance(sentence))),
  given: optionalList(
    record<GivenAttribute>({ name: sharedText('attributes'), value: sharedText('given') }),
  ),
});

const nearMiss = view<NearMiss>({
  author: cells(steps(reference('authors'))),
  other: cells(reference('authors')),
  reason: sentence,
  points: cells(number),
});

const authorship = view<Authorship>({
  paper: cells(steps(reference('papers'))),
  author: cells(reference('authors')),
  position: optional(whole()),
  printed: provenance(
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

const coauthorship = view<CoauthorshipEdge>({
  source: cells(steps(reference('authors'))),
  target: cells(steps(reference('authors'))),
  papers: list(cells(steps(reference('papers')))),
  weightFull: cells(number),
  weightFractional: cells(shared('numbers')),
  firstYear: optional(number),
  lastYear: optional(number),
});

const similarity = view<SimilarityEdge>({
  source: cells(steps(reference('papers'))),
  target: cells(reference('papers')),
  similarity: cells(number),
});

const community = view<Community>({
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

const issue = view<Issue>({
  severity: cells(choice(['error', 'warning', 'info'])),
  code: sharedText('codes'),
  message: sentence,
  file: optional(shared('files')),
  line: optional(whole()),
  excerpt: optional(text),
});

type CommunityColumns = Pick<CommunityStructure, 'communities' | 'membership' | 'confidence'>;

/** What of a dataset is columns; the header has the rest. */
export type DatasetColumns = Pick<
  Dataset,
  | 'files'
  | 'papers'
  | 'authors'
  | 'nearMisses'
  | 'authorships'
  | 'coauthorships'
  | 'similarities'
  | 'issues'
  | 'layouts'
> & { readonly communities: { readonly [K in keyof Dataset['communities']]: CommunityColumns } };

/** Papers and authors come before what refers to them. */
export const datasetColumns: Field<DatasetColumns> = record<DatasetColumns>({
  files: list(file, { listed: true }),
  papers: longList(paper),
  authors: longList(author),
  nearMisses: provenance(longList(nearMiss, { listed: false })),
  authorships: longList(authorship),
  coauthorships: longList(coauthorship),
  similarities: longList(similarity),
  issues: provenance(longList(issue)),
  communities: record<DatasetColumns['communities']>({ authors: structure, papers: structure }),
  layouts: record<Dataset['layouts']>({
    authors: positions,
    bipartite: positions,
    papers: positions,
  }),
});

/** How the values of a table are kept. */
export function tableField(name: string): Field<unknown> {
  if (name === 'numbers') return cells(number) as Field<unknown>;
  return (name === 'sources' ? sourceLists : cells(text)) as Field<unknown>;
}
