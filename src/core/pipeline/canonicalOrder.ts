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
    for (const [i, input] of distinct.entries()) {
      result.push(i === 0 ? input : { ...input, name: `${name} (${i + 1})` });
    }
  }
  return result;
}

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
  const [x, y] = [bytesOf(a), bytesOf(b)];
  for (;;) {
    const [one, other] = [await x.next(), await y.next()];
    if (one.done || other.done) return Number(other.done ?? false) - Number(one.done ?? false);
    if (one.value !== other.value) return one.value - other.value;
  }
}

async function* bytesOf(input: InputFile): AsyncGenerator<number> {
  for await (const piece of input.open()) yield* piece;
}
