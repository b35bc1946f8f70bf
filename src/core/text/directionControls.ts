/**
 * Unicode's explicit embeddings, overrides and isolates (UAX #9, section 2), and names without them.
 * They are no letters; one that is left open turns around what stands beside a name, on a page and in
 * a file alike.
 */

const controls = /[\u202a-\u202e\u2066-\u2069]/u;
const allControls = /[\u202a-\u202e\u2066-\u2069]/gu;

/** The text itself where it has none, which is nearly always. */
export const withoutDirectionControls = (text: string): string =>
  controls.test(text) ? text.replace(allControls, '') : text;
