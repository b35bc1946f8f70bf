/**
 * Lists of names as BibTeX and BibLaTeX write them: `von Last, Jr, First`, `First von Last`,
 * `family=…, given=…`, groups in braces; and the lists that people write instead.
 */

import type { NameParts, RawAuthorship } from '../../model/record.ts';
import { isGroupName, meansOthers, namesNobody, withoutOthers } from '../../text/groupNames.ts';
import { initialsLast, invertedName, isInitials } from '../../text/personName.ts';
import { atAnd, atBlank, atCharacter, atSemicolon, groupOf, splitOutside } from './splitTex.ts';

export interface NameList {
  readonly names: readonly Pick<RawAuthorship, 'rawName' | 'parts' | 'group'>[];
  /** `and others` */
  readonly others: boolean;
  /** Separators that BibTeX does not know were taken for `and`. */
  readonly unusual: boolean;
}

type ReadTex = (tex: string) => string;

export function readNames(tex: string, text: ReadTex): NameList {
  const names: NameList['names'][number][] = [];
  let others = false;
  let unusual = false;
  const list = splitList(unwrapped(tex));
  // `John Smith, Jane Doe, and Bob Ray`: a comma before the last `and`, and none after it.
  const natural = /,\s+\\?and\s/iu.test(tex) && !list.at(-1)?.includes(',');
  for (const [i, piece] of list.entries()) {
    const apart = separated(piece, list.length === 1, natural, text);
    if (apart.length > 1) unusual = true;
    for (const [j, signed] of apart.entries()) {
      const one = withoutMarks(signed);
      const printed = text(one);
      // arXiv’s `OpenAI and : and Ada Mills`: what has no letter is no name.
      if (!/[\p{L}\p{N}.…]/u.test(printed)) continue;
      const last = i === list.length - 1 && j === apart.length - 1;
      if (last && (meansOthers(printed) || counted.test(printed))) {
        others = true;
        continue;
      }
      const rest = last ? withoutOthers(one) : undefined;
      if (rest !== undefined) others = true;
      const name = readName(rest ?? one, rest === undefined ? printed : text(rest), text);
      if (name !== undefined && !namesNobody(name.rawName)) names.push(name);
    }
  }
  return { names: familyFirst(names) ?? names, others, unusual };
}

/** Marks of footnotes: `Ada Mills$^{1,2}$`; what is raised after a figure is an ordinal. */
const withoutMarks = (tex: string): string =>
  tex.replace(
    /(?<!\d)(?:\s{0,9}(?:\$[^$]{0,9}\^[^$]{1,40}\$|\\textsuperscript\s?\{[^{}]{1,40}\})){1,5}$/u,
    '',
  ) || tex;

/** `Mills A and Rossi BC`: each ends in initials without points, which alone would say little. */
function familyFirst(names: NameList['names']): NameList['names'] | undefined {
  const persons = names.filter(({ parts, rawName }) => parts && !rawName.includes(','));
  const turned = new Map(persons.map(({ rawName }) => [rawName, turnedName(rawName)]));
  const all = [...turned.values()];
  if (persons.length < 2 || all.includes(undefined)) return undefined;
  if (!all.some((parts) => parts?.given?.length === 1)) return undefined;
  return names.map((name) => {
    const parts = turned.get(name.rawName);
    return parts ? { ...name, parts } : name;
  });
}

const turnedName = (name: string): NameParts | undefined =>
  isInitials(name.split(' ')[0] ?? '') ? undefined : initialsLast(name);

/** Pieces between `and`s; one that begins or ends the list separates nothing from something. */
const splitList = (tex: string): string[] =>
  splitOutside(` ${tex} `, atAnd)
    .map((piece) => piece.trim().replace(/^,|,$/gu, '').trim())
    .filter((piece) => piece !== '');

/** A list that is in braces as a whole, when it must be a list: all its names are inverted. */
function unwrapped(tex: string): string {
  const inner = groupOf(tex);
  if (inner === undefined) return tex;
  const pieces = splitList(inner);
  const inverted = pieces.every((piece) => splitOutside(piece, atCharacter(',')).length === 2);
  return pieces.length > 1 && inverted ? inner : tex;
}

/** `12 others`: how many are not named. */
const counted = /^\d{1,5} (?:others|more|further|colleagues|(?:co-?)?authors)\b/iu;
const dotted = /^\p{Lu}\p{M}*\./u;
const numbered = /^[a-z-]+\s*=/iu;
const suffix = /^(?:[Jj]r\.?|[Ss]r\.?|I{2,3}|IV|2nd|3rd)$/u;

/** Degrees that cannot be initials. */
const degree = /^(?:Ph\.?\s?D|D\.?\s?Phil|[MB]\.?Sc|Pharm\.?D|Ed\.?D)\.?$/u;

/** One piece of a list; several where it is a list in itself, with semicolons or commas only. */
function separated(piece: string, alone: boolean, natural: boolean, text: ReadTex): string[] {
  // Nearly all names have neither signs of lists nor two commas.
  const comma = piece.indexOf(',');
  const oneName =
    comma < 0 || (piece.indexOf(',', comma + 1) < 0 && !dotted.test(piece) && !natural);
  if (oneName && !piece.includes(';') && !piece.includes('&')) return [piece];
  if (piece.includes(';')) {
    const parts = splitOutside(piece, atSemicolon).filter((part) => part.trim() !== '');
    if (parts.length > 1) return parts.flatMap((part) => splitList(part));
  }
  const ampersand = splitOutside(piece, atAmpersand);
  if (
    ampersand.length > 1 &&
    ampersand.every((part) => part.includes(',') || dotted.test(part.trim()))
  )
    return ampersand.flatMap((part) => separated(part.trim(), false, false, text));
  const parts = splitOutside(piece, atCharacter(',')).map((part) => part.trim());
  if (parts.length < 2 || numbered.test(piece)) return [piece];
  const printed = parts.map(text);
  if (printed.some((part) => suffix.test(part) || degree.test(part) || part === '')) return [piece];
  const words = printed.map((part) => part.split(' '));
  const initials = words.map((part) => part.every(isInitials));
  const whole = words.every((part, i) => part.length > 1 && !initials[i]);
  // A name has three parts at most.
  const inPairs =
    parts.length >= 4 &&
    parts.length % 2 === 0 &&
    (alone ? !whole && !initials.some((is, i) => is && i % 2 === 0) : initials.every(isSecond));
  if (inPairs) return parts.flatMap((part, i) => (i % 2 === 0 ? [`${part}, ${parts[i + 1]}`] : []));
  if (whole && (natural || parts.length > 2 || printed.every((part) => dotted.test(part))))
    return parts;
  return [piece];
}

const isSecond = (is: boolean, i: number): boolean => is === (i % 2 === 1);

const ampersands = /\s+\\?&(?:amp;)?(?=\s)/uy;
const atAmpersand = (tex: string, at: number): number => {
  if (tex.charCodeAt(at) > 32) return 0;
  ampersands.lastIndex = at;
  return ampersands.exec(tex)?.[0].length ?? 0;
};

function readName(
  tex: string,
  rawName: string,
  text: ReadTex,
): NameList['names'][number] | undefined {
  if (rawName === '') return undefined;
  const whole = groupOf(tex);
  if (whole !== undefined) return { rawName, group: true };
  if (numbered.test(tex)) return extendedName(tex, text);
  const parts = splitOutside(tex, atCharacter(',')).map((part) => part.trim());
  if (parts.length === 1 && isGroupName(rawName)) return { rawName, group: true };
  if (parts.length === 1) return { rawName, ...optional(naturalOrder(tex, text)) };
  const printed = parts.map(text).filter((part) => part !== '' && !degree.test(part));
  if (printed.length < 2) {
    const bare = printed[0] ?? rawName;
    return { rawName: bare, ...optional(naturalOrder(parts[0] ?? '', text)) };
  }
  // Where the suffix is not where BibTeX wants it, it is known by its look.
  if (printed.length > 2 && !printed.some((part) => suffix.test(part))) {
    const [family = '', own = '', ...given] = printed;
    // `Mills, V, Ada`: Web of Science takes a last initial for a numeral.
    if (/^[IVX]$/u.test(own))
      return { rawName, parts: { family, given: [...given, own].join(' ') } };
    // `Mills, J., C.`: initials are no suffix.
    if (own.split(' ').every(isInitials))
      return { rawName, parts: { family, given: [own, ...given].join(' ') } };
    return { rawName, parts: { family, given: given.join(' '), suffix: own } };
  }
  return { rawName, ...optional(invertedName(printed.join(', '))) };
}

const optional = (parts: NameParts | undefined) => (parts === undefined ? {} : { parts });

const particle =
  /^(?:van|von|vom|der|den|de|del|della|dei|di|da|das|do|dos|du|la|le|las|los|el|al|bin|ibn|ben|ter|ten|te|zu|zum|zur|af|av|’t|'t|d’|d'|y|e|i)$/u;
const startsSmall = (word: string): boolean => /^\p{Ll}/u.test(word);

/**
 * `First von Last`: words in small letters begin the family name, else it is the last word. What is
 * in braces is one word. Undefined for a name of one word, of which nothing is known.
 */
function naturalOrder(tex: string, text: ReadTex): NameParts | undefined {
  const pieces = splitOutside(tex, atBlank).filter((piece) => piece !== '');
  const words = pieces.flatMap((piece, i) =>
    i === pieces.length - 1 ? [text(piece)] : text(piece).split(' '),
  );
  const own = words.length > 2 && suffix.test(words.at(-1) ?? '') ? words.pop() : undefined;
  if (words.length < 2) return undefined;
  // `Mills A.`: nobody’s family name is a letter with a point.
  if (/\.$/u.test(words.at(-1) ?? '') && own === undefined && !suffix.test(words.at(-1) ?? '')) {
    const turned = turnedName(words.join(' '));
    if (turned) return turned;
  }
  const last = words.length - 1;
  let begin = words.findIndex((word, i) => i > 0 && i < last && startsSmall(word));
  if (words.slice(0, last).every((word) => particle.test(word))) begin = 0;
  // A whole name in small letters says nothing of its particles.
  else if (startsSmall(words[0] ?? '') || begin < 0) begin = last;
  else if (words.slice(begin).every(startsSmall))
    begin = particle.test(words[begin] ?? '') ? begin : last;
  const given = words.slice(0, begin).join(' ');
  return {
    family: words.slice(begin).join(' '),
    ...(given === '' ? {} : { given }),
    ...(own === undefined ? {} : { suffix: own }),
  };
}

/** BibLaTeX’s `family=Salk, given=Jonas, prefix=von`. */
function extendedName(tex: string, text: ReadTex): NameList['names'][number] | undefined {
  const parts = new Map<string, string>();
  for (const part of splitOutside(tex, atCharacter(','))) {
    const equals = part.indexOf('=');
    const value = part.slice(equals + 1).trim();
    const unquoted = value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : value;
    if (equals > 0) parts.set(part.slice(0, equals).trim().toLowerCase(), text(unquoted));
  }
  const family = [parts.get('prefix'), parts.get('family')].filter((part) => part).join(' ');
  const given = parts.get('given');
  const own = parts.get('suffix');
  if (family === '') return given ? { rawName: given } : undefined;
  return {
    rawName: [given, family, own].filter((part) => part).join(' '),
    parts: { family, ...(given ? { given } : {}), ...(own ? { suffix: own } : {}) },
  };
}
