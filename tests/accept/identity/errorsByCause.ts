/** Where precision and recall are lost, by how the names differ that were joined or kept apart. */

import { nameKey } from '../../../src/core/resolve/compareNames.ts';
import { agreementOf } from '../../../src/core/resolve/identity/nameAgreement.ts';
import { parseName } from '../../../src/core/resolve/identity/parsedName.ts';
import { invertedName, naturalName } from '../../../src/core/text/personName.ts';
import type { GoldAuthorship } from './gold.ts';
import type { ExportedAuthorship } from './readAuthorships.ts';

export interface Cause {
  readonly what: string;
  /** Of all that B-cubed precision and recall lose. */
  readonly share: number;
  /** The names by which most was lost. */
  readonly example: string;
}

/** A group of authorships with one person and one author. */
interface Cell {
  readonly person: string;
  readonly author: string;
  readonly names: Map<string, number>;
  count: number;
  hard: number;
}

/** The largest first. */
export function errorsByCause(
  exported: ReadonlyMap<string, ExportedAuthorship>,
  gold: ReadonlyMap<string, GoldAuthorship>,
): Cause[] {
  const cells = cellsOf(exported, gold);
  const lost = new Map<string, { sum: number; best: number; example: string }>();
  let total = 0;
  const blame = (side: string, by: 'person' | 'author') => {
    for (const group of grouped(cells, by)) {
      const size = group.reduce((sum, { count }) => sum + count, 0);
      for (const one of group) {
        for (const other of group) {
          if (one === other) continue;
          const share = (one.hard * other.count) / size;
          if (share === 0) continue;
          const [a, b] = [commonest(one.names), commonest(other.names)];
          const what = `${side}: ${relation(a, b)}`;
          const known = lost.get(what) ?? { sum: 0, best: 0, example: '' };
          known.sum += share;
          if (share > known.best) Object.assign(known, { best: share, example: `${a} / ${b}` });
          lost.set(what, known);
          total += share;
        }
      }
    }
  };
  blame('joined, though two people', 'author');
  blame('kept apart, though one person', 'person');
  return [...lost]
    .map(([what, { sum, example }]) => ({ what, share: sum / total, example }))
    .sort((x, y) => y.share - x.share);
}

function cellsOf(
  exported: ReadonlyMap<string, ExportedAuthorship>,
  gold: ReadonlyMap<string, GoldAuthorship>,
): Cell[] {
  const cells = new Map<string, Cell>();
  for (const [key, { person, hard }] of gold) {
    const { author, name } = exported.get(key) ?? { author: `missing ${key}`, name: '' };
    const id = `${person}\t${author}`;
    const cell = cells.get(id) ?? { person, author, names: new Map(), count: 0, hard: 0 };
    cells.set(id, cell);
    cell.count++;
    if (hard) cell.hard++;
    cell.names.set(name, (cell.names.get(name) ?? 0) + 1);
  }
  return [...cells.values()];
}

function grouped(cells: readonly Cell[], by: 'person' | 'author'): Cell[][] {
  const groups = new Map<string, Cell[]>();
  for (const cell of cells) groups.set(cell[by], [...(groups.get(cell[by]) ?? []), cell]);
  return [...groups.values()].filter(({ length }) => length > 1);
}

const commonest = (names: ReadonlyMap<string, number>): string =>
  [...names].sort(([, x], [, y]) => y - x)[0]?.[0] ?? '';

function relation(a: string, b: string): string {
  const [one, other] = [a, b].map((rawName) => {
    const parts = invertedName(rawName);
    return {
      name: naturalName({ rawName, ...(parts ? { parts } : {}) }),
      ...(parts ? { parts } : {}),
    };
  });
  if (!one || !other) return 'no name';
  if (nameKey(one.name) === nameKey(other.name)) return 'the same name';
  return agreementOf(parseName(one), parseName(other)) ?? 'names that do not agree';
}
