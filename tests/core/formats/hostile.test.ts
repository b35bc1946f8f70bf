import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { collect } from '../../../src/core/formats/collect.ts';
import { inputFormats } from '../../../src/core/formats/registry.ts';
import { hostilePieces, hostilities } from '../../support/hostileInputs.ts';
import { decodeAll, itemsOf } from './support.ts';

const folder = fileURLToPath(new URL('../../fixtures/formats/', import.meta.url));

/** The text of a format's first fixture. */
async function goodText(id: string): Promise<string> {
  const [name] = readdirSync(folder + id).filter((file) => !file.endsWith('.expected.json'));
  const decoded = await decodeAll(new Uint8Array(readFileSync(`${folder}${id}/${name}`)));
  if ('seems' in decoded) throw new Error(decoded.seems);
  return decoded.text;
}

// The full size, 200 MB with little memory, is tried by `npm run accept:formats`.
const characters = 2_000_000;

describe.each(inputFormats.map((format) => [format.id, format] as const))('%s', (id, format) => {
  test.each(hostilities.map((hostility) => [hostility.name, hostility] as const))(
    'ends and says something after %s',
    async (_, hostility) => {
      const good = await goodText(id);
      const { sink, document, count } = collect('hostile', id);
      const open = await format.load();
      const reader = open(sink);
      reader.write(good.slice(0, good.length >> 1));
      const whole = count();
      for (const piece of hostilePieces('', hostility, characters)) reader.write(piece);
      reader.end();
      // Whatever was read before the trouble is still there.
      const read = document();
      const { issues } = read;
      const records = itemsOf(read);
      expect(records.length).toBeGreaterThanOrEqual(whole);
      // And the record that was open is either kept or named in a remark.
      expect(records.length + issues.length).toBeGreaterThan(whole);
    },
    20_000,
  );

  test('ends on the beginning of a file alone, and on nothing', async () => {
    const open = await format.load();
    for (const text of ['', '\n', (await goodText(id)).slice(0, 3)]) {
      const { sink, document } = collect('hostile', id);
      const reader = open(sink);
      reader.write(text);
      reader.end();
      expect(itemsOf(document()).length).toBeLessThanOrEqual(1);
    }
  });
});
