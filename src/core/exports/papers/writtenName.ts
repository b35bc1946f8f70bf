/** The name of an author on a paper, in the parts that bibliographies write. */

import type { NameParts } from '../../model/record.ts';
import { foldText } from '../../text/fold.ts';
import { namePart } from '../../text/nameParts.ts';
import { initialsLast, invertedName } from '../../text/personName.ts';

export interface WrittenName extends NameParts {
  /** Signs as a whole: `family` is all of it. */
  readonly group: boolean;
}

/**
 * The parts of a printed name. With a comma it says them itself; else it is read family name first
 * where it ends in initials and nobody spells it the other way round, and otherwise family name last,
 * with the particles before it. A name of one word has a family name only.
 */
export function writtenName(
  printed: string,
  known: readonly string[],
  group: boolean,
): WrittenName {
  const name = printed.replace(/\s+/gu, ' ').trim();
  if (group) return { family: name, group };
  const inverted = invertedName(name);
  if (inverted?.given !== undefined && inverted.family !== '') return { ...inverted, group };
  const folded = foldText(name);
  const natural = known.some((one) => foldText(one) === folded);
  const parts = natural ? undefined : initialsLast(name);
  if (parts) return { ...parts, group };
  // `Martin Luther King, Jr.` has a comma, but no given name behind it.
  const bare = inverted ? inverted.family : name.replace(/,+$/u, '');
  const own = naturalParts(bare.replaceAll(',', ' '));
  return { ...own, ...(inverted?.suffix === undefined ? {} : { suffix: inverted.suffix }), group };
}

function naturalParts(name: string): NameParts {
  const words = name.split(' ').filter((word) => word !== '');
  const [first = '', ...rest] = words;
  if (words.length > 1 && words.every(isEastAsian)) return { family: first, given: rest.join(' ') };
  const suffix = words.length > 2 && isSuffix(words.at(-1) ?? '') ? words.pop() : undefined;
  const last = words.length - 1;
  if (last < 1) return { family: words.join(' '), ...(suffix === undefined ? {} : { suffix }) };
  const particle = words.findIndex((word, i) => i > 0 && i < last && isParticle(word));
  // `José Ortega y Gasset`: what joins two names belongs to both.
  const joined = particle > 1 && /^(?:y|e|i)$/u.test(words[particle] ?? '');
  const begin = particle < 0 ? last : joined ? particle - 1 : particle;
  return {
    family: words.slice(begin).join(' '),
    given: words.slice(0, begin).join(' '),
    ...(suffix === undefined ? {} : { suffix }),
  };
}

const isParticle = (word: string): boolean => namePart(word) === 'particle';

const isSuffix = (word: string): boolean =>
  namePart(word) === 'suffix' && !/^M\.?D\.?$/u.test(word);

const isEastAsian = (word: string): boolean => ['whole', 'character'].includes(namePart(word));

/** `van der` and `Aalst`: the particles in small letters that begin a family name, and the rest. */
export function particlesOf(family: string): readonly [particles: string, rest: string] {
  const words = family.split(' ');
  let count = 0;
  while (count < words.length - 1 && isParticle(words[count] ?? '')) count++;
  return [words.slice(0, count).join(' '), words.slice(count).join(' ')];
}
