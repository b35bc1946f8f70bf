/** BibTeX files of any size for measuring: entries as people have them, accents and formulas included. */

import { createRandom } from '../../src/core/model/random.ts';

const random = createRandom(2);
const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
const chance = (share: number): boolean => random() < share;

const families =
  'Adler Berg Castell Dahl Eklund Farrow Grieg Holm Ibsen Jansen Kowal Lind Moreau Novik Olsen Prior Quist Rossi Sandoval Tanaka Ulrich Vance Wolff Yamada Zeller'.split(
    ' ',
  );
const accented = [
  String.raw`M{\"u}ller`,
  String.raw`Garc{\'\i}a`,
  String.raw`S{\o}rensen`,
  String.raw`{\v{S}}imek`,
  String.raw`Erd{\H o}s`,
  String.raw`Wa{\l}{\k e}sa`,
  String.raw`{\'E}mile-Dupr{\'e}`,
  String.raw`Stra{\ss}er`,
  String.raw`Fa\c{c}ade`,
  String.raw`N{\'u}{\~n}ez`,
];
const given =
  'Ada Bruno Clara David Elin Farid Greta Hugo Ines Jonas Karin Luis Mara Nils Olga Pavel Rosa Sven Tara Uwe Vera Wim Yuki Zoe'.split(
    ' ',
  );
const accentedGiven = [String.raw`Jos{\'e}`, String.raw`Ren\'{e}e`, String.raw`J{\"u}rgen`];
const groups = [
  '{The Boreal Survey Consortium}',
  '{Institute for Invented Measures and Standards}',
  '{NOVA}',
];
const words =
  'analysis of coupled models under noisy sampling with sparse layers for robust estimation in large graphs and shallow networks towards adaptive control by learned priors across mixed domains'.split(
    ' ',
  );
const formulas = ['$O(n^2)$', String.raw`$\alpha$-stable`, '{H$_2$O}', String.raw`$\ell_1$`];

const phrase = (length: number): string => Array.from({ length }, () => pick(words)).join(' ');

function author(withAccents: boolean): string {
  if (chance(0.02)) return pick(groups);
  const family = withAccents && chance(0.6) ? pick(accented) : pick(families);
  const first = withAccents && chance(0.3) ? pick(accentedGiven) : pick(given);
  const middle = chance(0.3) ? ` ${pick([...'ABCDEFGHJKLM'])}.` : '';
  const particle = chance(0.05) ? pick(['van der ', 'de la ', 'von ']) : '';
  if (chance(0.01)) return `${particle}${family}, Jr., ${first}${middle}`;
  return chance(0.5)
    ? `${particle}${family}, ${first}${middle}`
    : `${first}${middle} ${particle}${family}`;
}

function entry(number: number): string {
  const withAccents = chance(0.15);
  const authors = Array.from({ length: 1 + Math.floor(random() * random() * 12) }, () =>
    author(withAccents),
  );
  if (chance(0.03)) authors.push('others');
  const separator = chance(0.2) ? ' and\n               ' : ' and ';
  const title = `${pick(['On', 'Towards', 'The'])} {${pick(families)}} ${phrase(6)}${chance(0.1) ? ` ${pick(formulas)}` : ''}`;
  const fields = [
    `author    = {${authors.join(separator)}}`,
    `title     = {${title}}`,
    `journal   = ${chance(0.5) ? 'jim' : `{Annals of ${phrase(2)}}`}`,
    `year      = ${1990 + Math.floor(random() * 35)}`,
    ...(chance(0.5) ? [`month     = ${pick(['jan', 'may', 'oct'])}`] : []),
    `volume    = {${Math.floor(random() * 90)}}`,
    `pages     = {${number}--${number + 12}}`,
    ...(chance(0.7) ? [`doi       = {10.5555/bench.${number}}`] : []),
    ...(chance(0.4) ? [`abstract  = {${phrase(130)}. We find $p < 0.05$ in 20\\% of cases.}`] : []),
    ...(chance(0.3) ? [`keywords  = {${phrase(1)}, ${phrase(2)}}`] : []),
    ...(chance(0.3) ? [`file      = {:home/me/papers/${number}.pdf:application/pdf}`] : []),
  ];
  return `@${pick(['article', 'inproceedings'])}{bench${number},\n  ${fields.join(',\n  ')}\n}\n`;
}

/** So many entries and the one abbreviation that they use. The same in every fresh process. */
export const bibtexText = (entries: number): string =>
  `@string{jim = {Journal of Invented Measures}}\n\n${Array.from({ length: entries }, (_, i) => entry(i)).join('\n')}`;
