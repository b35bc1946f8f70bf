/**
 * Places components beside one another without overlap: each is rasterised to the cells of a
 * grid that it covers, and put, largest first, where it comes closest to the centre (Freivalds,
 * Dogrusoz & Kikusts 2002, "Disconnected graph layout and the polyomino packing approach",
 * doi:10.1007/3-540-45848-4_30). The centre is measured in an ellipse of the screen's proportions.
 */

/** Cells relative to the component's own origin. */
export interface Polyomino {
  readonly cells: readonly (readonly [number, number])[];
}

/** Offsets for each polyomino, in its order, in cells. `aspect` is width over height, above 0. */
export function packPolyominoes(
  polyominoes: readonly Polyomino[],
  aspect: number,
): [number, number][] {
  const occupied = new Set<number>();
  const key = (x: number, y: number) => (x + 1048576) * 4194304 + (y + 1048576);
  const spiral = createSpiral(aspect);
  const firstTry = new Map<string, number>();
  const order = polyominoes
    .map((_, i) => i)
    .sort(
      (a, b) => (polyominoes[b]?.cells.length ?? 0) - (polyominoes[a]?.cells.length ?? 0) || a - b,
    );
  const offsets: [number, number][] = polyominoes.map(() => [0, 0]);
  for (const i of order) {
    const cells = polyominoes[i]?.cells ?? [];
    // What did not fit for the same shape before will not fit now.
    const shape = cells.length <= 100 ? cells.map(([x, y]) => `${x},${y}`).join(' ') : '';
    let attempt = (shape !== '' && firstTry.get(shape)) || 0;
    for (; ; attempt++) {
      const [ox, oy] = spiral(attempt);
      if (cells.some(([x, y]) => occupied.has(key(x + ox, y + oy)))) continue;
      for (const [x, y] of cells) occupied.add(key(x + ox, y + oy));
      offsets[i] = [ox, oy];
      break;
    }
    firstTry.set(shape, attempt);
  }
  return offsets;
}

/** Cells of the plane by elliptic distance from the origin, made ring by ring as they are needed. */
function createSpiral(aspect: number): (index: number) => readonly [number, number] {
  const cells: (readonly [number, number])[] = [];
  let radius = 0;
  const grow = () => {
    const from = radius;
    radius += 8;
    const ring: { cell: readonly [number, number]; distance: number }[] = [];
    const width = Math.ceil(radius * aspect);
    for (let x = -width; x <= width; x++) {
      for (let y = -radius; y <= radius; y++) {
        const ex = x / aspect;
        const distance = Math.sqrt(ex * ex + y * y);
        if (distance < radius && distance >= from) ring.push({ cell: [x, y], distance });
      }
    }
    ring.sort((a, b) => a.distance - b.distance || a.cell[1] - b.cell[1] || a.cell[0] - b.cell[0]);
    for (const { cell } of ring) cells.push(cell);
  };
  return (index) => {
    let cell = cells[index];
    while (!cell) {
      grow();
      cell = cells[index];
    }
    return cell;
  };
}
