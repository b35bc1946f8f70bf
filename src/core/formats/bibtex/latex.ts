/**
 * TeX in the values of BibTeX fields as the text that it stands for. Accents, letters, quotes and
 * simple formulas are converted here, in one pass; commands and formulas that are not in our tables
 * are given to a more thorough converter.
 */

import { markupToText } from '../../text/markup.ts';
import {
  accents,
  leadingArguments,
  quoting,
  silent,
  styling,
  subscripts,
  superscripts,
  symbols,
} from './latexTables.ts';
import type { ConvertTex } from './thorough.ts';

const special = /[\\{}$~`]|''|--|[!?]`/u;
const deepest = 40;

export interface LatexReader {
  /** The text, on one line. `unknown` is told of commands that nobody knows. */
  readonly text: (tex: string, unknown?: (command: string) => void) => string;
}

export function createLatexReader(thorough: ConvertTex): LatexReader {
  const convert = (tex: string, math: boolean, depth: number, unknown?: (c: string) => void) => {
    let out = '';
    let at = 0;

    const skipBlank = () => {
      while (at < tex.length && tex.charCodeAt(at) <= 32) at++;
    };
    /** An argument as it stands: a group without its braces, a command or one character. */
    const argument = (): string => {
      skipBlank();
      if (tex[at] === '{') {
        const end = groupEnd(tex, at);
        const inner = tex.slice(at + 1, end);
        at = end + 1;
        return inner;
      }
      const command = /^\\(?:[A-Za-z]+|[\s\S])/u.exec(tex.slice(at, at + 40))?.[0];
      const one = command ?? [...tex.slice(at, at + 2)][0] ?? '';
      at += one.length;
      // A command of letters takes the blank after it.
      if (one.length > 1 && /[A-Za-z]/u.test(one)) skipBlank();
      return one;
    };
    const inner = (piece: string, asMath = math): string =>
      depth >= deepest
        ? piece.replace(/[\\{}$]/gu, '')
        : convert(piece, asMath, depth + 1, unknown);

    const accented = (mark: string): string => {
      const base = inner(argument()).replace(/ı/gu, 'i').replace(/ȷ/gu, 'j');
      const [first = '', ...rest] = [...base];
      if (first === '' || first === ' ') return `${/[~^`'"=.]/u.test(mark) ? mark : ''}${base}`;
      return `${first}${accents[mark]}${rest.join('')}`.normalize('NFC');
    };

    const script = (mark: string): string => {
      const alone = out === '';
      let piece = argument();
      // `^\mathrm{th}`: the look is not the argument.
      while (styling.has(piece.slice(1)) && at < tex.length) piece = argument();
      const text = inner(piece, true).trim();
      const map = mark === '^' ? superscripts : subscripts;
      const raised = [...text].map((character) => map[character]);
      if (raised.every((character) => character !== undefined)) return raised.join('');
      return alone || [...text].length > 1 ? text : `${mark}${text}`;
    };

    const command = () => {
      const start = at;
      const next = tex[at + 1];
      if (next === undefined) {
        at++;
        out += '\\';
        return;
      }
      const word = /^[A-Za-z]+/u.exec(tex.slice(at + 1, at + 60))?.[0];
      if (word === undefined) {
        at += 2;
        if (accents[next] !== undefined && !math) out += accented(next);
        else if (next === '(' || next === ')' || next === '[' || next === ']') return;
        else if (next === '\\' || next === ' ' || next === '\n' || /[,;:~\t]/u.test(next))
          out += ' ';
        else if (!/[-/!@]/u.test(next)) out += next;
        return;
      }
      at += 1 + word.length;
      if (styling.has(word)) {
        skipBlank();
        if (word === 'foreignlanguage' || word === 'selectlanguage') argument();
      } else if (quoting.has(word)) {
        if (tex[at] === '*') at++;
        out += `“${inner(argument())}”`;
      } else if (silent.has(word)) argument();
      else if (leadingArguments[word] !== undefined)
        for (let i = 0; i < leadingArguments[word]; i++) argument();
      else if (word === 'textsuperscript' || word === 'textsubscript') {
        out += script(word === 'textsuperscript' ? '^' : '_').replace(/^[_^]/u, '');
      } else if (accents[word] !== undefined && !math) out += accented(word);
      else if (symbols[word] !== undefined) {
        // TeX takes the blank after a command for its end.
        if (!math || word.startsWith('text')) skipBlank();
        out += symbols[word];
      } else {
        while (tex[at] === '{' && at - start < 2000) at = groupEnd(tex, at) + 1;
        const whole = tex.slice(start, at);
        const result = thorough(math ? `$${whole}$` : whole);
        if (whole.length === word.length + 1) skipBlank();
        if (result === undefined) {
          unknown?.(`\\${word}`);
          out += whole.length > word.length + 1 ? inner(whole.slice(word.length + 1)) : whole;
        } else out += result;
      }
    };

    while (at < tex.length) {
      const character = tex[at];
      switch (character) {
        case '\\':
          command();
          continue;
        case '{':
        case '}':
          break;
        case '$': {
          const end = math ? -1 : formulaEnd(tex, at);
          // Without a second one, and before an amount, it is a dollar.
          if (end < 0) out += math ? '' : '$';
          else {
            const begin = tex[at + 1] === '$' && end > at + 1 ? at + 2 : at + 1;
            out += inner(tex.slice(begin, end), true);
            at = tex[end + 1] === '$' && begin === at + 2 ? end + 1 : end;
          }
          break;
        }
        case '~':
          out += ' ';
          break;
        case '^':
        case '_':
          if (math) {
            at++;
            out += script(character);
            continue;
          }
          out += character;
          break;
        case '`':
          out += tex[at + 1] === '`' ? '“' : '‘';
          if (tex[at + 1] === '`') at++;
          break;
        case "'":
          out += tex[at + 1] === "'" ? '”' : "'";
          if (tex[at + 1] === "'") at++;
          break;
        case '-': {
          let dashes = 1;
          while (tex[at + dashes] === '-') dashes++;
          out += !math && dashes === 2 ? '–' : !math && dashes === 3 ? '—' : '-'.repeat(dashes);
          at += dashes - 1;
          break;
        }
        default: {
          let end = at + 1;
          while (end < tex.length && !isSpecial(tex.charCodeAt(end))) end++;
          out += tex.slice(at, end);
          at = end;
          continue;
        }
      }
      at++;
    }
    return out;
  };

  return {
    text: (tex, unknown) => {
      if (isPlain(tex)) return tex;
      const converted = special.test(tex) ? convert(tex, false, 0, unknown) : tex;
      if (/[<&]/u.test(converted) && /<\/?[A-Za-z]|&#?\w+;/u.test(converted))
        return markupToText(converted);
      return converted.replace(/[\s\u200b]+/gu, ' ').trim();
    },
  };
}

/** Most names and many titles: letters, figures, single spaces and signs that mean only themselves. */
function isPlain(tex: string): boolean {
  let before = 32;
  for (let i = 0; i < tex.length; i++) {
    const code = tex.charCodeAt(i);
    if (code < 32 || (code === 32 && before === 32) || (code === 45 && before === 45)) return false;
    if (code === 39 && before === 39) return false;
    if (code === 60 || code === 38 || code === 160 || code >= 8192) return false;
    if (code !== 39 && code !== 45 && code !== 94 && code !== 95 && isSpecial(code)) return false;
    before = code;
  }
  return before !== 32;
}

/** `\ { } $ ~ ^ _ ' -` and the grave accent. */
const isSpecial = (code: number): boolean =>
  code === 92 ||
  code === 123 ||
  code === 125 ||
  code === 36 ||
  code === 126 ||
  code === 94 ||
  code === 95 ||
  code === 96 ||
  code === 39 ||
  code === 45;

/** The place of the brace that closes the one at `from`, or the end of the text. */
export function groupEnd(tex: string, from: number): number {
  let depth = 0;
  for (let i = from; i < tex.length; i++) {
    const code = tex.charCodeAt(i);
    if (code === 92) i++;
    else if (code === 123) depth++;
    else if (code === 125 && --depth === 0) return i;
  }
  return tex.length;
}

/** Where a formula that begins at `from` ends; -1 when what stands there is money or nothing. */
function formulaEnd(tex: string, from: number): number {
  const begin = tex[from + 1] === '$' ? from + 2 : from + 1;
  for (let i = begin; i < tex.length && i - from < 2000; i++) {
    if (tex[i] === '\\') i++;
    else if (tex[i] === '$') {
      const formula = tex.slice(begin, i);
      const money =
        /^\d/u.test(formula) && /\s[A-Za-z]{2,}/u.test(formula) && !/[\\^_{]/u.test(formula);
      return money ? -1 : i;
    }
  }
  return -1;
}

/** A DOI, an address or a number: braces and the guards before signs go, nothing else. */
export const verbatim = (tex: string): string =>
  tex
    .replace(/\$([<>])\$/gu, '$1')
    .replace(/\\text(less|greater)(?:\{\})?\s?/gu, (_, sign) => (sign === 'less' ? '<' : '>'))
    .replace(/\\(?:textunderscore(?:\{\})?\s?|(?=_))/gu, (guard) => (guard === '\\' ? '' : '_'))
    .replace(/\\([%&_#$~{}^])/gu, '$1')
    .replace(/[{}]/gu, '')
    .replace(/&amp;/gu, '&')
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/\s+/gu, ' ')
    .trim();
