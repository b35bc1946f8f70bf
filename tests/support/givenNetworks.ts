/** Files of finished networks to datasets, as anybody would open them. */

import type { BuiltDataset } from '../../src/core/model/dataset.ts';
import { defaultOptions, type PipelineOptions } from '../../src/core/model/options.ts';
import { fileOfBytes } from '../../src/core/pipeline/pipeline.ts';
import { runPipeline } from '../../src/core/pipeline/runPipeline.ts';

/** By name: the text of each file. */
export const opened = (
  files: Readonly<Record<string, string>>,
  options: Partial<PipelineOptions> = {},
): Promise<BuiltDataset> =>
  runPipeline(
    Object.entries(files).map(([name, text]) => fileOfBytes(name, new TextEncoder().encode(text))),
    { ...defaultOptions, ...options },
  );

/** `Ada – Ben 2`, by names. */
export function edgesByName({ authors, coauthorships }: BuiltDataset): readonly string[] {
  const names = new Map(authors.map(({ id, name }) => [id, name]));
  return coauthorships
    .map(({ source, target, weightFull }) => {
      const ends = [names.get(source), names.get(target)].sort();
      return `${ends.join(' – ')} ${weightFull}`;
    })
    .sort();
}

/** By name: names of the others of the community. */
export function companions({ authors, communities }: BuiltDataset): ReadonlyMap<string, string> {
  const { membership } = communities.authors;
  const numbers = [...membership];
  return new Map(
    authors.map(({ name }, i) => [
      name,
      authors
        .filter((_, k) => numbers[k] === numbers[i])
        .map((other) => other.name)
        .sort()
        .join(', '),
    ]),
  );
}
