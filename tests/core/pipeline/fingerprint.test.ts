import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFingerprint } from '../../../src/core/pipeline/fingerprint.ts';

const fingerprintOf = (pieces: Iterable<Uint8Array>): string => {
  const fingerprint = createFingerprint();
  for (const piece of pieces) fingerprint.add(piece);
  return fingerprint.end();
};

const bytes = fc.uint8Array({ maxLength: 40 });

describe('a fingerprint', () => {
  test('is of the contents, however they are cut and wherever they lie in memory', () => {
    fc.assert(
      fc.property(fc.array(bytes), (pieces) => {
        const whole = new Uint8Array(Buffer.concat(pieces));
        const shifted = new Uint8Array([7, ...whole]).subarray(1);
        expect(fingerprintOf(pieces)).toBe(fingerprintOf([whole]));
        expect(fingerprintOf([shifted])).toBe(fingerprintOf([whole]));
      }),
    );
  });

  test('is another one where a single byte differs, is missing or is added', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 40 }),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (given, place, by) => {
          const at = place % given.length;
          const changed = given.with(at, ((given[at] ?? 0) + by) % 256);
          const all = [given, changed, given.subarray(1), new Uint8Array([...given, 0])];
          expect(new Set(all.map((one) => fingerprintOf([one]))).size).toBe(4);
        },
      ),
    );
  });

  test('stays what it was, for it is kept in browsers', () => {
    expect(fingerprintOf([])).toBe('ebb6c2283cd6e3f3-0');
    expect(fingerprintOf([new TextEncoder().encode('co-authors')])).toBe('1cc0f7f4142dacaa-a');
  });
});
