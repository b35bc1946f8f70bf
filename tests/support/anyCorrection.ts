/** Any correction that a file may hold, odd texts among it. */

import fc from 'fast-check';
import type { Correction } from '../../src/core/model/correction.ts';

const anyText = fc.string({ unit: 'binary' });
const anyMention = fc
  .record(
    {
      name: anyText.filter((name) => name !== ''),
      position: fc.integer({ min: 1, max: 99 }),
      id: anyText,
      record: anyText,
      title: anyText,
      year: fc.integer({ min: -500, max: 3000 }),
    },
    { requiredKeys: ['name'] },
  )
  .map((mention) => ({ title: '', ...mention }));
const anyPerson = fc.record({
  name: anyText,
  mentions: fc.array(anyMention, { minLength: 1, maxLength: 3 }),
});
export const anyCorrection: fc.Arbitrary<Correction> = fc.oneof(
  fc.record({
    kind: fc.constant('same'),
    people: fc.array(anyPerson, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('apart'),
    people: fc.array(anyPerson, { minLength: 2, maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('name'),
    person: anyPerson,
    name: anyText.filter((name) => name.trim() !== ''),
  }),
) as fc.Arbitrary<Correction>;
