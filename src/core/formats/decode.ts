/** Bytes to text, in pieces: which encoding, or why it is no text. */

import { seemsBinary } from './signatures.ts';

/** Bytes as they come; an array of one piece will do. */
export type Pieces<T> = AsyncIterable<T> | Iterable<T>;

/** The bytes are no text. */
export class NotTextError extends Error {
  override readonly name = 'NotTextError';
  /** What they seem to be, with an article: `a PDF document`. */
  readonly seems: string;
  constructor(seems: string) {
    super(`This seems to be ${seems}.`);
    this.seems = seems;
  }
}

/** How a text was encoded, known when all of it has been read. */
export interface Encoding {
  name: string;
  /** The first line, from 1, that is not in the encoding of the others. */
  firstOddLine?: number;
}

/** How much is looked at before anything is decoded, in bytes. */
const sniffLength = 65_536;

/**
 * Decodes by byte order mark, else as UTF-16 where every other byte is zero, else as UTF-8. A line
 * that is not valid UTF-8 is read in the encoding that the file declares, or as Windows-1252, the
 * superset of Latin-1 that browsers use, unless most of what is not ASCII in it is valid. Throws NotTextError before the first piece.
 * Linear; keeps one piece at a time. `encoding` is filled in on the way.
 */
export async function* decodePieces(
  pieces: Pieces<Uint8Array>,
  encoding: Encoding = { name: 'utf-8' },
): AsyncGenerator<string> {
  let held: Uint8Array = new Uint8Array(0);
  let decode: ((bytes: Uint8Array, last: boolean) => string) | undefined;
  for await (const piece of pieces) {
    if (decode) {
      yield decode(piece, false);
      continue;
    }
    held = joined(held, piece);
    if (held.length < sniffLength) continue;
    decode = decoderFor(held, encoding);
    yield decode(held, false);
  }
  const last = decode ? new Uint8Array(0) : held;
  decode ??= decoderFor(held, encoding);
  yield decode(last, true);
}

function decoderFor(
  beginning: Uint8Array,
  encoding: Encoding,
): (bytes: Uint8Array, last: boolean) => string {
  const seems = seemsBinary(beginning);
  const wide = wideEncoding(beginning);
  if (seems !== undefined && (wide === undefined || seems !== 'a binary file')) {
    throw new NotTextError(seems);
  }
  if (wide === undefined) return utf8Decoder(encoding, otherEncoding(beginning));
  encoding.name = wide;
  const decoder = new TextDecoder(wide);
  return (bytes, last) => decoder.decode(bytes, { stream: !last });
}

/** `<?xml version="1.0" encoding="ISO-8859-2"?>`, or JabRef's `% Encoding: Cp1251`. */
const declaration =
  /^\s*<\?xml[^>]{0,100}\sencoding\s?=\s?["']([\w-]{1,40})|^\s*%\s?Encoding:\s?([\w-]{1,40})/mu;

/** An encoding with its name. */
interface Named {
  readonly name: string;
  readonly decoder: TextDecoder;
}

/** What lines are in that are not in UTF-8. */
function otherEncoding(beginning: Uint8Array): Named {
  const usual = { name: 'windows-1252', decoder: new TextDecoder('windows-1252') };
  const [, ofXml, ofBibtex] =
    declaration.exec(usual.decoder.decode(beginning.subarray(0, 1000))) ?? [];
  const name = (ofXml ?? ofBibtex ?? '').replaceAll('_', '-').toLowerCase();
  if (name === '' || name.startsWith('utf')) return usual;
  try {
    return { name, decoder: new TextDecoder(name) };
  } catch {
    return usual;
  }
}

function utf8Decoder(
  encoding: Encoding,
  other: Named,
): (bytes: Uint8Array, last: boolean) => string {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let tail: Uint8Array = new Uint8Array(0);
  let first = true;
  let line = 1;
  let sawWide = false;
  const odd = (at: number) => {
    encoding.firstOddLine ??= at;
    if (!sawWide) encoding.name = other.name;
  };
  return (bytes, last) => {
    let all = joined(tail, bytes);
    if (first && all[0] === 0xef && all[1] === 0xbb && all[2] === 0xbf) all = all.subarray(3);
    first = false;
    const end = last ? all.length : all.length - openSequence(all);
    let text: string;
    let done = end;
    try {
      text = strict.decode(all.subarray(0, end));
      if (text.length !== end) sawWide = true;
    } catch {
      // Only whole lines can be judged; the last one waits for its end, unless it is endless.
      const newline = all.lastIndexOf(10);
      if (!last && newline >= 0) done = newline + 1;
      const judged = lineByLine(all.subarray(0, done), line, strict, other.decoder, odd);
      sawWide ||= judged.sawWide;
      text = judged.text;
    }
    tail = all.slice(done);
    line += newlines(text);
    if (sawWide) encoding.name = 'utf-8';
    return text;
  };
}

function lineByLine(
  bytes: Uint8Array,
  firstLine: number,
  strict: TextDecoder,
  other: TextDecoder,
  odd: (line: number) => void,
): { text: string; sawWide: boolean } {
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
  const parts: string[] = [];
  let sawWide = false;
  let start = 0;
  for (let line = firstLine; start < bytes.length; line++) {
    const newline = bytes.indexOf(10, start);
    const end = newline < 0 ? bytes.length : newline + 1;
    const part = bytes.subarray(start, end);
    start = end;
    try {
      const text = strict.decode(part);
      if (text.length !== part.length) sawWide = true;
      parts.push(text);
      continue;
    } catch {
      odd(line);
    }
    const text = lenient.decode(part);
    const wrong = count(text, '\ufffd');
    let valid = 0;
    for (const character of text) if (character > '\u007f') valid++;
    parts.push(valid - wrong > wrong ? text : other.decode(part));
  }
  return { text: parts.join(''), sawWide };
}

const newlines = (text: string): number => count(text, '\n');

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found++;
  return found;
}

/** Bytes at the end that begin a character of UTF-8 which the next piece may finish. */
function openSequence(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b;
  const all = new Uint8Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}

/** UTF-16 by its mark, or told by zeros on one side of most of the first thousand pairs. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const pairs = Math.min(bytes.length >> 1, 1000);
  if (pairs < 4) return undefined;
  let low = 0;
  let high = 0;
  for (let i = 0; i < pairs; i++) {
    if (bytes[2 * i] === 0) high++;
    if (bytes[2 * i + 1] === 0) low++;
  }
  if (low > pairs * 0.6 && high < pairs * 0.05) return 'utf-16le';
  if (high > pairs * 0.6 && low < pairs * 0.05) return 'utf-16be';
  return undefined;
}
