import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identities } from '../../../../src/core/model/options.ts';
import { clusters, crowd, type MadePaper, made, resolved } from './made.ts';

const families = ['Li', 'Wang', 'Nivre', 'Schäfer', 'Schaefer', 'García López', 'García'];
const givens = ['Wei', 'W.', 'Joakim', 'J.', 'J. R.', 'Jim', 'James', 'Ana María', 'Ana', 'A. M.'];
const orcids = ['', '', '', '', '|orcid:0000-0001', '|orcid:0000-0002'];
const author = fc
  .tuple(fc.constantFrom(...families), fc.constantFrom(...givens), fc.constantFrom(...orcids))
  .map(([family, given, orcid]) => `${family}, ${given}${orcid}`);
const topics = ['birds', 'ores', 'looms', 'cards', 'tides'];

/** Papers of few names that vary and meet often, each with a title of its own. */
const corpus: fc.Arbitrary<MadePaper[]> = fc
  .array(
    fc.record({
      by: fc.array(author, { minLength: 1, maxLength: 4 }),
      topic: fc.constantFrom(...topics),
      year: fc.integer({ min: 1990, max: 2020 }),
      venue: fc.constantFrom('Annals of Birds', 'Letters on Stones'),
    }),
    { minLength: 2, maxLength: 25 },
  )
  .map((papers) => [
    ...papers.map(({ topic, ...rest }, i) => ({
      ...rest,
      title: `Study ${i} of ${topic} numbered ${i}`,
    })),
    ...crowd('Li', 'Wei', 40),
  ]);

const runs = { numRuns: 25 };
const cluster = (papers: readonly MadePaper[], identity?: (typeof identities)[number]) =>
  clusters(resolved([made('a', papers)], identity));

describe('resolution', () => {
  test('gives the same people whatever the order of records, and of files', () => {
    fc.assert(
      fc.property(
        corpus.chain((papers) =>
          fc.tuple(fc.constant(papers), fc.shuffledSubarray(papers, { minLength: papers.length })),
        ),
        fc.integer({ min: 0, max: 20 }),
        ([papers, shuffled], cut) => {
          const once = cluster(papers);
          expect(cluster(shuffled)).toEqual(once);
          const files = [made('z', shuffled.slice(0, cut)), made('b', shuffled.slice(cut))];
          expect(clusters(resolved(files))).toEqual(once);
          expect(clusters(resolved(files.reverse()))).toEqual(once);
        },
      ),
      runs,
    );
  });

  test('never gives one person two places on a paper, nor two ORCIDs', () => {
    fc.assert(
      fc.property(corpus, fc.constantFrom(...identities), (papers, identity) => {
        const result = resolved([made('a', papers)], identity);
        const places = result.authorships.map(({ author: id, paper }) => `${id} ${paper}`);
        expect(new Set(places).size).toBe(places.length);
        for (const { identifiers } of result.authors) {
          const own = identifiers.filter(({ value }) => value.scheme === 'orcid');
          expect(own.length).toBeLessThan(2);
        }
      }),
      runs,
    );
  });

  test('joins more the less caution is asked for, and never parts what more caution joined', () => {
    fc.assert(
      fc.property(corpus, (papers) => {
        const [cautious, usual, bold] = identities.map((identity) => cluster(papers, identity));
        for (const [finer = [], coarser = []] of [
          [cautious, usual],
          [usual, bold],
        ]) {
          const home = new Map(coarser.flatMap((own, i) => own.map((place) => [place, i])));
          for (const own of finer)
            expect(new Set(own.map((place) => home.get(place))).size).toBe(1);
        }
      }),
      runs,
    );
  });

  test('counts what each way of joining makes, as that way then makes it', () => {
    fc.assert(
      fc.property(corpus, (papers) => {
        const counts = resolved([made('a', papers)]).identities;
        for (const identity of identities) {
          expect(counts[identity].authors).toBe(cluster(papers, identity).length);
        }
      }),
      runs,
    );
  });

  test('is idempotent: what it joined under one name and number it joins again', () => {
    fc.assert(
      fc.property(corpus, (papers) => {
        const result = resolved([made('a', papers)]);
        const numberOf = new Map(result.authors.map(({ id }, i) => [id, i]));
        const named = new Map<string, string>();
        for (const { author: id, position, printed } of result.authorships) {
          const person = result.authors[numberOf.get(id) ?? -1];
          named.set(
            `${printed[0]?.recordKey} ${position}`,
            `Author${numberOf.get(id)}, ${person?.name.split(' ')[0]}|orcid:${numberOf.get(id)}`,
          );
        }
        const again = papers.map((paper) => ({
          ...paper,
          by: paper.by.map((_, i) => named.get(`${paper.title} ${i + 1}`) ?? ''),
        }));
        expect(cluster(again)).toEqual(clusters(result));
      }),
      runs,
    );
  });
});
