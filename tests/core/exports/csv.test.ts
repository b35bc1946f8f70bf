import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeCsv } from '../../../src/core/exports/csv.ts';
import { csvTable, listCell } from '../../../src/core/exports/csvCells.ts';
import { build, seedFiles } from '../../support/corpora.ts';
import { readCsv, readList } from './readCsv.ts';

const context = { rasterise: async () => new Uint8Array() };
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(',', '"', ';', '\\', '\r', '\n', ' ', '=', "'", 'a', 'é') }),
);

describe('CSV', () => {
  it('comes back as it was written, whatever the texts', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyText, anyText)), (rows) => {
        expect(readCsv(csvTable(['a', 'b'], rows, false))).toEqual([['a', 'b'], ...rows]);
      }),
    );
  });

  it('joins lists so that they can be taken apart again', () => {
    expect(listCell(['a; b', 'c'])).toBe('a\\; b; c');
    const item = anyText.filter((text) => text !== '' && !text.startsWith(' '));
    fc.assert(
      fc.property(fc.array(item), (items) => {
        expect(readList(listCell(items))).toEqual(items);
      }),
    );
  });

  it('guards formulas for spreadsheets, so that the guard can be undone', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const table = csvTable(['a'], [[text]], true);
        expect(table.startsWith('\ufeff')).toBe(true);
        const cell = readCsv(table.slice(1))[1]?.[0] ?? '';
        expect(cell).not.toMatch(/^[=+\-@\t\r]/u);
        expect(/^'+[=+\-@\t\r]/u.test(cell) ? cell.slice(1) : cell).toBe(text);
      }),
    );
  });

  it('leaves numbers alone, negative ones too', () => {
    expect(csvTable(['n'], [[-1.5], [undefined], [true]], true)).toBe(
      '\ufeffn\r\n-1.5\r\n\r\ntrue\r\n',
    );
  });
});

describe('the four tables of the seeds', () => {
  const tables = new Map<string, string[][]>();
  beforeAll(async () => {
    for (const { name, contents } of await writeCsv(await build(seedFiles()), {}, context)) {
      tables.set(name, readCsv([...(contents as Iterable<string>)].join('')));
    }
  });
  const rows = (name: string): Record<string, string>[] => {
    const [header = [], ...body] = tables.get(name) ?? [];
    return body.map((cells) =>
      Object.fromEntries(header.map((column, i) => [column, cells[i] ?? ''])),
    );
  };

  it('have exactly the columns that are documented', () => {
    const headers = [...tables].map(([name, [header]]) => [name, header?.join(', ')]);
    expect(headers).toEqual([
      [
        'papers.csv',
        'paper_id, title, title_is_derived, year, date, venue, doi, arxiv_id, authors, named_authors, author_count, organisations, citations, comments, links, sources',
      ],
      [
        'authors.csv',
        'author_id, name, papers, degree, weighted_degree, community, variants, orcid, sources, confidence',
      ],
      ['authorships.csv', 'paper_id, author_id, position, raw_name, source, record_key, line'],
      [
        'coauthorships.csv',
        'source, target, papers, weight_full, weight_fractional, first_year, last_year',
      ],
    ]);
  });

  it('hold 67 papers, 8 authors, 30 printed authorships and 17 edges', () => {
    const count = (name: string) => rows(name).length;
    expect(
      ['papers.csv', 'authors.csv', 'authorships.csv', 'coauthorships.csv'].map(count),
    ).toEqual([67, 8, 30, 17]);
  });

  it('tell what is known of the entropy paper', () => {
    const paper = rows('papers.csv').find(({ arxiv_id }) => arxiv_id === '2602.03392');
    expect(paper).toMatchObject({
      title: 'On the Entropy Dynamics in Reinforcement Fine-Tuning of Large Language Models',
      title_is_derived: 'false',
      year: '2026',
      date: '2026-02-03',
      named_authors: '5',
      author_count: '7',
      citations: '2',
      comments: '7',
    });
    expect(readList(paper?.sources ?? '')).toHaveLength(4);
  });

  it('never give a derived label as a title', () => {
    const derived = rows('papers.csv').filter((row) => row.title_is_derived === 'true');
    expect(derived.length).toBeGreaterThan(0);
    expect(new Set(derived.map(({ title }) => title))).toEqual(new Set(['']));
  });

  it('write fractional weights to the last digit', () => {
    const edge = rows('coauthorships.csv').find(
      ({ source, target }) => source === 'a:wenhao-zhang' && target === 'a:yuexiang-xie',
    );
    expect(edge?.weight_full).toBe('2');
    expect(Number(edge?.weight_fractional)).toBe(1 / 5 + 1 / 6);
  });
});
