/** Which cells of the plane are taken: a bitmap about the origin that grows as needed. */

export interface Occupancy {
  has(x: number, y: number): boolean;
  add(x: number, y: number): void;
}

export function createOccupancy(): Occupancy {
  /** Columns and rows from -half up to half - 1. */
  let half = 256;
  let taken = new Uint8Array(4 * half * half);
  const inside = (x: number, y: number) => x >= -half && x < half && y >= -half && y < half;
  const grow = () => {
    const wider = new Uint8Array(16 * half * half);
    for (let row = 0; row < 2 * half; row++) {
      const line = taken.subarray(row * 2 * half, (row + 1) * 2 * half);
      wider.set(line, (row + half) * 4 * half + half);
    }
    taken = wider;
    half *= 2;
  };
  return {
    has: (x, y) => inside(x, y) && taken[(y + half) * 2 * half + x + half] === 1,
    add(x, y) {
      while (!inside(x, y)) grow();
      taken[(y + half) * 2 * half + x + half] = 1;
    },
  };
}
