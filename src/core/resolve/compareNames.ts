/** Whether two printed names can be one person's, as far as the letters go. */

import type { NameParts } from '../model/record.ts';
import { foldText } from '../text/fold.ts';
import { isInitials } from '../text/personName.ts';

interface Printed {
  readonly name: string;
  readonly parts?: NameParts;
}

/** A name folded; between Chinese or Korean characters a space means nothing. */
export const foldName = (name: string): string => {
  const folded = foldText(name);
  if (/^[a-z0-9 ]*$/.test(folded)) return folded;
  return /^[\p{Script=Han}\p{Script=Hangul} ]+$/u.test(folded)
    ? folded.replaceAll(' ', '')
    : folded;
};

/** The name as a key: folded; one that folds to nothing (symbols only) is known by itself. */
export const nameKey = (name: string): string => foldName(name) || name;

/** Folded words; unspaced initials (`JA`) one letter each. */
function words(text: string): string[] {
  // What stands in brackets is another name for the one before: `Chunming (Victor)`.
  return text
    .replace(/\([^()]*\)/gu, ' ')
    .split(/\s+/u)
    .flatMap((word) => {
      const initials = word.replace(/[.\u2010\u2011-]/gu, '');
      return isInitials(word) && initials.length <= 4 && word === word.toUpperCase()
        ? [...initials]
        : [word];
    })
    .flatMap((word) => foldText(word).split(' '))
    .filter((word) => word !== '');
}

/** Family and given names; without parts the last word is the family name. */
function partsOf({ name, parts }: Printed): { family: string[]; given: string[] } {
  if (parts) return { family: foldText(parts.family).split(' '), given: words(parts.given ?? '') };
  const all = words(name);
  return { family: all.slice(-1), given: all.slice(0, -1) };
}

/** The family name by which records are compared: its last word, folded. */
export const familyKey = (printed: Printed): string => partsOf(printed).family.at(-1) ?? '';

/** Every word by which a name can be found, folded, umlauts both ways. */
export const wordsOfName = (printed: Printed): string[] =>
  [
    ...new Set(
      [familyKey(printed), ...foldName(printed.name).split(' ')].concat(
        foldText(spelledOut(printed.name)).split(' '),
      ),
    ),
  ].filter((word, i) => i === 0 || !/^[a-z]?$/u.test(word));

/** Each given name of the shorter list begins as the other's, or one list is the other's initials. */
const givenNamesAgree = (a: readonly string[], b: readonly string[]): boolean =>
  a.every((name, i) => {
    const other = b[i];
    return other === undefined || name.startsWith(other) || other.startsWith(name);
  }) ||
  a.join('') === firstLetters(b) ||
  b.join('') === firstLetters(a);

const firstLetters = (names: readonly string[]): string =>
  names.map((name) => [...name][0] ?? '').join('');

/** The spelling without umlauts that German and Scandinavian names have where there are none. */
const spelledOut = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(
      /[äöüøå]/gu,
      (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' })[letter] ?? '',
    );

/**
 * `Nivre J.` and `Joakim Nivre`; `Aalst` and `van der Aalst`; `Wei Zhang` and `Zhang Wei`. Says
 * nothing about whether they are one person: only that the letters allow it.
 */
export function namesAgree(a: Printed, b: Printed): boolean {
  return asPrinted(a, b) || asPrinted(respelled(a), respelled(b));
}

const respelled = ({ name, parts }: Printed): Printed => ({
  name: spelledOut(name),
  ...(parts ? { parts: { ...parts, family: spelledOut(parts.family) } } : {}),
});

function asPrinted(a: Printed, b: Printed): boolean {
  const [x, y] = [foldName(a.name), foldName(b.name)];
  if (x === y) return true;
  const [first, second] = [partsOf(a), partsOf(b)];
  if (sameWords(x.split(' '), y.split(' '))) return true;
  const [short, long] =
    first.family.length <= second.family.length ? [first, second] : [second, first];
  const familyAgrees = short.family.every((word) => long.family.includes(word));
  return familyAgrees && givenNamesAgree(first.given, second.given);
}

const sameWords = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && [...a].sort().join(' ') === [...b].sort().join(' ');
