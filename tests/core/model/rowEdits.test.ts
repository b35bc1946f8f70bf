import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ColumnRows } from '../../../src/core/model/columnRows.ts';
import { editedRows, movedIndices, type RowEdits } from '../../../src/core/model/rowEdits.ts';

interface Row {
  readonly id: number;
  readonly items: readonly number[];
}

/** Rows in columns: ids, and lists one after the other. */
function inColumns(rows: readonly Row[]): ColumnRows<Row> {
  const starts = [0];
  for (const { items } of rows) starts.push((starts.at(-1) ?? 0) + items.length);
  const all = rows.flatMap(({ items }) => items);
  return new ColumnRows<Row>(rows.length, (i) => rows[i] as Row, {
    numbers: (name) => {
      if (name === 'id') return { values: Int32Array.from(rows, ({ id }) => id) };
      return name === 'items' ? { values: Uint8Array.from(all) } : undefined;
    },
    starts: (name) => (name === 'items' ? (i) => starts[i] ?? 0 : undefined),
    ascending: () => false,
  });
}

const anyRow = fc.record({
  id: fc.nat({ max: 1000 }),
  items: fc.array(fc.nat({ max: 9 }), { maxLength: 3 }),
});

const anyEdited = fc
  .array(
    fc.record({ row: anyRow, goes: fc.boolean(), before: fc.array(anyRow, { maxLength: 2 }) }),
    {
      maxLength: 30,
    },
  )
  .chain((old) => fc.array(anyRow, { maxLength: 2 }).map((last) => ({ old, last })));

type Edited = typeof anyEdited extends fc.Arbitrary<infer T> ? T : never;

/** The edits, and the slow and obvious result. */
function workOut({ old, last }: Edited) {
  const edits: RowEdits<Row> = {
    gone: old.flatMap(({ goes }, i) => (goes ? [i] : [])),
    come: [
      ...old.flatMap(({ before }, at) => before.map((row) => ({ at, row }))),
      ...last.map((row) => ({ at: old.length, row })),
    ],
  };
  const after = [
    ...old.flatMap(({ row, goes, before }) => [...before, ...(goes ? [] : [row])]),
    ...last,
  ];
  return { rows: old.map(({ row }) => row), edits, after };
}

describe('a list with some rows exchanged', () => {
  test('has them in place, whether it is an array or in columns', () => {
    fc.assert(
      fc.property(anyEdited, (edited) => {
        const { rows, edits, after } = workOut(edited);
        for (const base of [rows, inColumns(rows)]) {
          const list = editedRows(base, edits);
          expect(list.length).toBe(after.length);
          expect([...list]).toEqual(after);
          expect(after.map((_, i) => list.at(i))).toEqual(after);
          expect(list.at(after.length)).toBeUndefined();
        }
      }),
    );
  });

  test('has columns that say what its rows say', () => {
    fc.assert(
      fc.property(anyEdited, (edited) => {
        const { rows, edits, after } = workOut(edited);
        const moved = (id: number) => id + 5000;
        const list = editedRows(
          inColumns(rows),
          edits,
          { id: (row) => moved(row.id), items: (row) => row.items },
          { id: moved },
        ) as ColumnRows<Row>;
        const { columns } = list;
        expect([...(columns.numbers('id')?.values ?? [])]).toEqual(
          after.map(({ id }) => moved(id)),
        );
        expect([...(columns.numbers('items')?.values ?? [])]).toEqual(
          after.flatMap(({ items }) => items),
        );
        const start = columns.starts('items');
        expect(after.map((_, i) => (start?.(i + 1) ?? 0) - (start?.(i) ?? 0))).toEqual(
          after.map(({ items }) => items.length),
        );
        // Nobody said what it holds of the rows that come.
        expect(columns.numbers('other')).toBeUndefined();
      }),
    );
  });

  test('says where old rows are now', () => {
    const rows = [10, 20, 30].map((id) => ({ id, items: [] }));
    const come = [
      { at: 1, row: { id: 15, items: [] } },
      { at: 2, row: { id: 30, items: [1] } },
    ];
    // 10 stays, 15 comes before 20, and 30 is put instead of itself.
    const edits = { gone: [2], come };
    const instead = (row: Row, old: number) => rows[old]?.id === row.id;
    expect([...movedIndices(3, edits, instead)]).toEqual([0, 2, 3]);
    expect([...movedIndices(3, { gone: [0], come: [] }, instead)]).toEqual([-1, 0, 1]);
  });
});
