/**
 * Makes text fit for a strict parser before it gets there: line ends, control characters, named
 * characters of HTML, and ampersands that begin no reference.
 */

import { namedCharacter } from '../../text/markup.ts';
import { looseAmpersand } from './element.ts';

/** The longest reference, `&CounterClockwiseContourIntegral;`, and some room. */
const longestReference = 45;

const reference = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|([A-Za-z]\w{0,40}));/uy;
const controls = /[^\P{Cc}\t\n]|[\ufffe\uffff]/u;
const everyControl = new RegExp(controls.source, 'gu');

/** Text comes in pieces cut anywhere; what may go on in the next piece is held back. */
export interface ReferenceFilter {
  readonly write: (text: string) => string;
  readonly end: () => string;
}

/** `names` is filled with the named characters that occur. */
export function filterReferences(names: Record<string, string>): ReferenceFilter {
  let held = '';
  return {
    write: (text) => {
      let all = held + text;
      const begun = all.lastIndexOf('&');
      let end = all.length;
      if (begun >= 0 && begun >= end - longestReference && !all.includes(';', begun)) end = begun;
      else if (all.endsWith('\r')) end--;
      held = all.slice(end);
      if (held !== '') all = all.slice(0, end);
      return filtered(all, names);
    },
    end: () => filtered(held, names),
  };
}

function filtered(text: string, names: Record<string, string>): string {
  let result = text.includes('\r') ? text.replace(/\r\n?/gu, '\n') : text;
  if (controls.test(result)) result = result.replace(everyControl, ' ');
  let at = result.indexOf('&');
  if (at < 0) return result;
  let out = '';
  let start = 0;
  for (; at >= 0; at = result.indexOf('&', at + 1)) {
    if (isReference(result, at, names)) continue;
    out += result.slice(start, at) + looseAmpersand;
    start = at + 1;
  }
  return out + result.slice(start);
}

function isReference(text: string, at: number, names: Record<string, string>): boolean {
  reference.lastIndex = at;
  const match = reference.exec(text);
  if (!match) return false;
  const name = match[1];
  if (name === undefined) return isCharacter(match[0]);
  if (names[name] !== undefined) return true;
  const character = namedCharacter(name);
  if (character === undefined) return false;
  names[name] = character;
  return true;
}

/** Whether a numeric reference names a character that XML allows. */
function isCharacter(numeric: string): boolean {
  const hexadecimal = /x/iu.test(numeric);
  const code = Number.parseInt(numeric.slice(hexadecimal ? 3 : 2), hexadecimal ? 16 : 10);
  if (code < 32) return code === 9 || code === 10 || code === 13;
  return code < 0xd800 || (code > 0xdfff && code < 0xfffe) || (code > 0xffff && code <= 0x10ffff);
}
