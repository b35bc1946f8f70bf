/** Organisations as listings print them: a handle (an account's name) and a name. */

import type { Organisation } from '../../model/record.ts';
import type { Located } from '../../model/source.ts';
import { foldText } from '../../text/fold.ts';
import type { TextLine } from '../lines.ts';
import { isClearlyAbstract } from './prose.ts';

/** Whether a line could name an organisation rather than say something. */
export const couldBeOrganisation = (text: string): boolean =>
  text.length < 80 && !isClearlyAbstract(text) && !/\p{Ll}{4,}[.!?。！？]$/u.test(text);

/**
 * Whether the first word is a handle: it begins in lower case, or it is written like the name that
 * follows (`AlibabaTongyiLab TongyiLab`). `University of Oxford` has none.
 */
export function hasHandle(text: string): boolean {
  const [, handle = '', name = ''] = /^(\S+)\s+(\S.*)$/u.exec(text) ?? [];
  if (name === '' || /^\p{Ll}/u.test(name)) return false;
  if (/^[\p{Ll}\d]/u.test(handle)) return true;
  const folded = foldText(handle).replaceAll(' ', '');
  return foldText(name)
    .split(' ')
    .some((word) => word.length > 2 && (folded.includes(word) || word.startsWith(folded)));
}

/** `stanfordnlp Stanford NLP`; without a handle the whole line is the name. */
export function parseOrganisation(text: string): Organisation {
  const [, handle, name] = /^(\S+)\s+(\S.*)$/u.exec(text) ?? [];
  return handle === undefined || name === undefined || !hasHandle(text)
    ? { name: text }
    : { handle, name };
}

/** Takes the last open line as an organisation, if a title stays and it can be one. */
export function takeOrganisation(open: TextLine[]): Located<Organisation> | undefined {
  const last = open.at(-1);
  if (!last || open.length < 2 || !couldBeOrganisation(last.text)) return undefined;
  // With a title only above it, the line is as likely an abstract unless it shows a handle.
  if (open.length === 2 && !hasHandle(last.text)) return undefined;
  open.pop();
  return { value: parseOrganisation(last.text), line: last.line };
}
