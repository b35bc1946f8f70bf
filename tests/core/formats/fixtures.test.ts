import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseText } from '../../../src/core/formats/collect.ts';
import { recogniseFormat } from '../../../src/core/formats/recognise.ts';
import { inputFormats } from '../../../src/core/formats/registry.ts';
import { createRandom } from '../../../src/core/model/random.ts';
import { decodeAll, itemsOf } from './support.ts';

const folder = fileURLToPath(new URL('../../fixtures/formats/', import.meta.url));
const update = process.env.COTERIE_UPDATE_FIXTURES === '1';

const inputsOf = (format: string): string[] =>
  existsSync(folder + format)
    ? readdirSync(folder + format).filter((name) => !name.endsWith('.expected.json'))
    : [];

const read = async (path: string): Promise<string> => {
  const decoded = await decodeAll(new Uint8Array(readFileSync(path)));
  if ('seems' in decoded) throw new Error(`${path} seems to be ${decoded.seems}`);
  return decoded.text;
};

/** As the parser gives it, in the form in which it is kept beside the input. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('every fixture belongs to a registered format', () => {
  expect(readdirSync(folder).sort()).toEqual(inputFormats.map(({ id }) => id).sort());
});

describe.each(inputFormats.map((format) => [format.id, format] as const))('%s', (id, format) => {
  test('has at least one fixture', () => {
    expect(inputsOf(id).length).toBeGreaterThan(0);
  });

  test.each(inputsOf(id))('%s is recognised by its content and read as expected', async (name) => {
    const text = await read(`${folder}${id}/${name}`);
    expect(recogniseFormat(text, inputFormats)?.id).toBe(id);
    const parsed = await parseText(format, text, name);
    const expected = `${folder}${id}/${name}.expected.json`;
    if (update) writeFileSync(expected, `${JSON.stringify(parsed, null, 2)}\n`);
    expect(asJson(parsed)).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
    expect(itemsOf(parsed).length).toBeGreaterThan(0);
  });

  test.each(inputsOf(id))('%s is read alike however the text is cut into pieces', async (name) => {
    const text = await read(`${folder}${id}/${name}`);
    const whole = await parseText(format, text, name);
    for (const length of [1, 7, 100])
      expect(await parseText(format, text, name, length)).toEqual(whole);
  });

  test.each(inputsOf(id))('%s, cut anywhere, keeps the records before the cut', async (name) => {
    const text = await read(`${folder}${id}/${name}`);
    const whole = itemsOf(await parseText(format, text, name));
    for (let cut = 1; cut <= 50; cut++) {
      const length = Math.floor((text.length * cut) / 51);
      const line = text.slice(0, length).split('\n').length;
      // A record is complete when the next one begins before the cut, one more line being in doubt.
      const complete = whole.filter(
        (_, i) => (whole[i + 1]?.line ?? Number.POSITIVE_INFINITY) + 1 < line,
      );
      const found = itemsOf(await parseText(format, text.slice(0, length), name));
      expect(found.slice(0, complete.length)).toEqual(complete);
    }
  });

  test.each(inputsOf(id))('%s, with bytes changed at random, never throws', async (name) => {
    const bytes = new Uint8Array(readFileSync(`${folder}${id}/${name}`));
    const text = await read(`${folder}${id}/${name}`);
    const whole = itemsOf(await parseText(format, text, name));
    const random = createRandom(7);
    for (let round = 0; round < 50; round++) {
      const damaged = bytes.slice();
      let first = damaged.length;
      for (let i = 0; i < 20; i++) {
        const at = Math.floor(random() * damaged.length);
        first = Math.min(first, at);
        damaged[at] = Math.floor(random() * 256);
      }
      const decoded = await decodeAll(damaged);
      if ('seems' in decoded) continue;
      const found = itemsOf(await parseText(format, decoded.text, name));
      const line = new TextDecoder('latin1').decode(bytes.subarray(0, first)).split('\n').length;
      // What ends before the damage is still there, unless the damage is where the format shows.
      const before = whole.filter(
        (_, i) => (whole[i + 1]?.line ?? Number.POSITIVE_INFINITY) + 1 < line,
      );
      expect(found.slice(0, before.length)).toEqual(before);
    }
  });
});
