/** Cutting running text into words for similarity, search terms and names of communities. */

import { foldText } from './fold.ts';
import { stopWords } from './stopWords.ts';

/** Chinese, Japanese and Thai are written without spaces; their characters are taken in pairs. */
const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+$/u;

/** Every folded word, in order; unspaced scripts give overlapping pairs of characters. */
export function words(text: string): string[] {
  const result: string[] = [];
  for (const word of foldText(text).split(' ')) {
    if (word === '') continue;
    if (!unspaced.test(word)) {
      result.push(word);
      continue;
    }
    const characters = [...word];
    if (characters.length === 1) result.push(word);
    for (let i = 0; i + 1 < characters.length; i++) {
      result.push(`${characters[i]}${characters[i + 1]}`);
    }
  }
  return result;
}

/**
 * A light stem: plural and third-person endings only, so that terms stay readable
 * (`policies` → `policy`, `models` → `model`; `analysis`, `loss` stay).
 */
export function stem(word: string): string {
  if (word.length <= 3 || !word.endsWith('s')) return word;
  if (/(?:ss|us|is)$/u.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:x|ch|sh|ss|z|bias)es$/u.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** The stemmed words of a text that can tell its subject: no stop words, no bare numbers. */
export function terms(text: string): string[] {
  const result: string[] = [];
  for (const word of words(text)) {
    if (word.length < 2 || stopWords.has(word) || /^\d+$/u.test(word)) continue;
    const stemmed = stem(word);
    if (!stopWords.has(stemmed)) result.push(stemmed);
  }
  return result;
}
