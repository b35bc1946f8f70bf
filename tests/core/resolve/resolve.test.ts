import { describe, expect, test } from 'vitest';
import { introducedName } from '../../../src/core/resolve/paperLabel.ts';
import { abstractOn, build, profilePage, textFile } from '../../support/corpora.ts';

const listing = (
  saved: string,
  entries: readonly [title: string, footer: string, date: string][],
) =>
  [
    'Daily Papers',
    saved,
    ...entries.flatMap(([title, footer, date]) => [title, abstractOn(title), footer, '·', date]),
  ].join('\n');

describe('dates without a year', () => {
  const page = listing('Feb 17', [
    ['On the analysis of the engines', '  • 2 authors', 'Feb 3 7'],
    ['On the weaving of the looms', '  • 2 authors', 'Jan 20'],
    ['On the notes by the translator', '  • 2 authors', 'Dec 23, 2023'],
  ]);
  const dateOf = (dataset: Awaited<ReturnType<typeof build>>, title: string) =>
    dataset.papers.find(({ label }) => label === title)?.date[0];

  test('stay open where nothing settles them, with the bound that the page’s dates set', async () => {
    const dataset = await build([textFile('l.txt', page)]);
    expect(dateOf(dataset, 'On the analysis of the engines')?.value).toEqual({ month: 2, day: 3 });
    expect(dataset.issues).toMatchObject([{ code: 'year-open', severity: 'info' }]);
    expect(dataset.issues.at(0)?.message).toContain('2024 or later');
  });

  test('are settled, all on the page, by one paper that another document dates', async () => {
    const profile = profilePage('Ada Lovelace', [
      {
        title: 'On the analysis of the engines',
        names: 'Ada Lovelace',
        hidden: 1,
        date: 'Feb 03, 2024',
      },
    ]);
    const dataset = await build([textFile('l.txt', page), textFile('p.txt', profile)]);
    const looms = dateOf(dataset, 'On the weaving of the looms');
    expect(looms).toMatchObject({ value: { year: 2024, month: 1, day: 20 }, basis: 'inferred' });
    expect(looms?.evidence).toContain('p.txt:10');
    expect(dataset.issues).toEqual([]);
  });

  test('stay open where the witness contradicts the page', async () => {
    const profile = profilePage('Ada Lovelace', [
      { title: 'On the analysis of the engines', names: 'Ada Lovelace', date: 'Feb 03, 2019' },
    ]);
    const dataset = await build([textFile('l.txt', page), textFile('p.txt', profile)]);
    expect(dateOf(dataset, 'On the weaving of the looms')?.value).toEqual({ month: 1, day: 20 });
    expect(dataset.issues.map(({ code }) => code)).toContain('year-contradictory');
  });
});

describe('totals', () => {
  test('a stated total that a count contradicts is kept beside it and reported', async () => {
    const title = 'On the analysis of the engines';
    const dataset = await build([
      textFile('l.txt', listing('Feb 17', [[title, '  • 9 authors', 'Feb 3, 2024']])),
      textFile(
        'p.txt',
        profilePage('Ada Lovelace', [
          { title, names: 'Ada Lovelace Mary Somerville', hidden: 1, date: 'Feb 03, 2024' },
        ]),
      ),
    ]);
    expect(dataset.papers.at(0)?.authorCount.map(({ value, basis }) => [value, basis])).toEqual([
      [9, 'stated'],
      [3, 'inferred'],
    ]);
    expect(dataset.issues.map(({ code }) => code)).toContain('author-count-differs');
  });
});

describe('authors', () => {
  test('names that differ in accents and case only are one person with both variants', async () => {
    const dataset = await build([
      textFile(
        'a.txt',
        profilePage('José Núñez', [
          { title: 'On the analysis of the engines', names: 'José Núñez Wei Li' },
        ]),
      ),
      textFile(
        'b.txt',
        profilePage('Jose Nunez', [
          { title: 'On the weaving of the looms', names: 'Wei Li Jose Nunez' },
        ]),
      ),
    ]);
    expect(dataset.authors.map(({ id }) => id)).toEqual(['a:jose-nunez', 'a:wei-li']);
    expect(dataset.authors[0]?.variants.map(({ name }) => name).sort()).toEqual([
      'Jose Nunez',
      'José Núñez',
    ]);
  });

  test('two equal names on one paper are two people, and that is reported', async () => {
    const dataset = await build([
      textFile(
        'a.txt',
        profilePage('Ada Lovelace', [
          { title: 'On the analysis of the engines', names: 'Wei Wang Ada Lovelace Wei Wang' },
        ]),
      ),
    ]);
    expect(dataset.authors.filter(({ name }) => name === 'Wei Wang')).toHaveLength(2);
    expect(dataset.issues).toMatchObject([{ code: 'name-twice-on-a-paper', file: 'a.txt' }]);
  });

  test('the owner of a page is among the authors even where the name is not shown', async () => {
    const dataset = await build([
      textFile(
        'a.txt',
        profilePage('Ada Lovelace', [
          { title: 'On the analysis of the engines', names: 'Wei Wang Mary Somerville', hidden: 2 },
        ]),
      ),
    ]);
    const ada = dataset.authorships.find(({ author }) => author === 'a:ada-lovelace');
    expect(ada?.position).toBeUndefined();
    expect(dataset.papers.at(0)?.authorCount[0]?.value).toBe(4);
  });

  test('names in Chinese, Arabic and with accents come through as they are printed', async () => {
    const dataset = await build([
      textFile(
        'a.txt',
        profilePage('王小明', [
          { title: '论大型语言模型的熵动力学及其应用研究', names: '王小明 李娜', hidden: 1 },
        ]),
      ),
      textFile('b.txt', `محمد علي\nPublications\nدراسة في الشبكات\n${abstractOn('شبكات')}`),
      textFile('c.txt', `Zoë Kravčenko-Ångström\n2024\n${abstractOn('loom')}`),
    ]);
    expect(dataset.authors.map(({ name }) => name).sort()).toEqual(
      ['Zoë Kravčenko-Ångström', 'محمد علي', '李娜', '王小明'].sort(),
    );
    expect(dataset.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('a doubtful cut between names is reported with its line', async () => {
    const dataset = await build([
      textFile(
        'a.txt',
        profilePage('Wei Li', [
          {
            title: 'On the analysis of the engines',
            names: 'Ana Maria Silva Wei Li Juan Perez Gomez',
          },
        ]),
      ),
    ]);
    expect(dataset.issues).toMatchObject([{ code: 'names-guessed', file: 'a.txt', line: 13 }]);
  });
});

describe('papers', () => {
  test('are joined by title, by arXiv id and by abstract, each with the reason', async () => {
    const dataset = await build([
      textFile(
        'a.txt',
        profilePage('Ada Lovelace', [
          { title: 'On the Analysis of the Engines', names: 'Ada Lovelace' },
        ]),
      ),
      textFile(
        'b.txt',
        `Mary Somerville\nPublications\nOn the analysis of the engines!\n${abstractOn('something else entirely')}`,
      ),
      textFile('c.txt', `Wei Li\n2024\n${abstractOn('On the Analysis of the Engines')}`),
      textFile(
        'd.txt',
        profilePage('Grace Hopper', [
          { title: 'A quite different title for it', names: 'Grace Hopper' },
        ]),
      ),
    ]);
    expect(dataset.papers).toHaveLength(1);
    expect(dataset.papers.at(0)?.joins.join(' ')).toMatch(
      /same title.*same abstract.*same arXiv id/,
    );
    expect(dataset.issues.map(({ code }) => code)).toContain('title-differs');
  });

  test('a short title joins where an author is in common', async () => {
    const dataset = await build([
      textFile(
        'a.txt',
        profilePage('Ada Lovelace', [{ title: 'Graph Nets', names: 'Ada Lovelace' }]),
      ),
      textFile('b.txt', `Ada Lovelace\nPublications\nGraph nets\n${abstractOn('something else')}`),
    ]);
    expect(dataset.papers).toHaveLength(1);
    expect(dataset.papers.at(0)?.joins[0]).toContain('an author or the date in common');
  });

  test('short titles and far years do not join', async () => {
    const dataset = await build([
      textFile('a.txt', `Ada Lovelace\nPublications\nIntroduction\n${abstractOn('engines')}`),
      textFile('b.txt', `Mary Somerville\nPublications\nIntroduction\n${abstractOn('looms')}`),
      textFile(
        'c.txt',
        listing(
          'Feb 17, 2024',
          [
            ['On the analysis of the engines', '  • 2 authors', 'Feb 3, 2024'],
            ['On the analysis of the engines?', '  • 3 authors', 'Feb 3, 2012'],
          ].map(([t, f, d], i) => [
            i === 0 ? (t ?? '') : 'On the analysis of the engines',
            f ?? '',
            d ?? '',
          ]),
        ).replace(
          abstractOn('On the analysis of the engines'),
          abstractOn('looms of another kind'),
        ),
      ),
    ]);
    expect(dataset.papers).toHaveLength(4);
  });
});

describe('papers that only look alike', () => {
  const person = (name: string, title: string, topic: string) =>
    `${name}\nPublications\n${title}\n${abstractOn(topic)}`;

  test('equal titles over unrelated abstracts of different people are two papers', async () => {
    const dataset = await build([
      textFile(
        'a.txt',
        person('Alice Brown', 'A Survey of Deep Learning Methods', 'weather radar'),
      ),
      textFile(
        'b.txt',
        `Carl Davis\nPublications\nA Survey of Deep Learning Methods\n${'Proteins fold under tension when solvents change temperature abruptly. '.repeat(4)}`,
      ),
    ]);
    expect(dataset.papers).toHaveLength(2);
    expect(dataset.coauthorships).toEqual([]);
  });

  test('two entries of one page with different abstracts are two papers', async () => {
    const dataset = await build([
      textFile(
        'a.txt',
        `Bo Li\nPublications\nErratum\n${abstractOn('looms')}\nErratum\n${abstractOn('cards')}`,
      ),
    ]);
    expect(dataset.papers).toHaveLength(2);
  });

  test('different arXiv ids stay apart, whatever a third record says and wherever it stands', async () => {
    const [one, two] = ['2501.00001', '1801.00001'].map((id, i) =>
      profilePage('Bo Li', [
        {
          title: 'On the Weaving of the Looms',
          names: 'Bo Li',
          id,
          date: i === 0 ? 'Feb 03, 2025' : 'Feb 03, 2018',
        },
      ]),
    );
    for (const name of ['a.txt', 'z.txt']) {
      const dataset = await build([
        textFile(
          name,
          person('Bo Li', 'On the Weaving of the Looms', 'On the Weaving of the Looms'),
        ),
        textFile('m.txt', one ?? ''),
        textFile('n.txt', two ?? ''),
      ]);
      expect(dataset.papers).toHaveLength(2);
      expect(dataset.papers.every(({ identifiers }) => identifiers.length <= 1)).toBe(true);
    }
  });
});

describe('dates put together', () => {
  test('a year here and a day there make a date; one that cannot be stays open', async () => {
    const dataset = await build([
      textFile('y.txt', `Bo Li\n2026\n${abstractOn('On the weaving of the looms')}`),
      textFile(
        'l.txt',
        listing('Feb 17, 2026', [
          ['On the weaving of the looms', '  • 2 authors', 'Feb 3 4'],
          ['On the analysis of the engines', '  • 2 authors', 'Dec 30'],
          ['On the notes by the translator', '  • 2 authors', 'Feb 29'],
        ]),
      ),
    ]);
    const date = (title: string) =>
      dataset.papers.find(({ label }) => label === title)?.date[0]?.value;
    expect(date('On the weaving of the looms')).toEqual({ year: 2026, month: 2, day: 3 });
    expect(date('On the analysis of the engines')).toEqual({ month: 12, day: 30 });
    expect(date('On the notes by the translator')).toEqual({ month: 2, day: 29 });
    expect(dataset.issues.filter(({ code }) => code === 'year-contradictory')).toHaveLength(2);
  });
});

describe('labels from abstracts', () => {
  test.each([
    ['Large models fail. We propose TreeReview, a framework.', 'TreeReview'],
    ['We introduce Chain-of-Reasoning (CoR), a framework.', 'CoR'],
    ['We use RAG. We then propose a novel framework,SURE, to measure.', 'SURE'],
    ['We propose an end-to-end reinforcement learning (RL) framework.', undefined],
    ['TreeReview is known. We present TreeReview again.', undefined],
  ])('%s', (abstract, name) => {
    expect(introducedName(abstract)).toBe(name);
  });
});
