/** Bytes to text: which encoding, or why it is no text. */

export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
}

export interface NotText {
  /** What the bytes seem to be, with an article: `a PDF document`. */
  readonly seems: string;
}

/** First bytes by which common binary files are known. */
const signatures: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF document'],
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive or an Office document'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG image'],
  [[0xff, 0xd8, 0xff], 'a JPEG image'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF image'],
  [[0x1f, 0x8b], 'a gzip archive'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program'],
  [[0x4d, 0x5a], 'a program'],
];

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);

/**
 * Decodes by byte order mark, else as UTF-16 where every other byte is zero, else as UTF-8, and
 * what is not valid UTF-8 as Windows-1252, the superset of Latin-1 that browsers use. Bytes with
 * control characters no text has are not decoded. Linear in the length.
 */
export function decode(bytes: Uint8Array): DecodedText | NotText {
  for (const [signature, seems] of signatures) {
    // `MZ` may also begin a word: a program shows itself by zeros as well.
    if (startsWith(bytes, signature) && (signature.length > 2 || hasControl(bytes))) {
      return { seems };
    }
  }
  if (startsWith(bytes, [0xff, 0xfe])) return decodeAs(bytes, 'utf-16le');
  if (startsWith(bytes, [0xfe, 0xff])) return decodeAs(bytes, 'utf-16be');
  const wide = zeroSide(bytes);
  if (wide !== undefined) return decodeAs(bytes, wide);
  if (hasControl(bytes)) return { seems: 'a binary file' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return decodeAs(bytes, 'windows-1252');
  }
}

const decodeAs = (bytes: Uint8Array, encoding: DecodedText['encoding']): DecodedText => ({
  text: new TextDecoder(encoding).decode(bytes),
  encoding,
});

/** Control characters other than tab, line ends, form feed and escape, in the first 64 KiB. */
function hasControl(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, 65536);
  for (let i = 0; i < end; i++) {
    const byte = bytes[i] ?? 0;
    if (byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)) return true;
  }
  return false;
}

/** UTF-16 without a mark, told by zeros on one side of most of the first thousand pairs. */
function zeroSide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
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
