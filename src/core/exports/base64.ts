/** Bytes as text (RFC 4648, section 4). */

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** Triplets that are put together at once: a text of millions of letters is made of pieces. */
const piece = 8192;

/** With padding, without line breaks. Linear. */
export function base64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += 3 * piece) {
    let text = '';
    const until = Math.min(bytes.length, from + 3 * piece);
    for (let i = from; i < until; i += 3) {
      const [a = 0, b, c] = [bytes[i], bytes[i + 1], bytes[i + 2]];
      const three = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
      text += letters.charAt(three >> 18) + letters.charAt((three >> 12) & 63);
      text += b === undefined ? '=' : letters.charAt((three >> 6) & 63);
      text += c === undefined ? '=' : letters.charAt(three & 63);
    }
    pieces.push(text);
  }
  return pieces.join('');
}
