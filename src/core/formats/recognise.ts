/** Which format a text is in. */

import type { InputFormat } from './format.ts';

/** How much of a text recognisers look at, in characters. */
export const beginningLength = 32_000;

/** The format that is surest of the text, the earlier in the list among equals; by content alone. */
export function recogniseFormat(
  text: string,
  formats: readonly InputFormat[],
): InputFormat | undefined {
  const beginning = text.trimStart().slice(0, beginningLength);
  let best: InputFormat | undefined;
  let surest = 0;
  for (const format of formats) {
    const certainty = format.recognise(beginning);
    if (certainty > surest) {
      best = format;
      surest = certainty;
    }
  }
  return best;
}
