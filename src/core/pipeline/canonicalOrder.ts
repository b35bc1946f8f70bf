/** The order of inputs, which must not depend on how they were handed over. */

import type { InputFile } from './pipeline.ts';

/**
 * Inputs by name, each content under a name once. Different files of the same name keep both, the
 * later ones numbered, in an order that depends on their contents alone.
 */
export async function inCanonicalOrder(inputs: readonly InputFile[]): Promise<InputFile[]> {
  const byName = new Map<string, InputFile[]>();
  for (const input of inputs) byName.set(input.name, [...(byName.get(input.name) ?? []), input]);
  const result: InputFile[] = [];
  for (const name of [...byName.keys()].sort()) {
    const distinct = await withoutCopies(byName.get(name) ?? []);
    let number = 2;
    for (const [i, input] of distinct.entries()) {
      // Another file may have been given a name like that already.
      while (i > 0 && byName.has(numbered(name, number))) number++;
      result.push(i === 0 ? input : { ...input, name: numbered(name, number++) });
    }
  }
  return result;
}

const numbered = (name: string, number: number): string => `${name} (${number})`;

/** By size, then by bytes, equal ones once. Files of one name are few, so each pair is read. */
async function withoutCopies(inputs: readonly InputFile[]): Promise<InputFile[]> {
  const result: InputFile[] = [];
  for (const input of inputs) {
    let at = 0;
    let order = 1;
    for (; at < result.length; at++) {
      order = await compareContents(input, result[at] ?? input);
      if (order <= 0) break;
    }
    if (at === result.length || order < 0) result.splice(at, 0, input);
  }
  return result;
}

async function compareContents(a: InputFile, b: InputFile): Promise<number> {
  if (a.size !== b.size) return a.size - b.size;
  const [x, y] = [piecesOf(a), piecesOf(b)];
  let [one, other] = [new Uint8Array(0), new Uint8Array(0)];
  for (;;) {
    one = one.length > 0 ? one : ((await x.next()).value ?? one);
    other = other.length > 0 ? other : ((await y.next()).value ?? other);
    const common = Math.min(one.length, other.length);
    if (common === 0) return one.length - other.length;
    for (let i = 0; i < common; i++) {
      const order = (one[i] ?? 0) - (other[i] ?? 0);
      if (order !== 0) return order;
    }
    one = one.subarray(common);
    other = other.subarray(common);
  }
}

/** The pieces that hold something. */
async function* piecesOf(input: InputFile): AsyncGenerator<Uint8Array<ArrayBuffer>, undefined> {
  for await (const piece of input.open()) {
    if (piece.length > 0) yield piece as Uint8Array<ArrayBuffer>;
  }
  return undefined;
}
