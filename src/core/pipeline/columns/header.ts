/** The first line of a dataset file of version 2, checked at the border. */

import * as v from 'valibot';
import type { Correction } from '../../model/correction.ts';
import type { Dataset } from '../../model/dataset.ts';
import { correctionsSchema } from '../correctionSchema.ts';
import {
  givenSchema,
  identitiesSchema,
  leftOutSchema,
  optionsSchema,
  structureHeader,
} from '../datasetSchema.ts';
import { broken } from './columnStore.ts';

export const columnsVersion = 2;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const headerSchema = v.object({
  format: v.literal('coterie-dataset'),
  version: v.literal(columnsVersion),
  generator: v.string(),
  options: optionsSchema,
  authorLimit: v.optional(v.nullable(count)),
  papersOverAuthorLimit: count,
  leftOut: leftOutSchema,
  identities: identitiesSchema,
  corrections: correctionsSchema,
  given: givenSchema,
  communities: v.object({ authors: structureHeader, papers: structureHeader }),
  /** How many values each table has. */
  tables: v.record(v.string(), count),
});

export type DatasetHeader = Omit<v.InferOutput<typeof headerSchema>, 'corrections'> & {
  readonly corrections?: readonly Correction[];
};

/**
 * What of a dataset is no column; `counts` is for who looks at the file. Checking puts the properties
 * in order.
 */
export function headerOf(
  dataset: Dataset,
  tables: Readonly<Record<string, number>>,
): DatasetHeader & { readonly counts: Readonly<Record<string, number>> } {
  const { generator, options, authorLimit, papersOverAuthorLimit } = dataset;
  const { leftOut, identities, corrections, given, communities } = dataset;
  const scalars = ({
    communities: _communities,
    membership: _membership,
    confidence: _confidence,
    ...others
  }: Dataset['communities']['authors']) => others;
  const { format, version, ...others } = checkHeader({
    format: 'coterie-dataset',
    version: columnsVersion,
    generator,
    options,
    ...(authorLimit === undefined ? {} : { authorLimit }),
    papersOverAuthorLimit,
    ...(leftOut === undefined ? {} : { leftOut }),
    ...(identities === undefined ? {} : { identities }),
    ...(corrections === undefined ? {} : { corrections }),
    ...(given === undefined ? {} : { given }),
    communities: { authors: scalars(communities.authors), papers: scalars(communities.papers) },
    tables,
  });
  return {
    format,
    version,
    counts: {
      files: dataset.files.length,
      papers: dataset.papers.length,
      authors: dataset.authors.length,
      authorships: dataset.authorships.length,
      coauthorships: dataset.coauthorships.length,
      similarities: dataset.similarities.length,
      issues: dataset.issues.length,
    },
    ...others,
  };
}

/** Throws a UserError `broken-dataset` that names the place. */
export function checkHeader(raw: unknown): DatasetHeader {
  const checked = v.safeParse(headerSchema, raw, { abortEarly: true });
  // The schema mirrors the type but for what is absent, which no text can hold.
  if (checked.success) return checked.output as DatasetHeader;
  const [issue] = checked.issues;
  throw broken(`line 1, ${v.getDotPath(issue) ?? 'the header'}: ${issue.message}`);
}
