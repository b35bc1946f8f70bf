/**
 * Points in the order of a Z-shaped curve (Morton 1966), in which each square of a quadtree is one
 * stretch.
 */

/** Bits an axis: enough to tell neighbours apart in so many points. */
const bitsFor = (count: number): number => (count < 20_000 ? 11 : 16);
/** Bits that one pass of the radix sort looks at. */
const passBits = 11;
const buckets = 1 << passBits;

export interface MortonOrder {
  /** The points' numbers, in order, and their codes in the same order. */
  readonly order: Uint32Array;
  readonly codes: Uint32Array;
  /** Side of the square that the codes divide, and how often it is halved. */
  readonly side: number;
  readonly bits: number;
}

/** Sorts points again and again without allocating. */
export function createMortonSorter(count: number) {
  const bits = bitsFor(count);
  let codes = new Uint32Array(count);
  let order = new Uint32Array(count);
  let otherCodes = new Uint32Array(count);
  let otherOrder = new Uint32Array(count);
  const next = new Uint32Array(buckets);

  return (x: Float64Array, y: Float64Array): MortonOrder => {
    let [left, right, top, bottom] = [x[0] ?? 0, x[0] ?? 0, y[0] ?? 0, y[0] ?? 0];
    for (let i = 1; i < count; i++) {
      const px = x[i] as number;
      const py = y[i] as number;
      if (px < left) left = px;
      else if (px > right) right = px;
      if (py < top) top = py;
      else if (py > bottom) bottom = py;
    }
    const side = Math.max(right - left, bottom - top, 1e-9);
    const scale = ((1 << bits) - 1) / side;
    for (let i = 0; i < count; i++) {
      const column = (((x[i] as number) - left) * scale) | 0;
      const row = (((y[i] as number) - top) * scale) | 0;
      codes[i] = (spread(column) | (spread(row) << 1)) >>> 0;
      order[i] = i;
    }
    for (let shift = 0; shift < 2 * bits; shift += passBits) {
      next.fill(0);
      for (let i = 0; i < count; i++) {
        const bucket = ((codes[i] as number) >>> shift) & (buckets - 1);
        next[bucket] = (next[bucket] as number) + 1;
      }
      let sum = 0;
      for (let bucket = 0; bucket < buckets; bucket++) {
        const size = next[bucket] as number;
        next[bucket] = sum;
        sum += size;
      }
      for (let i = 0; i < count; i++) {
        const code = codes[i] as number;
        const bucket = (code >>> shift) & (buckets - 1);
        const place = next[bucket] as number;
        next[bucket] = place + 1;
        otherCodes[place] = code;
        otherOrder[place] = order[i] as number;
      }
      [codes, otherCodes] = [otherCodes, codes];
      [order, otherOrder] = [otherOrder, order];
    }
    return { order, codes, side, bits };
  };
}

/** Puts a zero between every two of the lower sixteen bits. */
function spread(value: number): number {
  let v = value & 0xffff;
  v = (v | (v << 8)) & 0x00ff00ff;
  v = (v | (v << 4)) & 0x0f0f0f0f;
  v = (v | (v << 2)) & 0x33333333;
  return (v | (v << 1)) & 0x55555555;
}
