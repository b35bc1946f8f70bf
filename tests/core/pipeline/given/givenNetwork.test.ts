import { describe, expect, it } from 'vitest';
import { defaultOptions } from '../../../../src/core/model/options.ts';
import {
  joinedBytes,
  readDataset,
  writeDataset,
} from '../../../../src/core/pipeline/datasetFile.ts';
import { formerPositionsOf } from '../../../../src/core/pipeline/formerPositions.ts';
import { fileOfBytes } from '../../../../src/core/pipeline/pipeline.ts';
import { rebuildNetworks } from '../../../../src/core/pipeline/rebuildNetworks.ts';
import { runPipeline } from '../../../../src/core/pipeline/runPipeline.ts';
import { methodsLine } from '../../../../src/core/scene/methods.ts';
import { companions, edgesByName, opened } from '../../../support/givenNetworks.ts';

const gml = (nodes: string, edges: string, directed = 0) =>
  `graph [ directed ${directed}\n${nodes}\n${edges}\n]\n`;
const node = (id: string, label: string, more = '') => `node [ id ${id} label "${label}" ${more} ]`;
const edge = (source: string, target: string, more = '') =>
  `edge [ source ${source} target ${target} ${more} ]`;

const three = [node('1', 'Ada'), node('2', 'Ben'), node('3', 'Cy')].join('\n');
const codes = (issues: readonly { readonly code: string }[]) => issues.map(({ code }) => code);

describe('a finished network', () => {
  it('is a dataset of authors and weighted edges without papers', async () => {
    const dataset = await opened({ 'a.gml': gml(three, edge('1', '2', 'weight 2.5')) });
    expect(dataset.given).toEqual({ attributes: [] });
    expect(dataset.papers).toEqual([]);
    expect(dataset.authorships).toEqual([]);
    expect(dataset.authors.map(({ id, name }) => `${id} ${name}`)).toEqual([
      'a:1 Ada',
      'a:2 Ben',
      'a:3 Cy',
    ]);
    expect(edgesByName(dataset)).toEqual(['Ada – Ben 2.5']);
    expect(dataset.authors[0]?.variants).toEqual([
      { name: 'Ada', sources: [{ file: 'a.gml', line: 2 }] },
    ]);
  });

  it('keeps namesakes apart', async () => {
    const dataset = await opened({
      'a.gml': gml(`${node('1', 'Li, W')} ${node('2', 'Li, W')}`, edge('1', '2')),
    });
    expect(dataset.authors.map(({ name }) => name)).toEqual(['Li, W', 'Li, W']);
    expect(dataset.coauthorships.length).toBe(1);
  });

  it('adds up edges of both directions and parallel ones, and leaves out loops, counting them', async () => {
    const edges = [
      edge('1', '2', 'value 1'),
      edge('2', '1', 'value 0.5'),
      edge('1', '2', 'value 2'),
    ];
    const dataset = await opened({
      'a.gml': gml(three, [...edges, edge('3', '3'), edge('2', '3')].join('\n'), 1),
    });
    expect(edgesByName(dataset)).toEqual(['Ada – Ben 3.5', 'Ben – Cy 1']);
    expect(dataset.given?.directed).toBe(true);
    expect(dataset.issues.map(({ message }) => message)).toEqual([
      'The network is directed. Weights of both directions are added up.',
      '2 edges between nodes that another edge joins. Their weights are added up.',
      '1 edge from a node to itself left out.',
    ]);
  });

  it('names edges to nodes that are not there, and weights that are none, by their lines', async () => {
    const bad = ['-1', '0', 'NaN', 'Infinity', '"many"'].map((weight) =>
      edge('1', '2', `weight ${weight}`),
    );
    const dataset = await opened({
      'a.gml': gml(three, [edge('1', '9'), ...bad, edge('1', '3')].join('\n')),
    });
    expect(edgesByName(dataset)).toEqual(['Ada – Cy 1']);
    expect(dataset.issues.map(({ code, line }) => `${line} ${code}`)).toEqual([
      '5 unknown-node',
      ...[6, 7, 8, 9, 10].map((line) => `${line} bad-weight`),
    ]);
  });

  it('counts pairs that a list has in both directions once', async () => {
    const dataset = await opened({ 'grqc.txt': '# hand-made\n1\t2\n2\t1\n2\t3\n3\t2\n4\t4\n' });
    expect(edgesByName(dataset)).toEqual(['1 – 2 1', '2 – 3 1']);
    expect(dataset.authors.length).toBe(4);
    expect(codes(dataset.issues)).toEqual(['both-directions', 'self-loops']);
  });

  it('joins a map with its links, and a network with its partition', async () => {
    const map = 'id\tlabel\tx\ty\tcluster\n1\tAda\t0\t0\t1\n7\tBen\t1\t1\t1\n9\tCy\t1\t0\t2\n';
    const joined = await opened({ 'map.txt': map, 'network.txt': '1\t7\t2\n7\t9\t1\n' });
    expect(edgesByName(joined)).toEqual(['Ada – Ben 2', 'Ben – Cy 1']);
    const pajek = await opened({
      'a.net': '*Vertices 3\n1 "Ada"\n2 "Ben"\n3 "Cy"\n*Edges\n1 2 1\n2 3 4\n',
      'groups.clu': '*Vertices 3\n5\n9\n9\n',
      'score.vec': '*Vertices 3\n0.5\n1\n2\n',
      'short.vec': '*Vertices 2\n0.5\n1\n',
    });
    expect(companions(pajek).get('Ben')).toBe('Ben, Cy');
    expect(pajek.authors[0]?.given).toEqual([
      { name: 'cluster', value: '5' },
      { name: 'score', value: '0.5' },
    ]);
    expect(codes(pajek.issues)).toEqual(['values-do-not-fit']);
  });

  it('beside papers is left out with a message, and so is a second network', async () => {
    const mixed = await opened({
      'a.gml': gml(three, edge('1', '2')),
      'b.bib': '@article{k, title = {On things}, author = {King, Ada and Babbage, Charles}}',
    });
    expect(mixed.given).toBeUndefined();
    expect(mixed.papers.length).toBe(1);
    expect(mixed.issues).toMatchObject([{ code: 'network-beside-papers', file: 'a.gml' }]);
    const two = await opened({
      'a.gml': gml(three, edge('1', '2')),
      'b.gml': gml(node('1', 'Eve'), ''),
    });
    expect(two.authors.length).toBe(3);
    expect(two.issues).toMatchObject([{ code: 'second-network', file: 'b.gml' }]);
  });

  const placed = [
    node('1', 'Ada', 'cluster 4 graphics [ x 0 y 0 ]'),
    node('2', 'Ben', 'cluster 4 graphics [ x 100 y 0 ]'),
    node('3', 'Cy', 'cluster 2 graphics [ x 0 y 80 ]'),
    node('4', 'Di', 'graphics [ x 90 y 75 ]'),
  ].join('\n');
  const square = gml(placed, [edge('1', '2'), edge('2', '3'), edge('3', '4')].join('\n'));

  it('keeps communities and places of its file, which are numbered anew and kept as they are', async () => {
    const dataset = await opened({ 'a.gml': square });
    const { authors } = dataset.communities;
    expect([...authors.membership]).toEqual([1, 1, 2, 0]);
    expect(authors.communities.map(({ size }) => size)).toEqual([2, 1]);
    expect(authors.runs).toBe(0);
    // Three edges, one of them within a community: Q = 1/3 − ((3/6)² + (2/6)² + (1/6)²) = −1/18.
    expect(authors.modularity).toBeCloseTo(-1 / 18, 12);
    expect(dataset.layouts.authors).toEqual({ x: [0, 100, 0, 90], y: [0, 0, 80, 75] });
  });

  it('is divided and laid out anew where that is wanted, and as in the file again', async () => {
    const dataset = await opened({ 'a.gml': square });
    const { options } = dataset;
    const anew = await rebuildNetworks(dataset, {
      ...options,
      fileCommunities: false,
      filePositions: false,
    });
    expect(anew.communities.authors.runs).toBeGreaterThan(0);
    expect(anew.layouts.authors).not.toEqual(dataset.layouts.authors);
    expect(edgesByName(anew)).toEqual(edgesByName(dataset));
    const kept = await rebuildNetworks(
      dataset,
      { ...options, fileCommunities: false, filePositions: false },
      { former: await formerPositionsOf(dataset) },
    );
    expect(kept.layouts.authors).toEqual(anew.layouts.authors);
    const again = await rebuildNetworks(anew, options);
    expect(again.communities.authors).toEqual(dataset.communities.authors);
    expect(again.layouts.authors).toEqual(dataset.layouts.authors);
  });

  it('takes places that are all the same, or missing for some, for none', async () => {
    const same = gml(
      [1, 2, 3].map((id) => node(String(id), `N${id}`, 'graphics [ x 0 y 0 ]')).join('\n'),
      edge('1', '2'),
    );
    expect((await opened({ 'a.gml': same })).given?.positions).toBeUndefined();
    const some = gml(`${node('1', 'A', 'graphics [ x 1 y 2 ]')} ${node('2', 'B')}`, edge('1', '2'));
    expect((await opened({ 'a.gml': some })).given?.positions).toBeUndefined();
  });

  it('says of options about papers that they had no effect', async () => {
    const dataset = await opened(
      { 'a.gml': gml(three, edge('1', '2')) },
      { minPapersPerAuthor: 3, counting: 'fractional', minEdgeWeight: 2 },
    );
    expect(dataset.coauthorships.length).toBe(1);
    expect(dataset.options.counting).toBe('full');
    expect(dataset.issues).toMatchObject([{ code: 'options-about-papers', severity: 'warning' }]);
  });

  it('says of corrections that they had no effect', async () => {
    const text = gml(`${node('1', 'Li, W')} ${node('2', 'Li, W')}`, edge('1', '2'));
    const dataset = await runPipeline(
      [fileOfBytes('a.gml', new TextEncoder().encode(text))],
      defaultOptions,
      { corrections: [{ kind: 'thesaurus', lines: [{ label: 'li, w', replacement: 'Li' }] }] },
    );
    expect(dataset.authors.length).toBe(2);
    expect(dataset.issues[0]?.message).toContain('corrections of who is who had no effect');
  });

  it('comes back whole from a dataset file of either form', async () => {
    const dataset = await opened({ 'a.gml': square });
    for (const form of ['plain', 'compact'] as const) {
      const bytes = joinedBytes(writeDataset(dataset, form));
      const read = await readDataset([bytes]);
      expect(read.given).toEqual(dataset.given);
      expect(read.authors.map(({ given }) => given)).toEqual(
        dataset.authors.map(({ given }) => given),
      );
      expect([...read.communities.authors.membership]).toEqual([1, 1, 2, 0]);
    }
  });

  it('has a line of methods that speaks of no papers but those that are not known', async () => {
    const dataset = await opened({ 'a.gml': square });
    const line = methodsLine(
      dataset,
      { view: 'authors', colourBy: 'community', sizeBy: 'degree', theme: 'light' },
      {} as Parameters<typeof methodsLine>[2],
      0,
    );
    expect(line).toMatch(
      /^Finished network of 4 nodes and 3 edges from a\.gml; no papers known; weights of the file; 2 communities of the file \(Q = -0\.056\); positions of the file; Coterie /u,
    );
  });
});
