/** Search over a hundred thousand authors with their papers and abstracts. */

import uFuzzy from '@leeoniya/ufuzzy';
import type { Dataset } from '../../../src/core/model/dataset.ts';
import type { Paper } from '../../../src/core/model/paper.ts';
import { createRandom, type Random } from '../../../src/core/model/random.ts';
import { createSearch, type Search } from '../../../src/core/query/search.ts';
import { foldText } from '../../../src/core/text/fold.ts';
import { madeDataset, madeName } from '../../support/largeDataset.ts';
import { packageVersion } from '../frame/machine.ts';
import { median, quantile, timedByProcessor } from '../frame/measure.ts';
import { againstLimit, shown } from '../frame/outcomes.ts';
import type { BenchRow } from '../frame/row.ts';
import { madePhrase } from '../madeWords.ts';

const limit = 200;

/** Abstracts of some 600 characters. */
function withAbstracts(dataset: Dataset): Dataset {
  const random = createRandom(5);
  const papers = [...dataset.papers].map((paper): Paper => {
    const value = madePhrase(random, 75);
    return { ...paper, abstract: [{ value, basis: 'stated', sources: paper.records }] };
  });
  return { ...dataset, papers };
}

/** What people type, by kind; each kind some thirty times. */
function queriesOf(dataset: Dataset, random: Random): ReadonlyMap<string, readonly string[]> {
  const some = Array.from({ length: 30 }, () => Math.floor(random() * dataset.authors.length));
  const names = some.map((i) => madeName(i));
  return new Map([
    ['the first letters of a name', names.map((name) => name.slice(0, 3))],
    ['a name', names],
    ['a name with a typo', names.map((name) => `${name.slice(0, -2)}x${name.slice(-1)}`)],
    ['a family name alone', names.map((name) => name.split(' ')[1] ?? name)],
    ['words of titles', some.map((i) => `sparse parsing ${i}`)],
    ['words of abstracts', some.map(() => madePhrase(random, 2))],
    ['nothing that occurs', some.map((i) => `qqxz${i}`)],
  ]);
}

/** Searches until there is something to show; gives the number of hits then. */
function firstHits(search: Search, query: string): number {
  const steps = search.steps(query);
  let step = steps.next();
  while (!step.done && step.value.length === 0) step = steps.next();
  return step.value.length;
}

export const searchRow: BenchRow = {
  id: 'search',
  what: 'Search over 100,000 authors and their papers',
  against: 'a limit',
  goal: 'hits within 200 ms',
  async run(context) {
    const authors = context.size(100_000);
    const dataset = withAbstracts(madeDataset(authors));
    context.setting(
      'dataset',
      `made, ${authors} authors, ${dataset.papers.length} papers with abstracts of 75 words`,
    );
    context.setting(
      '@leeoniya/ufuzzy',
      `${packageVersion('@leeoniya/ufuzzy')}; alone: names and titles only, folded, one typo a word, as it is called for`,
    );
    const [search, indexed] = await timedByProcessor(() => createSearch(dataset));
    const [, first] = await timedByProcessor(() => search.find('qqxz'));
    const outcomes = [
      shown(
        `search index of ${authors.toLocaleString('en')} authors, ${dataset.papers.length.toLocaleString('en')} papers`,
        `${indexed.toFixed(0)} ms`,
        `then ${first.toFixed(0)} ms for the abstracts, at the first query that needs them`,
      ),
    ];
    const alone = new uFuzzy({ intraMode: 1 });
    const texts = [
      ...[...dataset.authors].map(({ name }) => foldText(name)),
      ...[...dataset.papers].map(({ label }) => foldText(label)),
    ];
    const random = createRandom(11);
    for (const [kind, queries] of queriesOf(dataset, random)) {
      const untilHits: number[] = [];
      const untilAll: number[] = [];
      const its: number[] = [];
      for (const query of queries.slice(0, context.quick ? 5 : queries.length)) {
        const [hits, milliseconds] = await timedByProcessor(() => firstHits(search, query));
        if (hits > 0) untilHits.push(milliseconds);
        untilAll.push((await timedByProcessor(() => search.find(query)))[1]);
        its.push((await timedByProcessor(() => alone.search(texts, foldText(query))))[1]);
      }
      const all = `all abstracts, but for typos, looked through after ${median(untilAll).toFixed(0)} ms (median; slowest ${Math.max(...untilAll).toFixed(0)} ms)`;
      const peer = `uFuzzy alone ${quantile(its, 1).toFixed(0)} ms`;
      outcomes.push(
        untilHits.length === 0
          ? shown(`search for ${kind}, slowest of ${its.length}`, 'no hits', `${all}; ${peer}`)
          : againstLimit({
              what: `search for ${kind}, first hits, slowest of ${untilHits.length}`,
              ours: { value: Math.max(...untilHits), unit: 'ms' },
              limit,
              peer,
              remark: all,
            }),
      );
    }
    return outcomes;
  },
};
