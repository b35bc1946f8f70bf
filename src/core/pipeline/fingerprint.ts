/**
 * Tells contents apart: two lanes of MurmurHash3's mixing (Austin Appleby, 2011, public domain) over
 * words of four bytes, and the length. For what nobody wants to forge: it is no cryptographic hash.
 */

export interface Fingerprint {
  /** The next bytes; how contents are cut into pieces makes no difference. */
  readonly add: (bytes: Uint8Array) => void;
  /** Of all that was added: hexadecimal digits and a dash. */
  readonly end: () => string;
}

const rotated = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

export function createFingerprint(): Fingerprint {
  let [a, b, length] = [0x9747b28c | 0, 0x3c6ef372 | 0, 0];
  // Bytes that do not yet make a word.
  let [word, filled] = [0, 0];

  function mix(next: number): void {
    const k = Math.imul(rotated(Math.imul(next, 0xcc9e2d51), 15), 0x1b873593);
    a = (Math.imul(rotated(a ^ k, 13), 5) + 0xe6546b64) | 0;
    const l = Math.imul(rotated(Math.imul(next, 0x85ebca6b), 16), 0xc2b2ae35);
    b = (Math.imul(rotated(b ^ l, 17), 9) + 0x561ccd1b) | 0;
  }

  function addByte(byte: number): void {
    word |= byte << (8 * filled);
    filled++;
    if (filled < 4) return;
    mix(word);
    [word, filled] = [0, 0];
  }

  return {
    add: (bytes) => {
      length += bytes.length;
      let at = 0;
      while (filled > 0 && at < bytes.length) addByte(bytes[at++] ?? 0);
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      for (; at + 4 <= bytes.length; at += 4) mix(view.getInt32(at, true));
      while (at < bytes.length) addByte(bytes[at++] ?? 0);
    },
    end: () => {
      const tail = [a, b].map((lane) => finished(lane ^ Math.imul(word, 0xcc9e2d51) ^ length));
      const digits = tail.map((lane) => (lane >>> 0).toString(16).padStart(8, '0'));
      return `${digits.join('')}-${length.toString(16)}`;
    },
  };
}

function finished(lane: number): number {
  let mixed = lane ^ (lane >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
