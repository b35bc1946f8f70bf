/** Signatures that are no personal name: groups, nobody, and “the others”. */

import { foldText } from './fold.ts';

/** Words that only groups have in their names. */
const groupWords = new Set(
  `consortium consortia collaboration collaborators collaborative committee commission council
  association society organization organisation institute university universite universitat
  universidad ministry agency initiative foundation federation alliance corporation trialists
  investigators workgroup taskforce subcommittee secretariat laboratory laboratories inc ltd
  gmbh llc department`.split(/\s+/u),
);

/** Words that groups often have and people seldom: three words or more are asked for. */
const oftenGroupWords = new Set(
  `group network team board center centre project program programme study union working panel
  bureau office force company hospital college community partnership registry trial bank`.split(
    /\s+/u,
  ),
);

/**
 * Whether a name printed without a comma is surely a group's: it has a word for one. A name that
 * says nothing of it is not known to be a group, and counts as a person's.
 */
export function isGroupName(printed: string): boolean {
  if (printed.includes(',') || printed.length > 500) return false;
  const words = foldText(printed).split(' ');
  if (words.length < 2) return false;
  return words.some((word, i) => {
    if (groupWords.has(word)) return true;
    return oftenGroupWords.has(word) && words.length > 2 && i > 0;
  });
}

/** `[Anonymous]`, `Anon.`, `No authorship indicated`, DataCite’s `(:unav)`: what catalogues print when nobody signed. */
export const namesNobody = (printed: string): boolean =>
  /^[[(<]?(?:anonymous|anon|no authors?(?: (?:listed|name|named))?|no authorship(?:,)? indicated|(?:author )?unknown|unknown author|not available|n\/a|s\.\s?n|:(?:un(?:al|ap|as|av|kn)|none|null|tba))\.?[\])>]?\.?$/iu.test(
    printed.trim(),
  );

/** `and others`, `et al.`, `...`: there are more authors, who are not named. */
export const meansOthers = (printed: string): boolean =>
  /^(?:(?:and|&|et)\s+)?(?:others|al\.?|other authors|\(?:etal\)?|\.{3,}|…)$/iu.test(
    printed.trim(),
  );

/** The name without `et al.` or `and others` after it; undefined when it has none. */
export function withoutOthers(printed: string): string | undefined {
  const found = /(?:^|[\s,;]+)(?:et\.?\s+al\b\.?|(?:and|&)\s+others)\s*$/iu.exec(
    printed.slice(-40),
  );
  return found ? printed.slice(0, printed.length - found[0].length).trim() : undefined;
}
