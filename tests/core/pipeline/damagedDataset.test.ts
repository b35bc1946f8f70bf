import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Dataset } from '../../../src/core/model/dataset.ts';
import { UserError } from '../../../src/core/model/progress.ts';
import { joinedBytes, readDataset, writeDataset } from '../../../src/core/pipeline/datasetFile.ts';
import { writePlain } from '../../../src/core/pipeline/plainDataset.ts';
import { build, seedFiles } from '../../support/corpora.ts';
import { type ColumnLine, changed, columnsText, signed } from '../../support/datasetLines.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (contents: string | Uint8Array) =>
  readDataset([typeof contents === 'string' ? bytesOf(contents) : contents]);

let seeds: Dataset;
let text: string;
let packed: Uint8Array;
beforeAll(async () => {
  seeds = await build(seedFiles());
  text = columnsText(seeds);
  packed = joinedBytes(writeDataset(seeds, 'compact'));
});

/** The code of the UserError it is refused with, or `read`; other errors are faults of ours. */
async function outcome(contents: string | Uint8Array): Promise<string> {
  try {
    expect(JSON.parse(JSON.stringify(await read(contents)))).toEqual(
      JSON.parse(JSON.stringify(seeds)),
    );
    return 'read';
  } catch (error) {
    if (error instanceof UserError) return error.code;
    throw error;
  }
}

describe('a damaged dataset', () => {
  test.each([
    ['{"format":"other"}', 'not-a-dataset'],
    ['no JSON', 'not-a-dataset'],
    ['', 'not-a-dataset'],
    ['[]', 'not-a-dataset'],
    ['{"format":"coterie-dataset","version":3}', 'newer-dataset'],
    ['{"format":"coterie-dataset","version":99,"some":', 'newer-dataset'],
    ['{"format":"coterie-dataset","version":1}', 'broken-dataset'],
    ['{"format":"coterie-dataset","version":1,"papers":[', 'broken-dataset'],
    ['{"format":"coterie-dataset","version":2}', 'broken-dataset'],
    ['{"format":"coterie-dataset","version":2,"papers":[', 'broken-dataset'],
  ])('%s is refused as %s', async (contents, code) => {
    expect(await outcome(contents)).toBe(code);
    expect(await outcome(gzipSync(contents))).toBe(code);
  });

  test('is refused wherever it is cut', async () => {
    for (const whole of [packed, bytesOf(text), bytesOf(writePlain(seeds))]) {
      for (let i = 0; i < 50; i++) {
        const at = Math.floor((whole.length * i) / 50);
        expect(await outcome(whole.subarray(0, at))).toBe(
          at < 60 ? 'not-a-dataset' : 'broken-dataset',
        );
      }
      // The very end is a line feed, which may be missing where nothing is packed.
      expect(['read', 'broken-dataset']).toContain(await outcome(whole.subarray(0, -1)));
    }
  });

  test('never gives another dataset than was written, whichever byte is changed', async () => {
    const seen: Record<string, number> = {};
    for (const whole of [packed, bytesOf(text)]) {
      for (let i = 0; i < 150; i++) {
        const copy = whole.slice();
        const at = i < 60 ? i : Math.floor((whole.length * i) / 150);
        copy[at] = (copy[at] ?? 0) ^ (1 << (i % 8));
        const code = await outcome(copy);
        seen[code] = (seen[code] ?? 0) + 1;
      }
    }
    expect(seen['broken-dataset']).toBeGreaterThan(150);
  });

  test('of the plain kind is refused with the reference that leads nowhere', async () => {
    const plain = writePlain(seeds);
    const damaged = plain.replace('"source":"a:haohao-luo"', '"source":"a:nobody"');
    expect(damaged).not.toBe(plain);
    await expect(read(damaged)).rejects.toThrow(/a:nobody/);
  });
});

const column = (columns: readonly ColumnLine[], name: string): unknown[] => {
  const found = columns.find((line) => line.column === name);
  if (!found) throw new Error(`there is no column ${name}`);
  return found.values;
};

describe('a dataset whose columns do not fit is refused with the place:', () => {
  test.each<[string, RegExp, (columns: ColumnLine[], header: Record<string, unknown>) => void]>([
    [
      'a value too few',
      /papers\.labelIsDerived \(line \d+\) has 66 values where 67/,
      (c) => column(c, 'papers.labelIsDerived').pop(),
    ],
    [
      'a value too many',
      /papers\.id \(line \d+\) has 68 values where 67/,
      (c) => column(c, 'papers.id').push('p:x'),
    ],
    [
      'a column gone',
      /the column authorships\.author is missing/,
      (c) =>
        c.splice(
          c.findIndex((l) => l.column === 'authorships.author'),
          1,
        ),
    ],
    [
      'an index too high',
      /authorships\.author \(line \d+, value 1\) must be an index into authors/,
      (c) => column(c, 'authorships.author').splice(0, 1, 8),
    ],
    [
      'an index below 0',
      /authorships\.paper \(line \d+, value 1\)/,
      (c) => column(c, 'authorships.paper').splice(0, 1, -1),
    ],
    [
      'an index between two',
      /tables\.sources\.file \(line \d+, value 3\)/,
      (c) => column(c, 'tables.sources.file').splice(2, 1, 0.5),
    ],
    [
      'a text for a number',
      /similarities\.similarity \(line \d+, value 2\) must be a number/,
      (c) => column(c, 'similarities.similarity').splice(1, 1, '1'),
    ],
    [
      'null for a text',
      /papers\.abstract\.value \(line \d+, value 1\) must be a text/,
      (c) => column(c, 'papers.abstract.value').splice(0, 1, null),
    ],
    [
      'an object for a text',
      /tables\.titles \(line \d+, value 1\) must be a text/,
      (c) => column(c, 'tables.titles').splice(0, 1, { toString: 1 }),
    ],
    [
      'an id of another kind',
      /papers\.id \(line \d+, value 1\) must be an id that begins with “p:”/,
      (c) => column(c, 'papers.id').splice(0, 1, 'a:x'),
    ],
    [
      'an id twice',
      /papers\.id holds p:blcu-icall twice/,
      (c) => column(c, 'papers.id').splice(0, 1, 'p:blcu-icall'),
    ],
    [
      'an endless list',
      /papers\.date\.length \(line \d+, value 1\) must be a length/,
      (c) => column(c, 'papers.date.length').splice(0, 1, 1e12),
    ],
    [
      'lists that are endless together',
      /papers\.date has \d+ entries/,
      (c) => column(c, 'papers.date.length').splice(0, 2, 9e7, 9e7),
    ],
    [
      'a negative length',
      /papers\.date\.length/,
      (c) => column(c, 'papers.date.length').splice(0, 1, -1),
    ],
    ['many papers said to be', /papers\.id/, (c) => column(c, 'papers.length').splice(0, 1, 5e7)],
    [
      'many nodes said to be',
      /layouts\.papers\.x/,
      (c) => column(c, 'layouts.papers.x.length').splice(0, 1, 5e7),
    ],
    [
      'a place too few for the nodes',
      /layouts\.papers\.x has 66 entries where 67/,
      (c) => {
        column(c, 'layouts.papers.x.length').splice(0, 1, 66);
        column(c, 'layouts.papers.x').pop();
      },
    ],
    [
      'a month that is none',
      /papers\.date\.value\.month \(line \d+, value \d+\)/,
      (c) => {
        const values = column(c, 'papers.date.value.month');
        values[values.findIndex((m) => m !== null)] = 13;
      },
    ],
    [
      'a registry that is none',
      /papers\.identifiers\.value\.scheme/,
      (c) => column(c, 'tables.schemes').splice(0, 1, '__proto__'),
    ],
    [
      'options that are none',
      /line 1, options\.counting/,
      (_, header) => {
        header.options = { counting: 'none' };
      },
    ],
    [
      'a table too large',
      /tables\.venues|tables\.titles/,
      (_, header) => {
        (header.tables as Record<string, number>).titles = 1e9;
      },
    ],
  ])('%s', async (_, message, change) => {
    const damaged = changed(text, (header, columns) => change(columns, header));
    const reading = read(damaged);
    await expect(reading).rejects.toThrow(message);
    await expect(reading).rejects.toMatchObject({ code: 'broken-dataset' });
  });

  test('what is no column, comes after the end, or is not there at all', async () => {
    const lines = text.trimEnd().split('\n');
    await expect(read(signed([...lines.slice(0, -1), '[1]']))).rejects.toThrow(
      /line \d+ is no column/,
    );
    await expect(read(`${text}{"column":"a","values":[]}\n`)).rejects.toThrow(
      /comes after its end/,
    );
    await expect(read(`${lines.slice(0, -1).join('\n')}\n`)).rejects.toThrow(/breaks off/);
    await expect(read([...lines.slice(0, 5), ...lines.slice(6)].join('\n'))).rejects.toThrow(
      /lines where \d+ were written/,
    );
  });

  test('a column that later versions may add is passed over', async () => {
    const more = changed(text, (_, columns) =>
      columns.push({ column: 'papers.mood', values: [1] }),
    );
    expect(await outcome(more)).toBe('read');
  });

  test('names of properties that every object has reach nothing', async () => {
    const hostile = changed(text, (header, columns) => {
      Object.defineProperty(header, '__proto__', { value: { polluted: 1 }, enumerable: true });
      const tables = { ...(header.tables as object) };
      Object.defineProperty(tables, '__proto__', { value: 3, enumerable: true });
      header.tables = tables;
      for (const name of ['__proto__', 'constructor.prototype', 'tables.__proto__']) {
        columns.push({ column: name, values: [{ polluted: 1 }] });
      }
    });
    expect(hostile).toContain('"__proto__"');
    expect(['read', 'broken-dataset']).toContain(await outcome(hostile));
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test('a small file that unpacks to a great one', async () => {
    const header = text.slice(0, text.indexOf('\n'));
    const bomb = gzipSync(
      `${header}\n{"column":"papers.id","values":["${'x'.repeat(70_000_000)}"]}\n`,
    );
    await expect(read(bomb)).rejects.toMatchObject({ code: 'broken-dataset' });
  });
});
