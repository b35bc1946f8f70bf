/** What other programs must find in an exported network, worked out from the dataset itself. */

import { createHash } from 'node:crypto';
import { exportedNetwork } from '../../../src/core/exports/networks/exportedNetwork.ts';
import { uniqueLabels } from '../../../src/core/exports/networks/labels.ts';
import type { Dataset } from '../../../src/core/model/dataset.ts';

/** As `readBack.py` prints it. */
export interface NetworkSummary {
  readonly nodes: number;
  readonly edges: number;
  readonly weight: number;
  readonly communities: string;
  readonly ends: string;
  readonly labels: string;
}

const hashOf = (lines: readonly string[]): string =>
  createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16);

/** By code points, as Python sorts. */
const sorted = (lines: readonly string[]): string[] => {
  const bytes = lines.map((line) => Buffer.from(line));
  return bytes.sort(Buffer.compare).map((line) => line.toString());
};

const compare = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** C's `%.9g` for the weights that occur: from a millionth to a billion. */
const general = (value: number): string => String(Number(value.toPrecision(9)));

/** The co-authorship network of a dataset, its nodes by their ids or by labels that are unique. */
export function expectedNetwork(dataset: Dataset, by: 'id' | 'pajek'): NetworkSummary {
  const { authors, coauthorships, communities, options } = dataset;
  const network = exportedNetwork(dataset, {});
  const clean = (label: string) =>
    label
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim()
      .replaceAll('"', "'")
      .replaceAll('\\', '/');
  const labels = by === 'id' ? authors.map(({ id }) => id) : uniqueLabels(network, clean);
  const labelOf = new Map(authors.map(({ id }, i) => [id, labels[i] ?? '']));
  let weight = 0;
  const ends = coauthorships.map((edge) => {
    const own = options.counting === 'full' ? edge.weightFull : edge.weightFractional;
    weight += own;
    const [a = '', b = ''] = [labelOf.get(edge.source), labelOf.get(edge.target)];
    return compare(a, b) <= 0 ? `${a}\t${b}\t${general(own)}` : `${b}\t${a}\t${general(own)}`;
  });
  const classes = labels.map(
    (label, i) => `${label}\t${communities.authors.membership.at(i) ?? 0}`,
  );
  return {
    nodes: authors.length,
    edges: coauthorships.length,
    weight,
    communities: hashOf(sorted(classes)),
    ends: hashOf(sorted(ends)),
    labels: hashOf(sorted(labels)),
  };
}
