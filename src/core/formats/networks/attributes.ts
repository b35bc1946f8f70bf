/** What files say of nodes, as attributes. */

import type { GivenAttribute } from '../../model/givenNetwork.ts';

/** More of one node are no attributes but something else. */
const mostAttributes = 200;
const longestValue = 10_000;

/** One attribute; none for an empty value. */
export const attribute = (name: string, value: unknown): readonly GivenAttribute[] => {
  const text = textOf(value);
  return text === '' || name.trim() === '' ? [] : [{ name: name.trim(), value: text }];
};

/** Texts, numbers and truth values of an object, but for those that mean something else. */
export const attributesIn = (
  found: unknown,
  nameOf: (key: string) => string | undefined = (key) => key,
): readonly GivenAttribute[] =>
  isObject(found)
    ? Object.entries(found)
        .slice(0, mostAttributes)
        .flatMap(([key, value]) => attribute(nameOf(key) ?? '', value))
    : [];

/** A text, number or truth value as text, without what is no text; else empty. */
export const textOf = (value: unknown): string =>
  typeof value === 'string'
    ? value
        .replace(/\p{Cc}+/gu, ' ')
        .trim()
        .slice(0, longestValue)
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : '';

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Under the names that all formats have for places. */
export const place = (x: unknown, y: unknown): readonly GivenAttribute[] => {
  const [across, down] = [textOf(x), textOf(y)];
  return across === '' || down === ''
    ? []
    : [
        { name: 'x', value: across },
        { name: 'y', value: down },
      ];
};

/** What programs call the weight of an edge, the first that is there. */
export const weightNames = ['weight', 'Weight', 'value', 'strength', 'count'];
