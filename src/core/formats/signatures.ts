/** What bytes that are no text seem to be. */

/** First bytes by which common binary files are known. */
const signatures: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF document'],
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive or an Office document'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG image'],
  [[0xff, 0xd8, 0xff], 'a JPEG image'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF image'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program'],
  [[0x4d, 0x5a], 'a program'],
];

export const isGzip = (bytes: Uint8Array): boolean => startsWith(bytes, [0x1f, 0x8b]);

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);

/** What a file seems to be, with an article, when its beginning cannot be text. */
export function seemsBinary(beginning: Uint8Array): string | undefined {
  const control = hasControl(beginning);
  for (const [signature, seems] of signatures) {
    // `MZ` may also begin a word: a program shows itself by zeros as well.
    if (startsWith(beginning, signature) && (signature.length > 2 || control)) return seems;
  }
  return control ? 'a binary file' : undefined;
}

/**
 * Control characters other than tab, line ends, form feed and escape, if they are more than two in a
 * hundred: exports hold a stray one now and then, binary files are full of them.
 */
function hasControl(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) {
    if (byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)) controls++;
  }
  return controls * 50 > bytes.length;
}
