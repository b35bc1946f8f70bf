import { beforeAll, describe, expect, it } from 'vitest';
import { exportFormats } from '../../../../src/core/exports/registry.ts';
import type { Dataset } from '../../../../src/core/model/dataset.ts';
import { emptyRecord } from '../../../../src/core/model/record.ts';
import { datasetOf } from '../../../support/madeDatasets.ts';
import { elements, readXml, written } from './readBack.ts';

/** Loom and Mill name two papers together, Mill and Weft one; 2001, 2002 and 2003. */
const named = [
  ['Loom University', 'Mill Institute'],
  ['Loom University', 'Mill Institute'],
  ['Mill Institute', 'Weft College'],
];
let dataset: Dataset;
beforeAll(async () => {
  dataset = await datasetOf(
    named.map((organisations, i) => ({
      ...emptyRecord(i + 1),
      title: { value: `Paper number ${i + 1} on its own matter`, line: i + 1 },
      date: { value: { year: 2001 + i }, line: i + 1 },
      organisations: organisations.map((name) => ({ value: { name }, line: i + 1 })),
      authors: [{ rawName: 'Ada Mills', position: 1, line: i + 1 }],
    })),
  );
});

const textOf = async (id: string, values = {}, filter = {}): Promise<string> => {
  const writer = await exportFormats.find((format) => format.id === id)?.load();
  if (!writer) throw new Error(`There is no export ${id}.`);
  return [...(await written(writer, dataset, values, filter)).values()].join('');
};

describe('networks of organisations', () => {
  it('have joint papers as weights, and papers and years as attributes', async () => {
    const root = readXml(await textOf('gexf', { network: 'organisations' }));
    const labels = new Map(
      elements(root, 'node').map(({ attributes }) => [attributes.id, attributes.label]),
    );
    const edges = elements(root, 'edge').map(({ attributes: a }) => [
      ...[a.source, a.target].map((id) => labels.get(id)),
      a.weight,
    ]);
    expect(edges).toEqual([
      ['Loom University', 'Mill Institute', '2'],
      ['Mill Institute', 'Weft College', '1'],
    ]);
    const mill = elements(root, 'node').find(({ attributes: a }) => a.label === 'Mill Institute');
    const stated = Object.fromEntries(
      elements(mill ?? root, 'attvalue').map(({ attributes: a }) => [a.for, a.value]),
    );
    expect(stated).toMatchObject({
      degree: '2',
      papers: '3',
      first_year: '2001',
      last_year: '2003',
    });
    expect(elements(root, 'description')[0]?.text).toMatch(/^Network of organisations: 3 nodes/);
  });

  it('are confined by years as their picture is', async () => {
    const filter = { years: { from: 2001, to: 2002 } };
    const root = readXml(await textOf('graphml', { network: 'organisations' }, filter));
    expect(elements(root, 'node')).toHaveLength(2);
    const whole = { network: 'organisations', part: 'whole' };
    expect(elements(readXml(await textOf('graphml', whole, filter)), 'node')).toHaveLength(3);
  });

  it('are written in every format in words of their own', async () => {
    for (const { id } of exportFormats.filter(({ group }) => group === 'network')) {
      expect(await textOf(id, { network: 'organisations' })).toContain('Weft College');
    }
    const { config } = JSON.parse(await textOf('vosviewer-json', { network: 'organisations' }));
    expect(config.terminology).toMatchObject({ item: 'organisation', items: 'organisations' });
    expect(await textOf('cyjs', { network: 'organisations' })).toContain('published with');
  });

  it('say so where no document names any', async () => {
    await expect(textOf('gexf', { network: 'countries' })).rejects.toThrow(
      'No document states a country.',
    );
  });
});

describe('measures of nodes', () => {
  const measuresIn = async (values: object) =>
    [
      ...(await textOf('gexf', { network: 'organisations', ...values })).matchAll(
        /id="(measure_\w+)"/gu,
      ),
    ].map(([, id]) => id);

  it('are those that looks show, or all that are known', async () => {
    expect(await measuresIn({})).toEqual([]);
    expect(await measuresIn({ size: 'measure:betweenness' })).toEqual(['measure_betweenness']);
    expect(await measuresIn({ colour: 'measure:core' })).toEqual(['measure_core']);
    expect((await measuresIn({ 'all-measures': true })).length).toBeGreaterThan(5);
  });

  it('are what sizes show', async () => {
    const root = readXml(
      await textOf('gexf', { network: 'organisations', size: 'measure:betweenness' }),
    );
    const sizes = elements(root, 'viz:size').map(({ attributes }) => Number(attributes.value));
    // Mill lies between the others, who lie between nobody.
    expect(sizes[0]).toBe(sizes[2]);
    expect(sizes[1]).toBeGreaterThan(sizes[0] ?? 0);
  });
});
