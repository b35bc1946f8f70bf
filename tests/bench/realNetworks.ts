/** The co-authorship networks of COTERIE_DATA, each pair of authors once. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LayoutEdge } from '../../src/core/layout/network.ts';

type Link = readonly [source: string, target: string, weight: number];

export interface RealNetwork {
  readonly name: string;
  /** Below the folder of data. */
  readonly file: string;
  readonly links: (text: string) => Iterable<Link>;
}

/** Links by a pattern with two ids and maybe a weight. */
const matching = (pattern: RegExp) =>
  function* (text: string): Generator<Link> {
    for (const [, source = '', target = '', weight = '1'] of text.matchAll(pattern)) {
      yield [source, target, Number(weight)];
    }
  };

interface VosviewerFile {
  readonly network: {
    readonly links: readonly {
      readonly source_id: number;
      readonly target_id: number;
      readonly strength?: number;
    }[];
  };
}

function* vosviewerLinks(text: string): Generator<Link> {
  const { network } = JSON.parse(text) as VosviewerFile;
  for (const { source_id, target_id, strength = 1 } of network.links) {
    yield [String(source_id), String(target_id), strength];
  }
}

export const realNetworks: readonly RealNetwork[] = [
  {
    name: 'netscience',
    file: 'graph/netscience.gml',
    links: matching(/source (\d+)\s+target (\d+)\s+value ([\d.]+)/gu),
  },
  { name: 'CA-GrQc', file: 'graph/CA-GrQc.txt', links: matching(/^(\d+)\s+(\d+)/gmu) },
  {
    name: 'geom',
    file: 'graph/geom.net',
    links: matching(/^[ \t]*(\d+)[ \t]+(\d+)[ \t]+([\d.]+)[ \t]*\r?$/gmu),
  },
  {
    name: 'JOI',
    file: 'graph/JOI_2007-2016_co-authorship_network.json',
    links: vosviewerLinks,
  },
  {
    name: 'Dimensions',
    file: 'graph/Dimensions_COVID19_research_organization_co-authorship_network.json',
    links: vosviewerLinks,
  },
];

export interface ReadNetwork {
  /** Nodes with an edge. */
  readonly count: number;
  readonly edges: readonly LayoutEdge[];
}

/** Undefined where the file is not there. A pair that is listed twice keeps its first weight. */
export function readRealNetwork(
  { file, links }: RealNetwork,
  data: string,
): ReadNetwork | undefined {
  const path = join(data, file);
  if (!existsSync(path)) return undefined;
  const numbers = new Map<string, number>();
  const numberOf = (id: string) => numbers.get(id) ?? numbers.set(id, numbers.size).size - 1;
  const edges = new Map<string, LayoutEdge>();
  for (const [a, b, weight] of links(readFileSync(path, 'latin1'))) {
    const [first, second] = [numberOf(a), numberOf(b)];
    const [source, target] = [Math.min(first, second), Math.max(first, second)];
    const key = `${source} ${target}`;
    if (source !== target && !edges.has(key)) edges.set(key, { source, target, weight });
  }
  return { count: numbers.size, edges: [...edges.values()] };
}
