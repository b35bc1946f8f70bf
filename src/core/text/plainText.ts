/** Text of titles, names and abstracts as bibliographies print it: markup, and TeX where there is some. */

import { markupToText } from './markup.ts';
import { texToText } from './tex.ts';

/** A formula set as a document of its own, as some publishers put it into abstracts. */
const formulaDocument =
  /\\documentclass\[[^\]]{0,20}\]\{minimal\}.{0,600}?\\begin\{document\}(.{0,1000}?)\\end\{document\}/gsu;

/** A command, an accent or an escape; or dollars around what can only be a formula. */
const hasTex = /\\[a-zA-Z'"`^~=.{}%&_#$]|\$[^$]{0,200}[_^{}][^$]{0,200}\$/u;

/**
 * Without markup; TeX is resolved where something shows that it is TeX, as a dollar or two hyphens
 * alone mean what they are.
 */
export function plainText(text: string): string {
  const plain = markupToText(text);
  if (!hasTex.test(plain)) return plain;
  const whole = plain.replace(formulaDocument, (_, formula) => formula.replaceAll('$', ''));
  return texToText(whole).replace(/\s+/gu, ' ').trim();
}
