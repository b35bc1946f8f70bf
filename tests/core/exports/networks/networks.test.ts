import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ExportWriter } from '../../../../src/core/exports/format.ts';
import { exportedNetwork } from '../../../../src/core/exports/networks/exportedNetwork.ts';
import { exportFormats } from '../../../../src/core/exports/registry.ts';
import type { Dataset } from '../../../../src/core/model/dataset.ts';
import { emptyRecord } from '../../../../src/core/model/record.ts';
import { anyDataset } from '../../../support/anyDataset.ts';
import { datasetOf } from '../../../support/madeDatasets.ts';
import { hostileCorpus, hostileNames } from './hostileCorpus.ts';
import { elements, type GmlValue, readGml, readXml, written } from './readBack.ts';

const formats = exportFormats.filter(({ group }) => group === 'network');
const writers = new Map<string, ExportWriter>();
const writerOf = (id: string) => writers.get(id) as ExportWriter;
const networks = ['authors', 'bipartite', 'papers'] as const;

/** Without what XML has no way to say. */
const inXml = (text: string) =>
  [...text]
    .filter((character) => {
      const code = character.codePointAt(0) ?? 0;
      const control = code < 32 ? !'\t\n\r'.includes(character) : code >= 127 && code < 160;
      return !control && !(code >= 0xd800 && code < 0xe000) && code !== 0xfffe && code !== 0xffff;
    })
    .join('');
const oneLine = (text: string) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** Three papers: D1 by A1, A2 and A3, D2 by A1 and A3, D3 by A2 and A4, D3 without a year. */
const worked = () =>
  datasetOf(
    [
      ['A1', 'A2', 'A3'],
      ['A1', 'A3'],
      ['A2', 'A4'],
    ].map((names, i) => ({
      ...emptyRecord(i + 1),
      title: { value: `Paper number ${i + 1} on its own matter`, line: i + 1 },
      ...(i === 2 ? {} : { date: { value: { year: 2001 + i }, line: i + 1 } }),
      authors: names.map((name, k) => ({
        rawName: `Author ${name}x`,
        position: k + 1,
        line: i + 1,
      })),
    })),
  );

let hostile: Dataset;
let small: Dataset;
beforeAll(async () => {
  for (const { id, load } of formats) writers.set(id, await load());
  hostile = await hostileCorpus();
  small = await worked();
});

const namesIn = (dataset: Dataset) => dataset.authors.map(({ name }) => name);

describe('the exported network', () => {
  it('has the weights, years and degrees worked out by hand', () => {
    const network = exportedNetwork(small, {});
    const named = (i: number) => network.labelOf(i).slice(7, 9);
    const rows = Array.from({ length: network.edges }, (_, e) => [
      `${named(network.source[e] ?? 0)} ${named(network.target[e] ?? 0)}`,
      ...network.edgeAttributes.map(({ at }) => at(e)),
    ]);
    // Full: joint papers. Fractional: D1 gives 1/2 to each of its pairs, D2 and D3 give 1.
    expect(new Map(rows.map(([pair, ...rest]) => [pair, rest]))).toEqual(
      new Map([
        ['A1 A2', [1, 0.5, 2001, 2001]],
        ['A1 A3', [2, 1.5, 2001, 2002]],
        ['A2 A3', [1, 0.5, 2001, 2001]],
        ['A2 A4', [1, 1, undefined, undefined]],
      ]),
    );
    const attribute = (id: string) => network.nodeAttributes.find((a) => a.id === id);
    const of = (id: string) =>
      Object.fromEntries(
        Array.from({ length: network.nodes }, (_, i) => [named(i), attribute(id)?.at(i)]),
      );
    expect(of('degree')).toEqual({ A1: 2, A2: 3, A3: 2, A4: 1 });
    expect(of('papers')).toEqual({ A1: 2, A2: 2, A3: 2, A4: 1 });
    expect(of('weighted_degree_fractional')).toEqual({ A1: 2, A2: 2, A3: 2, A4: 1 });
    expect(of('mean_year')).toEqual({ A1: 2001.5, A2: 2001, A3: 2001.5, A4: undefined });
  });

  it('counts within the years of a filter, unless the whole is asked for', () => {
    const filter = { years: { from: 2001, to: 2001 } };
    const within = exportedNetwork(small, {}, { filter });
    expect([within.nodes, within.edges]).toEqual([3, 3]);
    expect([...within.weight]).toEqual([1, 1, 1]);
    expect(within.description).toContain('papers of 2001 (1 paper without a year left out)');
    const whole = exportedNetwork(small, { part: 'whole' }, { filter });
    expect([whole.nodes, whole.edges]).toEqual([4, 4]);
  });

  it('has the same weights as the dataset, to the last digit', () => {
    for (const dataset of [small, hostile]) {
      const network = exportedNetwork(dataset, {});
      const column = (id: string) => network.edgeAttributes.find((a) => a.id === id);
      expect(Array.from(network.weight, (_, e) => column('weight_full')?.at(e))).toEqual(
        dataset.coauthorships.map(({ weightFull }) => weightFull),
      );
      expect(Array.from(network.weight, (_, e) => column('weight_fractional')?.at(e))).toEqual(
        dataset.coauthorships.map(({ weightFractional }) => weightFractional),
      );
    }
  });
});

describe.each(networks)('of the network of %s', (network) => {
  const counts = () => {
    const { nodes, edges, weight } = exportedNetwork(hostile, { network });
    return { nodes, edges, total: weight.reduce((a, b) => a + b, 0) };
  };

  it.each(['gexf', 'graphml'])('%s is well formed and complete', async (id) => {
    const [text = ''] = (await written(writerOf(id), hostile, { network })).values();
    const root = readXml(text);
    const [nodes, edges] = [elements(root, 'node'), elements(root, 'edge')];
    expect([nodes.length, edges.length]).toEqual([counts().nodes, counts().edges]);
    const ids = new Set(nodes.map(({ attributes }) => attributes.id));
    expect(ids.size).toBe(nodes.length);
    for (const { attributes } of edges) {
      expect(ids.has(attributes.source) && ids.has(attributes.target)).toBe(true);
    }
    const keys = elements(root, 'key');
    const labelKey = keys.find((k) => k.attributes['attr.name'] === 'label')?.attributes.id;
    const labels = nodes.map(
      (node) =>
        node.attributes.label ??
        node.children.find(({ attributes }) => attributes.key === labelKey)?.text,
    );
    const expected = network === 'papers' ? [] : namesIn(hostile).map(inXml);
    expect(labels).toEqual(expect.arrayContaining(expected));
    expect(new Set(elements(root, 'script'))).toEqual(new Set());
    const declared = new Set([...keys, ...elements(root, 'attribute')].map((k) => k.attributes.id));
    for (const said of [...elements(root, 'data'), ...elements(root, 'attvalue')]) {
      expect(declared.has(said.attributes.key ?? said.attributes.for)).toBe(true);
    }
  });

  it('GML is ASCII and complete, each label one of a kind', async () => {
    const [text = ''] = (await written(writerOf('gml'), hostile, { network })).values();
    const [graph] = readGml(text).flatMap(([key, value]) => (key === 'graph' ? [value] : []));
    const of = (kind: string) =>
      (graph as readonly (readonly [string, GmlValue])[]).flatMap(([key, value]) =>
        key === kind ? [Object.fromEntries(value as readonly (readonly [string, GmlValue])[])] : [],
      );
    const [nodes, edges] = [of('node'), of('edge')];
    expect([nodes.length, edges.length]).toEqual([counts().nodes, counts().edges]);
    expect(new Set(nodes.map(({ label }) => label)).size).toBe(nodes.length);
    const total = edges.reduce((sum, { weight }) => sum + Number(weight), 0);
    expect(total).toBeCloseTo(counts().total, 9);
    if (network !== 'papers') {
      const names = namesIn(hostile).map((name) => name.replace(/\p{Surrogate}/gu, ''));
      expect(nodes.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
    }
  });

  it('Pajek numbers from 1 without gaps, with as many classes as vertices', async () => {
    const files = await written(writerOf('pajek'), hostile, { network });
    const lines = files.get('network.net')?.trimEnd().split('\n') ?? [];
    const { nodes, edges, total } = counts();
    expect(lines[0]).toBe(
      network === 'bipartite'
        ? `*Vertices ${nodes} ${hostile.authors.length}`
        : `*Vertices ${nodes}`,
    );
    expect(lines[nodes + 1]).toBe('*Edges');
    expect(lines).toHaveLength(nodes + edges + 2);
    const vertices = lines.slice(1, nodes + 1).map((line) => /^(\d+) "([^"\\]+)"/u.exec(line));
    expect(vertices.map((found) => Number(found?.[1]))).toEqual(
      Array.from({ length: nodes }, (_, i) => i + 1),
    );
    expect(new Set(vertices.map((found) => found?.[2])).size).toBe(nodes);
    const weights = lines.slice(nodes + 2).map((line) => line.split(' ').map(Number));
    expect(weights.every(([a = 0, b = 0]) => a >= 1 && b >= 1 && a <= nodes && b <= nodes)).toBe(
      true,
    );
    expect(weights.reduce((sum, [, , w = 0]) => sum + w, 0)).toBeCloseTo(total, 9);
    const [head, ...classes] = files.get('communities.clu')?.trimEnd().split('\n') ?? [];
    expect(head).toBe(`*Vertices ${nodes}`);
    expect(classes.map(Number)).toEqual([...exportedNetwork(hostile, { network }).community]);
    // Vectors have a number for all or are not written.
    expect(files.has('papers.vec')).toBe(network === 'authors');
  });

  it('VOSviewer has a header for items and none for links', async () => {
    const files = await written(writerOf('vosviewer'), hostile, { network });
    const [header = '', ...items] = files.get('map.txt')?.replace(/\n$/u, '').split('\n') ?? [];
    const { nodes, edges, total } = counts();
    expect(header).toMatch(/^id\tlabel\turl\tx\ty\tcluster\tweight<Links>\tweight<Total link/u);
    expect(items).toHaveLength(nodes);
    const width = header.split('\t').length;
    for (const [i, item] of items.entries()) {
      const cells = item.split('\t');
      expect([cells.length, cells[0]]).toEqual([width, String(i + 1)]);
      expect(Number(cells[5] || 1)).toBeGreaterThanOrEqual(1);
      expect(Number(cells[5] || 1)).toBeLessThanOrEqual(1000);
    }
    if (network === 'authors') {
      const labels = items.map((item) => item.split('\t')[1] ?? '');
      const plain = labels.map((label) =>
        label.startsWith('"') ? label.slice(1, -1).replaceAll('""', '"') : label,
      );
      expect(plain).toEqual(namesIn(hostile).map(oneLine));
    }
    const links = files.get('network.txt')?.trimEnd().split('\n') ?? [];
    expect(links).toHaveLength(edges);
    expect(links.reduce((sum, link) => sum + Number(link.split('\t')[2]), 0)).toBeCloseTo(total, 9);
  });

  it('VOSviewer JSON holds items, links and named clusters', async () => {
    const [text = ''] = (await written(writerOf('vosviewer-json'), hostile, { network })).values();
    const { network: read, info } = JSON.parse(text);
    const { nodes, edges } = counts();
    expect([read.items.length, read.links.length]).toEqual([nodes, edges]);
    const clusters = new Set(read.clusters.map(({ cluster }: { cluster: number }) => cluster));
    for (const { cluster, weights, scores } of read.items) {
      expect(cluster === undefined || clusters.has(cluster)).toBe(true);
      for (const value of Object.values(weights)) expect(value).toBeGreaterThanOrEqual(0);
      for (const value of Object.values(scores)) expect(value).toBeTypeOf('number');
    }
    expect(info.description).not.toMatch(/<(?!\/)/u);
  });

  it('Cytoscape.js JSON gives every edge two ends', async () => {
    const [text = ''] = (await written(writerOf('cyjs'), hostile, { network })).values();
    const { elements: read } = JSON.parse(text);
    const ids = new Set(read.nodes.map(({ data }: { data: { id: string } }) => data.id));
    expect([ids.size, read.edges.length]).toEqual([counts().nodes, counts().edges]);
    for (const { data } of read.edges) {
      expect(ids.has(data.source) && ids.has(data.target)).toBe(true);
    }
  });

  it('CX2 keeps to its order, counts and declared types', async () => {
    const [text = ''] = (await written(writerOf('cx2'), hostile, { network })).values();
    const [head, meta, ...aspects] = JSON.parse(text);
    expect(head).toEqual({ CXVersion: '2.0', hasFragments: false });
    expect(aspects.at(-1)).toEqual({ status: [{ success: true }] });
    const names = aspects.slice(0, -1).map((aspect: object) => Object.keys(aspect)[0]);
    const elementCounts = aspects
      .slice(0, -1)
      .map((aspect: Record<string, unknown[]>) => Object.values(aspect)[0]?.length);
    expect(meta.metaData).toEqual(
      names.map((name: string, i: number) => ({ name, elementCount: elementCounts[i] })),
    );
    const [[declared], , nodes, edges] = aspects.map((a: object) => Object.values(a)[0]);
    const types = { string: 'string', integer: 'number', double: 'number', boolean: 'boolean' };
    for (const [kind, list] of [
      ['nodes', nodes],
      ['edges', edges],
    ]) {
      for (const [i, { id, v }] of list.entries()) {
        expect(id).toBe(i);
        for (const [key, value] of Object.entries(v)) {
          const { d } = declared[kind][key] as { d: keyof typeof types };
          expect(typeof value).toBe(types[d]);
          if (d === 'integer') expect(Number.isInteger(value)).toBe(true);
        }
      }
    }
    expect(edges.every(({ s, t }: { s: number; t: number }) => nodes[s] && nodes[t])).toBe(true);
  });
});

describe('any dataset whatever', () => {
  it.each(['gexf', 'graphml', 'gml', 'vosviewer-json', 'cyjs', 'cx2', 'pajek'])(
    'is written as well-formed %s, twice the same',
    async (id) => {
      const readers: Readonly<Record<string, (text: string) => unknown>> = {
        gexf: readXml,
        graphml: readXml,
        gml: readGml,
        pajek: (text) => text,
      };
      await fc.assert(
        fc.asyncProperty(anyDataset, fc.constantFrom(...networks), async (dataset, network) => {
          const write = () =>
            written(writerOf(id), dataset, { network }).catch((error: Error) => {
              // Only VOSviewer refuses, and only what is too small for it.
              expect(error.name).toBe('UserError');
              expect(id).toBe('vosviewer-json');
              return new Map<string, string>();
            });
          const files = await write();
          for (const text of files.values()) (readers[id] ?? JSON.parse)(text);
          expect(await write()).toEqual(files);
        }),
        { numRuns: 60 },
      );
    },
  );

  it('of fewer than three items is refused by VOSviewer, with what to do', async () => {
    const filter = { years: { from: 2002, to: 2002 } };
    await expect(written(writerOf('vosviewer'), small, {}, filter)).rejects.toThrow(
      'VOSviewer takes 3 items or more; this network has 2.',
    );
  });
});

it('hostile names are all in the corpus', () => {
  expect(namesIn(hostile)).toEqual([...hostileNames].slice(0, hostile.authors.length));
  expect(hostile.authors.length).toBeGreaterThan(9);
});
