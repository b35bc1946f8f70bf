import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { exportedPapers } from '../../../../src/core/exports/papers/exportedPapers.ts';
import { texText } from '../../../../src/core/exports/papers/texText.ts';
import { writtenName } from '../../../../src/core/exports/papers/writtenName.ts';
import { exportFormats } from '../../../../src/core/exports/registry.ts';
import type { Dataset } from '../../../../src/core/model/dataset.ts';
import { formatDate } from '../../../../src/core/model/date.ts';
import type { Filter } from '../../../../src/core/model/filter.ts';
import { type PaperId, paperId } from '../../../../src/core/model/ids.ts';
import { emptyRecord, type RawAuthorship } from '../../../../src/core/model/record.ts';
import { naturalName } from '../../../../src/core/text/personName.ts';
import { anyDataset } from '../../../support/anyDataset.ts';
import { build, seedFiles } from '../../../support/corpora.ts';
import { datasetOf } from '../../../support/madeDatasets.ts';
import { written } from '../networks/readBack.ts';
import { readCsv, readList } from '../readCsv.ts';
import { readPapers, signatureOf } from './readPapers.ts';

const formats = ['bibtex', 'ris', 'csl-json'];
const textsOf = async (id: string, dataset: Dataset, values = {}, filter = {}) => {
  const writer = await exportFormats.find((format) => format.id === id)?.load();
  if (!writer) throw new Error(`There is no export ${id}.`);
  return [...(await written(writer, dataset, values, filter)).values()];
};

const signed: readonly (readonly Omit<RawAuthorship, 'line' | 'position'>[])[] = [
  [
    { rawName: 'van der Aalst, Wil M. P.', parts: { family: 'van der Aalst', given: 'Wil M. P.' } },
    { rawName: 'King, Jr., Martin Luther' },
    { rawName: 'The Loom Consortium', group: true },
  ],
  [
    { rawName: 'José Ortega y Gasset' },
    { rawName: '王小明' },
    { rawName: 'Plato' },
    { rawName: 'Nivre, Joakim' },
  ],
  [{ rawName: 'Đặng, Thị Ánh' }, { rawName: "O'Brien-Ç, Zoë" }, { rawName: 'محمد العربي' }],
  [],
];
const titles = [
  'Costs & benefits: 100 % of $5 and C_6 “quoted” ~ ^2',
  'Über Åland: 学習 and learning #1',
  'A title with a \u202e mark',
];

/** Four papers with every kind of name, one of which states more authors than it names. */
const corpus = () =>
  datasetOf(
    signed.map((authors, i) => {
      const line = i + 1;
      const located = <T>(value: T) => ({ value, line });
      const title = titles[i];
      return {
        ...emptyRecord(line),
        ...(title === undefined
          ? { abstract: located('Nobody gave this text a title, and nobody signed it either.') }
          : { title: located(title) }),
        ...(i === 1 ? { date: located({ year: 2021 }) } : {}),
        ...(i === 2 ? { date: located({ year: 2020, month: 2, day: 3 }) } : {}),
        ...(i === 0 ? { authorCount: located(7) } : {}),
        ...(i === 1 ? { venue: located('Proceedings of the 3rd Workshop on Looms & Words') } : {}),
        identifiers:
          i === 2
            ? [
                located({ scheme: 'doi', value: '10.1000/a_b' } as const),
                located({ scheme: 'arxiv', value: '2101.00001' } as const),
                located({ scheme: 'pmid', value: '1234567' } as const),
                located({ scheme: 'acl', value: '2020.acl-main.1' } as const),
              ]
            : [],
        keywords: i === 2 ? [located('word looms'), located('R&D')] : [],
        authors: authors.map((author, k) => ({ ...author, position: k + 1, line })),
      };
    }),
  );

let dataset: Dataset;
let seeds: Dataset;
beforeAll(async () => {
  [dataset, seeds] = [await corpus(), await build(seedFiles())];
});

const expected = (of: Dataset) => [...exportedPapers(of, {}, {})()];
const byTitle = <T extends { readonly title?: unknown }>(all: readonly T[], title: string) =>
  all.find((one) => JSON.stringify(one.title).includes(JSON.stringify(title).slice(1, -1)));

describe.each(formats)('papers as %s, read by our own reader', (id) => {
  it('come back author for author, with titles, dates, venues and numbers', async () => {
    const { records, issues, recognised } = await readPapers(id, await textsOf(id, dataset));
    expect(issues).toEqual([]);
    expect(recognised).toBe(true);
    for (const paper of expected(dataset)) {
      const record = records.find(({ key }) => key === paper.key);
      if (paper.title === undefined && paper.authors.length === 0 && id === 'ris') continue;
      expect(record?.title?.value).toBe(paper.title);
      expect(record?.authors.map(signatureOf)).toEqual(
        paper.authors.map((name) =>
          signatureOf({
            rawName: name.family,
            ...(name.group ? { group: true } : { parts: name }),
          }),
        ),
      );
      expect(record?.venue?.value).toBe(paper.venue);
      expect(record?.date && formatDate(record.date.value)).toBe(
        paper.date && formatDate(paper.date),
      );
      expect(record?.keywords.map(({ value }) => value)).toEqual(paper.keywords);
      for (const { value } of record?.identifiers ?? []) {
        expect(paper.numberOf(value.scheme)).toBe(value.value);
      }
      for (const scheme of ['doi', 'arxiv', 'pmid'] as const) {
        const found = record?.identifiers.find(({ value }) => value.scheme === scheme);
        expect(found?.value.value).toBe(paper.numberOf(scheme));
      }
    }
  });

  it('of the seeds have no title that is a label of ours', async () => {
    const text = (await textsOf(id, seeds)).join('');
    const labels = seeds.papers.filter(({ labelIsDerived }) => labelIsDerived);
    expect(labels.length).toBeGreaterThan(0);
    const { records } = await readPapers(id, [text]);
    const derived = new Set(labels.map(({ label }) => label));
    for (const { title } of records) expect(derived.has(title?.value ?? '')).toBe(false);
  });

  it('of any dataset whatever are written, and BibTeX and CSL-JSON read without a fault', async () => {
    await fc.assert(
      fc.asyncProperty(anyDataset, async (any) => {
        const texts = await textsOf(id, any);
        if (id === 'csl-json') expect(JSON.parse(texts.join(''))).toHaveLength(any.papers.length);
        if (id === 'ris') {
          const ends = texts.join('').match(/^ER {2}- /gmu) ?? [];
          expect(ends).toHaveLength(any.papers.length);
        }
        if (id !== 'bibtex') return;
        expect(texts.join('').match(/^@/gmu) ?? []).toHaveLength(any.papers.length);
        const { records, issues } = await readPapers(id, texts);
        expect(records).toHaveLength(any.papers.length);
        expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('which papers', () => {
  it('a filter leaves: of its years, and by who stays', async () => {
    const keys = (values: object, filter: object) =>
      [...exportedPapers(dataset, values as never, { filter })()].map(({ title }) => title);
    expect(keys({}, { years: { from: 2021, to: 2021 } })).toEqual([titles[1]]);
    const nivre = dataset.authors.find(({ name }) => name.includes('Nivre'))?.id;
    const around = { around: { node: nivre, radius: 1 } };
    expect(keys({}, around)).toEqual([titles[1]]);
    expect(keys({ network: 'bipartite' }, around)).toEqual([titles[1]]);
    expect(keys({ part: 'whole' }, around)).toHaveLength(4);
    // Those that are named are they, whatever the filter.
    const papers = new Set([dataset.papers.at(0)?.id, paperId('nowhere')] as PaperId[]);
    const named = [...exportedPapers(dataset, {}, { papers, filter: around as Filter })()];
    expect(named.map(({ key }) => key)).toEqual([expected(dataset)[0]?.key]);
    expect(byTitle(expected(dataset), titles[0] ?? '')?.unnamed).toBe(4);
  });
});

describe('keys', () => {
  it('are one of a kind whatever their case, and those of the corpus where it has some', async () => {
    const record = (line: number, key: string) => ({
      ...emptyRecord(line),
      key,
      title: { value: `A paper on matter number ${line * 7919}`, line },
      authors: [{ rawName: `Ada Number${line}`, position: 1, line }],
    });
    const made = await datasetOf([record(1, 'mills2020'), record(2, 'Mills2020')]);
    const inBibtex = {
      ...made,
      papers: made.papers.map((paper) => ({
        ...paper,
        records: paper.records.map((one) => ({ ...one, format: 'bibtex' })),
      })),
    };
    const keys = [...exportedPapers(inBibtex, {}, {})()].map(({ key }) => key);
    expect(new Set(keys.map((key) => key.toLowerCase())).size).toBe(2);
    expect(keys.some((key) => /^mills2020$/iu.test(key))).toBe(true);
  });
});

describe('names in parts', () => {
  it.each([
    ['van der Aalst, Wil', ['van der Aalst', 'Wil', undefined]],
    ['Ludwig van Beethoven', ['van Beethoven', 'Ludwig', undefined]],
    ['José Ortega y Gasset', ['Ortega y Gasset', 'José', undefined]],
    ['Martin Luther King, Jr.', ['King', 'Martin Luther', 'Jr.']],
    ['Martin Luther King Jr', ['King', 'Martin Luther', 'Jr']],
    ['Nivre J.', ['Nivre', 'J.', undefined]],
    ['王 小明', ['王', '小明', undefined]],
    ['Plato', ['Plato', undefined, undefined]],
  ])('%s', (printed, [family, given, suffix]) => {
    const name = writtenName(printed, [], false);
    expect([name.family, name.given, name.suffix]).toEqual([family, given, suffix]);
  });

  it('of Joakim NIVRE are not turned where somebody spells him so', () => {
    expect(writtenName('Ken ABE', ['Ken Abe'], false).family).toBe('ABE');
  });

  it('hold the whole name', () => {
    const word = fc.stringMatching(/^[A-ZÀ-Þ][a-zà-þ]{1,8}$/u);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
        const printed = words.join(' ');
        expect(naturalName({ rawName: '', parts: writtenName(printed, [], false) })).toBe(printed);
      }),
    );
  });
});

it('any text survives TeX and back', async () => {
  const text = fc.string({
    unit: fc.constantFrom(...'\\{}~^#$%&_-\'`"!?<>,@= aé王'),
    minLength: 1,
    maxLength: 30,
  });
  await fc.assert(
    fc.asyncProperty(text, async (inner) => {
      const title = `T ${inner} t`.replace(/\s+/gu, ' ');
      const { records } = await readPapers('bibtex', [`@misc{a, title = {{${texText(title)}}}}`]);
      // Our reader takes markup for what it stands for.
      if (/[<>&]/u.test(inner)) return;
      expect(records[0]?.title?.value).toBe(title);
    }),
  );
});

describe('papers as one CSV table', () => {
  it('has a row for each paper, whose cells say what the paper says', async () => {
    const [text = ''] = await textsOf('papers-csv', dataset);
    const [header = [], ...rows] = readCsv(text);
    expect(rows).toHaveLength(dataset.papers.length);
    const cell = (row: readonly string[], name: string) => row[header.indexOf(name)] ?? '';
    const wanted = expected(dataset);
    expect(rows.map((row) => cell(row, 'title'))).toEqual(wanted.map(({ title }) => title ?? ''));
    expect(rows.map((row) => readList(cell(row, 'authors')).length)).toEqual(
      wanted.map(({ authors }) => authors.length),
    );
    const dated = rows.find((row) => cell(row, 'doi') === '10.1000/a_b') ?? [];
    expect([cell(dated, 'year'), cell(dated, 'date')]).toEqual(['2020', '2020-02-03']);
    expect(readList(cell(dated, 'keywords'))).toEqual(['word looms', 'R&D']);
  });
});
