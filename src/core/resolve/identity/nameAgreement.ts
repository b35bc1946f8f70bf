/**
 * How two different spellings can be one person's name. The kinds are those in which names are
 * known to vary in bibliographies: initials for names, middle names dropped, short forms, accents
 * spelled out, compound family names in part, order exchanged, slips of the pen (Torvik &
 * Smalheiser 2009, doi:10.1145/1552303.1552304; Kim 2018, doi:10.1007/s11192-018-2824-5).
 */

import { oneEditApart } from '../../text/editDistance.ts';
import { isPinyin } from '../../text/pinyin.ts';
import { areNicknames } from './nicknames.ts';
import type { ParsedName } from './parsedName.ts';

/** From what says most to what says least; `weights.ts` says how much. */
export const agreementKinds = [
  'same-letters',
  'middle-initial',
  'middle-dropped',
  'initial',
  'initials-only',
  'short-form',
  'first-dropped',
  'exchanged',
  'family-part',
  'given-slip',
  'family-slip',
] as const;

export type AgreementKind = (typeof agreementKinds)[number];

/** Shorter names differ by a letter without being slips of the pen. */
const shortestSlip = 5;
const shortestBeginning = 3;

/** Undefined where the letters forbid it. Symmetric; linear in the length of the names. */
export function agreementOf(a: ParsedName, b: ParsedName): AgreementKind | undefined {
  if (a.given.length === 0 || b.given.length === 0) return undefined;
  if (a.suffix !== '' && b.suffix !== '' && a.suffix !== b.suffix) return undefined;
  if (a.surname === b.surname || sameSurname(a, b)) {
    return givenAgreement(a, b) ?? (exchanged(a, b) ? 'exchanged' : undefined);
  }
  if (exchanged(a, b)) return 'exchanged';
  const given = alignment(a.given, b.given);
  if (given === undefined || given === 'initial' || given === 'initials-only') return undefined;
  if (familyPart(a, b) || familyPart(b, a)) return 'family-part';
  const long = a.surname.length >= shortestSlip && b.surname.length >= shortestSlip;
  return long && slip(a.surname, b.surname) ? 'family-slip' : undefined;
}

const sameSurname = (a: ParsedName, b: ParsedName): boolean =>
  a.surnameSound === b.surnameSound && !areOtherPinyin(a.surname, b.surname);

/** `Xu` and `Xue`, `Yan` and `Yanjun`: other names, however alike their letters. */
const areOtherPinyin = (a: string, b: string): boolean => a !== b && isPinyin(a) && isPinyin(b);

const slip = (a: string, b: string): boolean => oneEditApart(a, b) && !areOtherPinyin(a, b);

function givenAgreement(a: ParsedName, b: ParsedName): AgreementKind | undefined {
  if (a.joined === b.joined) return 'same-letters';
  if (a.joinedSound === b.joinedSound && !areOtherPinyin(a.joined, b.joined)) return 'same-letters';
  const aligned = alignment(a.given, b.given);
  if (aligned !== undefined) return aligned;
  if (!a.spelledOut || !b.spelledOut) return undefined;
  const rest = restAgrees(a.given, b.given);
  if (rest && shortForm(a.given, b.given)) return 'short-form';
  if (dropsFirst(a.given, b.given) || dropsFirst(b.given, a.given)) return 'first-dropped';
  return slipsInOneWord(a.given, b.given) ? 'given-slip' : undefined;
}

/** `Bob` and `Robert`, `Dan` and `Daniel`; not the `Jin` of `Jin-Dong` and `Jinsung`. */
function shortForm(a: readonly string[], b: readonly string[]): boolean {
  const [x = '', y = ''] = [a[0], b[0]];
  if (x === y || areOtherPinyin(x, y)) return false;
  if (areNicknames(x, y)) return true;
  const [short, long] = x.length < y.length ? [a, b] : [b, a];
  const begins =
    (short[0] ?? '').length >= shortestBeginning && (long[0] ?? '').startsWith(short[0] ?? '');
  return begins && !short.slice(1).some((word, i) => word.length > 1 && word !== long[i + 1]);
}

/** The same words but one, which is long enough for a slip. */
function slipsInOneWord(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  const other = a.findIndex((word, i) => word !== b[i]);
  const [x = '', y = ''] = [a[other], b[other]];
  const rest = a.every((word, i) => i === other || word === b[i]);
  return rest && Math.min(x.length, y.length) >= shortestSlip && slip(x, y);
}

/** Word by word from the first: equal, or one the initial of the other. */
function alignment(a: readonly string[], b: readonly string[]): AgreementKind | undefined {
  const common = Math.min(a.length, b.length);
  let abbreviated = false;
  for (let i = 0; i < common; i++) {
    const [x = '', y = ''] = [a[i], b[i]];
    if (x === y) continue;
    if ((x.length > 1 && y.length > 1) || x[0] !== y[0]) {
      return unspaced(a, b) ?? unspaced(b, a);
    }
    abbreviated = true;
  }
  const [x = '', y = ''] = [a[0], b[0]];
  if (x.length === 1 && y.length === 1) return 'initials-only';
  if (x.length === 1 || y.length === 1) return 'initial';
  if (a.length !== b.length) {
    // `Jian` and `Jian Cheng` are two given names, not one with another behind it.
    const long = a.length > b.length ? a : b;
    return long.length === 2 && long.every(isPinyin) ? undefined : 'middle-dropped';
  }
  return abbreviated ? 'middle-initial' : 'same-letters';
}

/** `Jae Hyun K` and `Jaehyun`: the words of one run together make the beginning of the other. */
function unspaced(a: readonly string[], b: readonly string[]): AgreementKind | undefined {
  const [first = ''] = b;
  if (first.length < 4) return undefined;
  let run = '';
  for (const [i, word] of a.entries()) {
    run += word;
    if (run === first) {
      return i > 0 && restAgrees(a.slice(i), b) ? 'middle-dropped' : undefined;
    }
    if (!first.startsWith(run)) return undefined;
  }
  return undefined;
}

/** Whether the words after the first do not contradict each other. */
function restAgrees(a: readonly string[], b: readonly string[]): boolean {
  const common = Math.min(a.length, b.length);
  for (let i = 1; i < common; i++) {
    const [x = '', y = ''] = [a[i], b[i]];
    if (x !== y && ((x.length > 1 && y.length > 1) || x[0] !== y[0])) return false;
  }
  return true;
}

/** `Fang` and `Thomas Fang`; `Robin` and `J. Robin`. */
const dropsFirst = (short: readonly string[], long: readonly string[]): boolean =>
  long.length > short.length &&
  (short[0]?.length ?? 0) > 2 &&
  short.every((word, i) => word === long[i + 1]);

/** The same words in another order: `Zhang Wei`, `Nguyen Le Minh`. */
function exchanged(a: ParsedName, b: ParsedName): boolean {
  if (!a.spelledOut || !b.spelledOut) return false;
  if (a.sorted === b.sorted) return true;
  return a.joined === b.surname && b.joined === a.surname;
}

/** One family name is a part of the other, or stands before it among the given names. */
function familyPart(short: ParsedName, long: ParsedName): boolean {
  const at = long.family.indexOf(short.surname);
  if (at >= 0 && long.family.length > 1 && short.surname.length > 2) return true;
  // `Efsun Sarioglu` and `Efsun Sarioglu` `Kayi`.
  return (
    short.surname.length > 2 &&
    long.given.length === short.given.length + 1 &&
    long.given.at(-1) === short.surname
  );
}

/**
 * Whether given names exclude each other, whatever the family names: other words or letters at the
 * same place. Names of which one has no given name clash as well.
 */
export function givenNamesClash(a: ParsedName, b: ParsedName): boolean {
  if (alignment(a.given, b.given) !== undefined) return false;
  const [x = '', y = ''] = [a.given[0], b.given[0]];
  if (!restAgrees(a.given, b.given)) return true;
  return !(shortForm(a.given, b.given) || (x.length >= shortestSlip && slip(x, y)));
}
