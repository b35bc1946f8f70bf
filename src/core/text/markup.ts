/** HTML, JATS and MathML in titles, names and abstracts, turned into the text they stand for. */

import { decodeHTML, decodeHTMLStrict } from 'entities';

const blocks = /<\/?(?:jats:)?(?:p|br|div|li|sec|title|h[1-6])\b[^<>]{0,500}>/giu;
const tags = /<\/?[a-z][\w:.-]{0,40}(?:\s[^<>]{0,2000})?\/?>/giu;

/**
 * The text without tags, entities decoded, every run of space one space. Doubly escaped entities
 * (`&amp;lt;i&amp;gt;`) are decoded twice, as many exports escape twice. `a < b` stays.
 */
export function markupToText(text: string): string {
  if (!/[<&]/u.test(text)) return collapse(text);
  let result = withoutComments(text).replace(blocks, ' ').replace(tags, '');
  if (result.includes('&')) {
    result = decodeHTML(result);
    if (/&(?:#\d+|#x[\da-f]+|[a-z]{2,8});|<\/?[a-z]/iu.test(result)) {
      result = decodeHTML(result.replace(blocks, ' ').replace(tags, ''));
      result = result.replace(blocks, ' ').replace(tags, '');
    }
  }
  return collapse(result);
}

/** Linear, however many comments begin and do not end. */
function withoutComments(text: string): string {
  let result = '';
  let from = 0;
  for (;;) {
    const begin = text.indexOf('<!--', from);
    const end = begin < 0 ? -1 : text.indexOf('-->', begin + 4);
    if (end < 0) return result + text.slice(from);
    result += `${text.slice(from, begin)} `;
    from = end + 3;
  }
}

const collapse = (text: string): string => text.replace(/[\s\u200b\ufeff]+/gu, ' ').trim();

/** The character that HTML names so (`uuml`, without `&` and `;`); undefined for other names. */
export function namedCharacter(name: string): string | undefined {
  const reference = `&${name};`;
  const character = decodeHTMLStrict(reference);
  return character === reference ? undefined : character;
}

/** Entities of HTML and references by number as the characters that they stand for. */
export const withoutEntities = (text: string): string =>
  text.includes('&') ? decodeHTML(text) : text;
