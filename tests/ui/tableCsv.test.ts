import { expect, test } from 'vitest';
import { shownColumns } from '../../src/ui/tables/ColumnsMenu.tsx';
import type { Column } from '../../src/ui/tables/column.ts';
import { tableCsv } from '../../src/ui/tables/tableCsv.ts';

interface Row {
  readonly name: string;
  readonly papers: number | undefined;
}

const columns: readonly Column<Row>[] = [
  { id: 'name', label: 'Author', value: ({ name }) => name },
  {
    id: 'papers',
    label: 'Papers',
    numeric: true,
    value: ({ papers }) => papers,
    show: ({ papers }) => papers?.toFixed(0),
  },
  {
    id: 'community',
    label: 'Community',
    optional: true,
    value: () => 3,
    show: () => '3: Looms, "engines"',
  },
];
const rows: readonly Row[] = [
  { name: '=SUM(A1)', papers: 2.5 },
  { name: 'Ada', papers: undefined },
];
const seen = (length: number) => ({ length, at: (i: number) => rows[i % 2] });

test('a table is written as it is seen: names as they show, numbers unrounded, unknown empty', async () => {
  const text = await (await tableCsv(columns, seen(2), false)).text();
  expect(text).toBe(
    'Author,Papers,Community\r\n=SUM(A1),2.5,"3: Looms, ""engines"""\r\nAda,,"3: Looms, ""engines"""\r\n',
  );
});

test('for spreadsheets it says that it is UTF-8, and nothing in it is run', async () => {
  const bytes = new Uint8Array(await (await tableCsv(columns, seen(1), true)).arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(bytes)).toContain("'=SUM(A1)");
});

test('every row of a long table is there once', async () => {
  const text = await (await tableCsv(columns, seen(1201), false)).text();
  expect(text.trimEnd().split('\r\n')).toHaveLength(1202);
});

test('a column is shown unless it is optional, or as somebody chose; the first always', () => {
  const ids = (chosen: readonly string[] | undefined) =>
    shownColumns(columns, chosen).map(({ id }) => id);
  expect(ids(undefined)).toEqual(['name', 'papers']);
  expect(ids(['community'])).toEqual(['name', 'community']);
  expect(ids([])).toEqual(['name']);
});
