import { gzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type Packing, unpacked } from '../../../src/core/formats/gunzip.ts';
import { decodeAll } from './support.ts';

const bytes = (...values: number[]) => new Uint8Array(values);
const utf8 = (text: string) => new TextEncoder().encode(text);
const join = (...parts: Uint8Array[]) => new Uint8Array(parts.flatMap((part) => [...part]));

describe('decoding', () => {
  test('byte order marks, UTF-16 without one and Latin-1 are understood', async () => {
    expect(await decodeAll(bytes(0xef, 0xbb, 0xbf, 0xc3, 0xa9))).toMatchObject({ text: 'é' });
    expect(await decodeAll(bytes(0xff, 0xfe, 0xe9, 0))).toEqual({
      text: 'é',
      encoding: { name: 'utf-16le' },
    });
    expect(await decodeAll(bytes(0x41, 0, 0x42, 0, 0x43, 0, 0x44, 0))).toEqual({
      text: 'ABCD',
      encoding: { name: 'utf-16le' },
    });
    expect(await decodeAll(bytes(0x41, 0xe9, 0x42))).toEqual({
      text: 'AéB',
      encoding: { name: 'windows-1252', firstOddLine: 1 },
    });
  });

  test('the encoding that a file declares is believed where it is not in UTF-8', async () => {
    const pawel = bytes(0x50, 0x61, 0x77, 0x65, 0xb3);
    const xml = (name: string) => utf8(`<?xml version="1.0" encoding="${name}"?>\n`);
    const textOf = async (...parts: Uint8Array[]) => {
      const decoded = await decodeAll(join(...parts));
      return 'text' in decoded ? decoded.text : '';
    };
    expect(await textOf(xml('ISO-8859-2'), pawel)).toMatch(/\nPaweł$/u);
    expect(await textOf(utf8('% Encoding: ISO8859-2\n'), pawel)).toMatch(/\nPaweł$/u);
    expect(await textOf(xml('GB2312'), bytes(0xc0, 0xee, 0xce, 0xb0))).toMatch(/\n李伟$/u);
    expect(await textOf(xml('ISO-8859-2'), utf8('Łukasz'))).toMatch(/\nŁukasz$/u);
    for (const name of ['UTF-8', 'no-such']) {
      expect(await textOf(xml(name), bytes(0x4a, 0xf6, 0x72, 0x67))).toMatch(/\nJörg$/u);
    }
  });

  test('a stray line in another encoding does not spoil the others', async () => {
    const mixed = join(utf8('Müller\n'), bytes(0x4a, 0xf6, 0x72, 0x67, 10), utf8('Łukasz\n'));
    expect(await decodeAll(mixed)).toEqual({
      text: 'Müller\nJörg\nŁukasz\n',
      encoding: { name: 'utf-8', firstOddLine: 2 },
    });
  });

  test('a damaged character costs itself alone in a line of others', async () => {
    const damaged = join(utf8('Müller, Łukasz and Gö'), bytes(0xc3), utf8('del\n'));
    expect(await decodeAll(damaged)).toMatchObject({ text: 'Müller, Łukasz and Gö\ufffddel\n' });
  });

  test.each([1, 2, 3, 5, 7])('characters cut by the pieces are whole (%i bytes)', async (piece) => {
    const text = `${'Łukasz Müller 张伟 𝒜\n'.repeat(9000)}`;
    expect(await decodeAll(utf8(text), 65_536 + piece)).toMatchObject({ text });
    const latin = join(...Array.from({ length: 30_000 }, () => bytes(0x4a, 0xf6, 10)));
    expect(await decodeAll(latin, 65_536 + piece)).toMatchObject({ text: 'Jö\n'.repeat(30_000) });
  });

  test('what is no text is named', async () => {
    expect(await decodeAll(utf8('%PDF-1.7'))).toEqual({ seems: 'a PDF document' });
    expect(await decodeAll(bytes(1, 2, 3, 0, 5))).toEqual({ seems: 'a binary file' });
  });
});

describe('gzip', () => {
  const unpack = async (packed: Uint8Array) => {
    const packing: Packing = { packed: false };
    let text = '';
    for await (const piece of unpacked([packed], packing)) text += new TextDecoder().decode(piece);
    return { text, ...packing };
  };
  const long = 'TY  - JOUR\n'.repeat(20_000);

  test('is unpacked, several members as one file, and plain bytes pass', async () => {
    expect(await unpack(gzipSync(utf8(long)))).toEqual({ text: long, packed: true });
    const members = join(gzipSync(utf8('one\n')), gzipSync(utf8('two\n')));
    expect(await unpack(members)).toEqual({ text: 'one\ntwo\n', packed: true });
    expect(await unpack(utf8('plain'))).toEqual({ text: 'plain', packed: false });
  });

  test('that breaks off gives what came before and says so', async () => {
    const random = Array.from({ length: 40_000 }, (_, i) => `${(i * 7919) % 10_007}`).join('\n');
    const packed = gzipSync(utf8(random));
    const { text, broken } = await unpack(packed.slice(0, packed.length >> 1));
    expect(random.startsWith(text)).toBe(true);
    expect(text.length).toBeGreaterThan(1000);
    expect(broken).toBeDefined();
  });
});
