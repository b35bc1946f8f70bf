import { expect, test } from 'vitest';
import { inCanonicalOrder } from '../../../src/core/pipeline/canonicalOrder.ts';
import type { InputFile } from '../../../src/core/pipeline/pipeline.ts';

const file = (name: string, text: string, piece = 3): InputFile => {
  const bytes = new TextEncoder().encode(text);
  return {
    name,
    size: bytes.length,
    open: async function* () {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
    },
  };
};
const namesOf = async (...inputs: InputFile[]) =>
  (await inCanonicalOrder(inputs)).map(({ name, size }) => `${name}: ${size}`);

test('equal files of one name are one, however they come in pieces', async () => {
  const text = 'abcdefghij'.repeat(100_000);
  const others = [file('a', `${text}x`, 1000), file('a', `${text}y`, 77)];
  expect(await namesOf(file('a', text, 1000), file('a', text, 333), file('a', text, 9999))).toEqual(
    ['a: 1000000'],
  );
  expect(await namesOf(...others)).toHaveLength(2);
  const [first] = await inCanonicalOrder(others);
  expect(first?.open).toBe(others[0]?.open);
});

test('a number for a file is not the name of another', async () => {
  const inputs = [file('a', '1'), file('a', '12'), file('a (2)', '123')];
  const expected = ['a: 1', 'a (3): 2', 'a (2): 3'];
  expect(await namesOf(...inputs)).toEqual(expected);
  expect(await namesOf(...inputs.reverse())).toEqual(expected);
});
