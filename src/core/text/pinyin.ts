/** Chinese names in Latin letters, as Hanyu Pinyin (ISO 7098) writes their syllables. */

const finals = (text: string): readonly string[] => text.split(' ');
const hard = finals('a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo');
const soft = finals('i ia ian iang iao ie in ing iong iu u uan ue un');
const retroflex = finals('a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo');
const dental = finals('a ai an ang ao e ei en eng i ong ou u uan ui un uo');

/** By initial, the finals that follow it. */
const table: Readonly<Record<string, readonly string[]>> = {
  '': finals('a ai an ang ao e ei en eng er o ou'),
  b: finals('a ai an ang ao ei en eng i ian iao ie in ing o u'),
  p: finals('a ai an ang ao ei en eng i ian iao ie in ing o ou u'),
  m: finals('a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u'),
  f: finals('a an ang ei en eng o ou u'),
  d: finals('a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo'),
  t: finals('a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo'),
  n: finals('a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan ue uo v'),
  l: finals('a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan ue un uo v'),
  ...{ g: hard, k: hard, h: hard },
  ...{ j: soft, q: soft, x: soft },
  ...{ zh: retroflex, ch: retroflex, sh: retroflex },
  r: finals('an ang ao e en eng i ong ou u uan ui un uo'),
  ...{ z: dental, c: dental, s: dental },
  y: finals('a an ang ao e i in ing o ong ou u uan ue un'),
  w: finals('a ai an ang ei en eng o u'),
};

const syllables: ReadonlySet<string> = new Set(
  Object.entries(table).flatMap(([initial, all]) => all.map((final) => initial + final)),
);
const longest = 6;

/**
 * Whether a folded word can be one to three syllables of Pinyin: `wei`, `xiaoming`. Such names may
 * differ by one letter or syllable and be quite other names, which is seldom so elsewhere.
 */
export const isPinyin = (word: string): boolean => word.length > 1 && readable(word, 3);

/** Tries the longest syllable first, and shorter ones where the rest cannot be read then. */
function readable(word: string, most: number): boolean {
  if (word === '') return true;
  if (most === 0) return false;
  for (let length = Math.min(longest, word.length); length > 0; length--) {
    if (syllables.has(word.slice(0, length)) && readable(word.slice(length), most - 1)) return true;
  }
  return false;
}
