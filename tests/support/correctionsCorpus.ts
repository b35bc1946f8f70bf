/** Made bibliographies in which people share names, with any corrections of who is who in them. */

import fc from 'fast-check';
import type { Correction, Denoted } from '../../src/core/model/correction.ts';
import type { Dataset } from '../../src/core/model/dataset.ts';
import { indexDataset } from '../../src/core/query/datasetIndex.ts';
import { denoted } from '../../src/core/query/denote.ts';
import { textFile } from './corpora.ts';

export interface MadePaper {
  readonly title: string;
  readonly authors: readonly string[];
  readonly year?: number;
  readonly orcid?: string;
}

/** As BibTeX, a paper an entry, keys `k0` onwards. */
export const bibtex = (papers: readonly MadePaper[], name = 'made.bib') =>
  textFile(
    name,
    papers
      .map(({ title, authors, year }, i) =>
        [
          `@article{k${i},`,
          `  title = {${title}},`,
          `  author = {${authors.join(' and ')}},`,
          ...(year === undefined ? [] : [`  year = {${year}},`]),
          '}',
        ].join('\n'),
      )
      .join('\n\n'),
  );

const people = [
  ...['Wei Zhang', 'W. Zhang', 'Zhang, Wei', 'Ana Costa', 'A. Costa', 'Ana B. Costa'],
  ...['Joakim Nivre', 'J. Nivre', 'Li Chen', 'Lin Chen', 'Sara Ek', 'Tom Roe', 'Uma Das'],
];
const words = ['parsing', 'meaning', 'speech', 'graphs', 'trees', 'corpora', 'dialogue', 'syntax'];

/** Papers with names of which some could be the same person's. */
export const anyPapers: fc.Arbitrary<MadePaper[]> = fc
  .array(
    fc.record({
      words: fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 4 }),
      authors: fc.uniqueArray(fc.constantFrom(...people), { minLength: 1, maxLength: 4 }),
      year: fc.option(fc.integer({ min: 1990, max: 2020 }), { nil: undefined }),
    }),
    { minLength: 3, maxLength: 14 },
  )
  .map((papers) =>
    papers.map(({ words: own, authors, year }, i) => ({
      title: `On ${own.join(' and ')} number ${i}`,
      authors,
      ...(year === undefined ? {} : { year }),
    })),
  );

/** How a correction is drawn from a dataset, whatever is in it. */
export type Drawn = readonly (readonly [kind: Correction['kind'], ...choices: number[]])[];

export const anyDrawn = (most: number): fc.Arbitrary<Drawn> =>
  fc.array(
    fc.tuple(
      fc.constantFrom('same', 'apart', 'name'),
      fc.nat(),
      fc.nat(),
      fc.nat(),
    ) as fc.Arbitrary<Drawn[number]>,
    { minLength: 1, maxLength: most, size: 'max' },
  );

/** Corrections about authors of the dataset: joined, divided at some paper, told apart, renamed. */
export function drawCorrections(dataset: Dataset, drawn: Drawn): Correction[] {
  const index = indexDataset(dataset);
  const ids = dataset.authors.map(({ id }) => id);
  const pick = (choice: number) => ids[choice % ids.length];
  const whole = (choice: number): Denoted | undefined => {
    const id = pick(choice);
    return id && denoted(index, id);
  };
  return drawn.flatMap(([kind, a = 0, b = 0, c = 0]): Correction[] => {
    const [one, other] = [whole(a), whole(b)];
    if (!one || !other) return [];
    if (kind === 'name') return [{ kind, person: one, name: `Person ${c % 5}` }];
    const [only, ...rest] = one.mentions;
    if (kind === 'apart' && only && rest.length > 0 && c % 2 === 0) {
      return [
        {
          kind,
          people: [
            { name: one.name, mentions: [only] },
            { name: one.name, mentions: rest.slice(0, 1 + (c % rest.length)) },
          ],
        },
      ];
    }
    if (one === other || pick(a) === pick(b))
      return kind === 'same' ? [{ kind, people: [one] }] : [];
    return [{ kind, people: [one, other] }];
  });
}
