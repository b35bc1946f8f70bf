/** Texts that recur in a file, kept once: a bibliography prints few names and venues many times. */

import type { PaperRecord, RawAuthorship } from '../model/record.ts';
import type { Located } from '../model/source.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Texts longer than this recur seldom. In characters. */
const longest = 200;
/** So many different texts are remembered; later ones are kept as they come. */
const most = 1_000_000;

/** Puts equal names and venues of records, one record after the other, into one text each, in place. */
export function sharedTexts(): (record: PaperRecord) => void {
  const known = new Map<string, string>();
  const shared = (text: string): string => {
    if (text.length > longest) return text;
    const present = known.get(text);
    if (present === undefined && known.size < most) known.set(text, text);
    return present ?? text;
  };
  const author = (printed: Writable<RawAuthorship>) => {
    printed.rawName = shared(printed.rawName);
    const parts: Writable<NonNullable<RawAuthorship['parts']>> | undefined = printed.parts;
    if (!parts) return;
    parts.family = shared(parts.family);
    if (parts.given !== undefined) parts.given = shared(parts.given);
  };
  return ({ authors, venue }) => {
    for (const printed of authors) author(printed);
    const place: Writable<Located<string>> | undefined = venue;
    if (place) place.value = shared(place.value);
  };
}
