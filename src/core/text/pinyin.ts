/** Chinese names in Latin letters, as Hanyu Pinyin writes their syllables. */

const syllable =
  /^(?:(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:iang|iong|uang|ueng|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|a|e|i|o|u))/;
const few = 6;

/**
 * Whether a folded word can be one to three syllables of Pinyin: `wei`, `xiaoming`. Such names may
 * differ by one letter or syllable and be quite other names, which is seldom so elsewhere.
 */
export function isPinyin(word: string): boolean {
  return word.length > 1 && readable(word, 3);
}

/** Tries the longest syllable first and shorter ones where the rest cannot be read then. */
function readable(word: string, syllables: number): boolean {
  if (word === '') return true;
  if (syllables === 0) return false;
  for (let length = Math.min(few, word.length); length > 0; length--) {
    const head = word.slice(0, length);
    if (syllable.exec(head)?.[0] === head && readable(word.slice(length), syllables - 1))
      return true;
  }
  return false;
}
