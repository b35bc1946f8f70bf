/** What a correction must look like, checked at the border. */

import * as v from 'valibot';

const text = v.string();
const count = v.pipe(v.number(), v.integer(), v.minValue(1));

const mention = v.pipe(
  v.object({
    name: v.pipe(text, v.minLength(1)),
    position: v.optional(count),
    id: v.optional(text),
    record: v.optional(text),
    title: v.optional(text),
    year: v.optional(v.pipe(v.number(), v.integer())),
  }),
  v.check(
    ({ id, record, title }) => id !== undefined || record !== undefined || title !== undefined,
    'a mention tells its paper by `id`, `record` or `title`',
  ),
);

const person = v.object({
  name: text,
  mentions: v.pipe(v.array(mention), v.minLength(1)),
});

const people = (least: number) => v.pipe(v.array(person), v.minLength(least));

export const correctionSchema = v.variant('kind', [
  v.object({ kind: v.literal('same'), people: people(1) }),
  v.object({ kind: v.literal('apart'), people: people(2) }),
  v.object({
    kind: v.literal('name'),
    person,
    name: v.pipe(
      text,
      v.check((name) => name.trim() !== '', 'a name is expected'),
    ),
  }),
]);

/** The corrections that a dataset was made with. */
export const correctionsSchema = v.optional(v.array(correctionSchema));
