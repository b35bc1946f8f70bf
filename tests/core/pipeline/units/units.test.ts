import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../../../src/core/model/dataset.ts';
import type { UnitKind } from '../../../../src/core/model/units.ts';
import { unitColumns } from '../../../../src/core/pipeline/units/unitColumns.ts';
import { unitDataset } from '../../../../src/core/pipeline/units/unitDataset.ts';
import { buildPicture } from '../../../../src/core/scene/buildPicture.ts';
import { affiliatedCsl } from '../../../support/affiliatedCorpus.ts';
import { build, textFile } from '../../../support/corpora.ts';

let dataset: Dataset;

beforeAll(async () => {
  dataset = await build([textFile('bay.json', affiliatedCsl())]);
});

const made = async (kind: UnitKind, of = dataset) => {
  const columns = await unitColumns(of, kind);
  return { columns, units: unitDataset(of, columns) };
};

/** `A–B full fractional`. */
const edgesOf = ({ authors, coauthorships }: Dataset) => {
  const name = (id: string) => authors.find((author) => author.id === id)?.name;
  return coauthorships.map(
    ({ source, target, weightFull, weightFractional }) =>
      `${name(source)}–${name(target)} ${weightFull} ${weightFractional}`,
  );
};

describe('organisations', () => {
  it('are the institutions of addresses; papers and authors are counted once each', async () => {
    const { columns, units } = await made('organisations');
    expect(units.authors.map(({ name }) => name)).toEqual([
      'Bay College',
      'Harbour Works',
      'Lake Institute of Technology',
      'North University',
    ]);
    expect([...columns.members]).toEqual([1, 1, 1, 2]);
    const papers = units.authors.map(
      ({ id }) => units.authorships.filter(({ author }) => author === id).length,
    );
    // Bay: Currents, Waves. Harbour: Waves. Lake: Tides, Currents. North: Tides, Currents, Ripples.
    expect(papers).toEqual([2, 1, 2, 3]);
  });

  it('are joined by full and by fractional counting, worked out by hand', async () => {
    const { units } = await made('organisations');
    // Currents has three, so each pair gets 1/2; Tides and Waves have two: 1. Ripples has one: none.
    expect(edgesOf(units)).toEqual([
      'Bay College–Harbour Works 1 1',
      'Bay College–Lake Institute of Technology 1 0.5',
      'Bay College–North University 1 0.5',
      'Lake Institute of Technology–North University 2 1.5',
    ]);
  });

  it('keep every address as printed, with the places that say so', async () => {
    const { units } = await made('organisations');
    const north = units.authors.find(({ name }) => name === 'North University');
    expect(north?.variants.map(({ name, sources }) => [name, sources.length])).toEqual([
      ['Dept of Physics, North University, Bergen, Norway', 2],
      ['North University, Bergen, Norway', 2],
    ]);
    expect(north?.variants[0]?.sources[0]?.file).toBe('bay.json');
  });
});

describe('countries', () => {
  it('are one, whether written by name or code; unknown ones are nobody’s', async () => {
    const { units } = await made('countries');
    expect(units.authors.map(({ name }) => name)).toEqual(['Germany', 'Norway', 'United States']);
    expect(edgesOf(units)).toEqual([
      'Germany–Norway 2 1.5',
      'Germany–United States 1 0.5',
      'Norway–United States 1 0.5',
    ]);
  });
});

describe('communities', () => {
  it('have the papers of their members, and are joined by those of both', async () => {
    const { columns, units } = await made('communities');
    const { communities, membership } = dataset.communities.authors;
    expect(units.authors.map(({ name }) => name)).toEqual(
      communities.filter(({ size }) => size > 1).map(({ name }) => name),
    );
    expect([...columns.members]).toEqual(
      communities.flatMap(({ size }) => (size > 1 ? [size] : [])),
    );
    const numberOf = new Map(dataset.authors.map(({ id }, i) => [id, membership.at(i) ?? 0]));
    const pairs = new Map<string, Set<string>>();
    for (const { source, target, papers } of dataset.coauthorships) {
      const [a = 0, b = 0] = [numberOf.get(source), numberOf.get(target)].sort();
      if (a === b) continue;
      const joint = pairs.get(`${a}–${b}`) ?? new Set();
      for (const paper of papers) joint.add(paper);
      pairs.set(`${a}–${b}`, joint);
    }
    expect(pairs.size).toBeGreaterThan(0);
    expect(
      units.coauthorships.map(({ source, target, papers }) => [
        [source, target].map((id) => Number(id.slice(-7))).join('–'),
        [...papers].sort(),
      ]),
    ).toEqual([...pairs].map(([pair, joint]) => [pair, [...joint].sort()]));
  });
});

describe('a picture of units', () => {
  it('says what is shown, counts within years, and what no document names', async () => {
    const { columns, units } = await made('countries');
    const options = {
      view: 'countries',
      colourBy: 'community',
      sizeBy: 'papers',
      theme: 'light',
    } as const;
    const all = buildPicture(units, options, columns);
    expect(all.scene.nodes.map(({ label }) => label).sort()).toEqual([
      'Germany',
      'Norway',
      'United States',
    ]);
    expect(all.scene.methods).toContain('5 papers and 3 countries from 1 file');
    expect(all.scene.methods).toContain('1 paper without a stated country not shown');
    const norway = all.scene.nodes.find(({ label }) => label === 'Norway');
    expect(norway && all.describe(norway.id)).toMatch(
      /^Norway, country, 3 papers, linked to 2 countries/,
    );
    const early = buildPicture(
      units,
      { ...options, filter: { years: { from: 2019, to: 2020 } } },
      columns,
    );
    expect(early.scene.edges.map(({ weight }) => weight)).toEqual([1]);
    const fractional = { ...units, options: { ...units.options, counting: 'fractional' as const } };
    const late = buildPicture(
      fractional,
      { ...options, filter: { years: { from: 2021, to: 2021 } } },
      columns,
    );
    expect(late.scene.edges.map(({ weight }) => weight)).toEqual([0.5, 0.5, 0.5]);
  });

  it('is the same whether the dataset is objects or columns', async () => {
    const [a, b] = [await made('organisations'), await made('organisations')];
    expect([...a.columns.x]).toEqual([...b.columns.x]);
    expect(a.columns.structure).toEqual(b.columns.structure);
  });
});
