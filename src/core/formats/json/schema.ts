/**
 * Building blocks for schemas of other people's JSON: every field may be missing, and one of an
 * unexpected type is as good as missing and costs nothing else.
 */

import * as v from 'valibot';

/** What does not fit the schema becomes undefined. */
export const orNothing = <S extends v.GenericSchema>(schema: S) =>
  v.fallback(v.optional(schema), undefined as never);

const textOrNumber = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform((value) => String(value)),
);

/** A text, or a number as text; an empty one is missing. */
export const text = v.fallback(
  v.optional(
    v.pipe(
      textOrNumber,
      v.transform((value) => value.trim() || undefined),
    ),
  ),
  undefined,
);

/** A number, or a text of digits. */
export const number = v.fallback(
  v.optional(
    v.pipe(
      v.union([v.number(), v.pipe(v.string(), v.regex(/^\d{1,15}$/u), v.transform(Number))]),
      v.finite(),
    ),
  ),
  undefined,
);

export const flag = v.fallback(v.optional(v.boolean()), undefined);

/** An object of the given fields. */
export const object = <E extends v.ObjectEntries>(entries: E) => orNothing(v.object(entries));

/**
 * A list; a single value stands for a list of one, as in programs that make JSON from XML. Items
 * that do not fit stay as undefined, so that those after them keep their positions.
 */
export const list = <S extends v.GenericSchema>(item: S) =>
  v.fallback(
    v.pipe(
      v.unknown(),
      v.transform((value): unknown[] =>
        value === undefined || value === null ? [] : Array.isArray(value) ? value : [value],
      ),
      v.array(item),
    ),
    [],
  );

/** A list of texts; a single one stands for a list of one. */
export const texts = list(text);
