/**
 * A personal name in the parts by which it is compared: family name without particles, given names
 * word by word, initials as single letters, numerals after the name.
 */

import type { NameParts } from '../../model/record.ts';
import { foldText } from '../../text/fold.ts';
import { namePart } from '../../text/nameParts.ts';
import { isInitials } from '../../text/personName.ts';

/** All folded: lower case, without accents and punctuation. */
export interface ParsedName {
  /** The words of the family name without its particles; of a mononym, the name. */
  readonly family: readonly string[];
  /** The family name as one word: what `Hakkani-Tür` and `Hakkani Tur` have in common. */
  readonly surname: string;
  /** In the order of the name; a single letter is an initial. Empty for mononyms and groups. */
  readonly given: readonly string[];
  /** Given names as one word: what `Myung-Kwan` and `Myungkwan` have in common. */
  readonly joined: string;
  /** Family and given names as one word each, umlauts spelled in one way. */
  readonly surnameSound: string;
  readonly joinedSound: string;
  /** All words in alphabetical order. */
  readonly sorted: string;
  /** `jr`, `iii`; empty where there is none. */
  readonly suffix: string;
  /** Whether the first given name is more than an initial. */
  readonly spelledOut: boolean;
}

interface Printed {
  readonly name: string;
  readonly parts?: NameParts;
  readonly group?: true;
}

const numeral = /^(?:jr|sr|ii|iii|iv|2nd|3rd|4th)$/;

/** Linear in the length. Names in scripts without spaces, and of groups, stay whole. */
export function parseName({ name, parts, group }: Printed): ParsedName {
  if (group) return parsed([foldText(name)], [], '');
  if (parts) {
    const suffix = foldText(parts.suffix ?? '');
    return parsed(familyWords(parts.family), givenWords(parts.given ?? ''), suffix);
  }
  const words = name.trim().split(/\s+/u);
  const last = foldText(words.at(-1) ?? '');
  const suffix = words.length > 2 && numeral.test(last) ? last : '';
  if (suffix !== '') words.pop();
  // Particles before the last word belong to the family name: `Wil van der Aalst`.
  let begin = words.length - 1;
  while (begin > 1 && namePart(words[begin - 1] ?? '') === 'particle') begin--;
  const family = words.slice(Math.max(0, begin)).join(' ');
  return parsed(
    familyWords(family),
    givenWords(words.slice(0, Math.max(0, begin)).join(' ')),
    suffix,
  );
}

function parsed(family: readonly string[], given: readonly string[], suffix: string): ParsedName {
  const [surname, joined] = [family.join(''), given.join('')];
  return {
    family,
    surname,
    given,
    joined,
    surnameSound: respelled(surname),
    joinedSound: respelled(joined),
    sorted: [...given, ...family].sort().join(' '),
    suffix,
    spelledOut: (given[0]?.length ?? 0) > 1,
  };
}

/** `ae`, `oe` and `ue` as the umlauts that they may stand for, without their dots. */
export const respelled = (folded: string): string => folded.replace(/([aou])e/g, '$1');

/** Without particles, unless nothing else is there. */
function familyWords(family: string): string[] {
  const words = family.split(/[\s\u2010-\u2015-]+/u).filter((word) => word !== '');
  const kept = words.filter((word, i) => {
    if (i === words.length - 1) return true;
    const kind = namePart(word);
    return kind !== 'particle' && kind !== 'perhaps-particle';
  });
  const folded = kept.flatMap((word) => foldText(word).split(' ')).filter((word) => word !== '');
  return folded.length > 0 ? folded : [foldText(family) || family];
}

/** Unspaced initials (`JA`) one letter each; what stands in brackets is another name. */
function givenWords(given: string): string[] {
  return given
    .replace(/\([^()]*\)|["“”][^"“”]*["“”]/gu, ' ')
    .split(/[\s\u2010-\u2015-]+/u)
    .flatMap((word) => {
      const letters = word.replaceAll('.', '');
      const initials = isInitials(word) && letters.length <= 4 && word === word.toUpperCase();
      return initials ? [...letters] : word.split('.');
    })
    .flatMap((word) => foldText(word).split(' '))
    .filter((word) => word !== '');
}
