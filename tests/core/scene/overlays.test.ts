import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPicture } from '../../../src/core/scene/buildPicture.ts';
import type { ColourBy, SizeBy } from '../../../src/core/scene/choices.ts';
import { classesOf } from '../../../src/core/scene/classes.ts';
import { themes } from '../../../src/core/scene/theme.ts';
import { build, textFile } from '../../support/corpora.ts';

const labelsOf = (values: readonly number[], decimals = 2) => {
  const classes = classesOf(Float64Array.from(values), decimals);
  return classes.from.map((_, place) => classes.label(place));
};

describe('classes of values', () => {
  it('are of one width where values are alike', () => {
    expect(labelsOf([1, 2, 3, 4])).toEqual(['1', '2', '3–4']);
    expect(labelsOf([10, 12, 20, 31, 40])).toEqual([
      '10–14',
      '15–19',
      '20–24',
      '25–29',
      '30–34',
      '35–40',
    ]);
    expect(labelsOf([0, 0.5, 0.25, 1])).toEqual([
      '0–0.2',
      '0.2–0.4',
      '0.4–0.6',
      '0.6–0.8',
      '0.8–1',
    ]);
  });

  it('are 1, 2, 5, 10, … where they are not', () => {
    expect(labelsOf([0, 1, 1, 3, 8, 60])).toEqual([
      '0',
      '1',
      '2–4',
      '5–9',
      '10–19',
      '20–49',
      '50–60',
    ]);
    expect(labelsOf([0, 0.001, 0.004, 0.03], 3)).toEqual([
      '0–0.0002',
      '0.0002–0.0005',
      '0.0005–0.001',
      '0.001–0.002',
      '0.002–0.005',
      '0.005–0.01',
      '0.01–0.02',
      '0.02–0.03',
    ]);
  });

  it('are one where all values are one', () => {
    expect(labelsOf([7, 7])).toEqual(['7']);
  });

  it('are few, rise, and hold every value', () => {
    const value = fc.oneof(fc.nat({ max: 1e6 }), fc.double({ min: 0, max: 1e4, noNaN: true }));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), (values) => {
        const { from, of } = classesOf(Float64Array.from(values), 3);
        expect(from.length).toBeLessThanOrEqual(9);
        for (const [i, begin] of from.entries())
          if (i > 0) expect(begin).toBeGreaterThan(from[i - 1] ?? 0);
        for (const each of values) {
          const place = of(each);
          expect(from[place]).toBeLessThanOrEqual(each);
          expect(from[place + 1] ?? Number.POSITIVE_INFINITY).toBeGreaterThan(each);
        }
      }),
    );
  });
});

/** A star: Hub wrote with A, B and C; A with B as well; Lone with nobody. */
const star = () =>
  build([
    textFile(
      'star.csv',
      [
        'title,authors,year',
        'One paper of two,"Hub, H.; Aa, A.",2000',
        'Another paper of two,"Hub, H.; Bb, B.",2001',
        'A third paper of two,"Hub, H.; Cc, C.",2002',
        'Something by A and B,"Aa, A.; Bb, B.",2003',
        'A paper of one alone,"Lone, L.",2004',
      ].join('\n'),
    ),
  ]);

const pictureOf = async (colourBy: ColourBy, sizeBy: SizeBy = 'papers') =>
  buildPicture(await star(), { view: 'authors', colourBy, sizeBy, theme: 'light' });

describe('colours and sizes by a measure', () => {
  it('have classes with counts, on a ramp from the lowest to the highest', async () => {
    const { scene } = await pictureOf('measure:weighted-degree');
    const { title, entries } = scene.legend.colour;
    // Hub has 3, A and B 2 each, C 1, Lone 0.
    expect(title).toBe('Total link strength');
    expect(entries.map(({ label, count }) => [label, count])).toEqual([
      ['0', 1],
      ['1', 1],
      ['2–3', 3],
    ]);
    const { years } = themes.light;
    expect(entries[0]?.fill).toBe(years[0]);
    expect(entries.at(-1)?.fill).toBe(years.at(-1));
  });

  it('say who has no value, in grey and counted', async () => {
    const { scene } = await pictureOf('measure:clustering');
    // The clustering of C and Lone, who have fewer than two neighbours, is not known.
    const none = scene.legend.colour.entries.find(({ key }) => key === 'no-value');
    expect(none).toMatchObject({ label: 'No value', count: 2, fill: themes.light.unknownYear });
  });

  it('make areas follow values', async () => {
    const { scene } = await pictureOf('community', 'measure:weighted-degree');
    expect(scene.legend.size?.title).toBe('Total link strength');
    const radius = (name: string) =>
      scene.nodes.find(({ label }) => label.startsWith(name))?.radius;
    const [hub = 0, c = 1] = [radius('H.'), radius('C.')];
    expect(hub ** 2 / c ** 2).toBeCloseTo(3);
  });

  it('fall back where the measure is not known', async () => {
    const { scene } = await pictureOf('measure:charm', 'measure:charm');
    expect(scene.legend.colour.title).toBe('Community');
    expect(scene.legend.size?.title).toBe('Papers of an author');
  });
});
