/** TeX commands as they occur in bibliographies, and the text that they stand for. */

import { texAccents, texSymbols } from '../../text/tex.ts';

/** Accents that texAccents lacks because they are rare or read otherwise in running text. */
export const accents: Readonly<Record<string, string>> = {
  ...texAccents,
  d: '\u0323',
  h: '\u0309',
  b: '\u0331',
};

export const symbols: Readonly<Record<string, string>> = {
  ...texSymbols,
  dh: 'ð',
  DH: 'Ð',
  dj: 'đ',
  DJ: 'Đ',
  th: 'þ',
  TH: 'Þ',
  ng: 'ŋ',
  NG: 'Ŋ',
  j: 'ȷ',
  circ: '∘',
  degree: '°',
  TeX: 'TeX',
  LaTeX: 'LaTeX',
  BibTeX: 'BibTeX',
  hyphen: '-',
  slash: '/',
  textquotesingle: "'",
  textquotedbl: '"',
  textquotedblleft: '“',
  textquotedblright: '”',
  textbackslash: '\\',
  backslash: '\\',
  textmu: 'μ',
  textdegree: '°',
  textless: '<',
  textgreater: '>',
  textbar: '|',
  textasciitilde: '~',
  textasciicircum: '^',
  textasciigrave: '`',
  textbraceleft: '{',
  textbraceright: '}',
  textunderscore: '_',
  textellipsis: '…',
  textregistered: '®',
  texttrademark: '™',
  copyright: '©',
  space: ' ',
  quad: ' ',
  qquad: ' ',
  newline: ' ',
  par: ' ',
};

/** Commands that only say how what follows looks, or nothing that is text. */
export const styling = new Set(
  `em it bf sc tt rm sl sf up textit textbf emph textsc texttt textrm textsf textup textsl textnormal
  textmd underline uppercase MakeUppercase itshape bfseries scshape upshape rmfamily sffamily ttfamily
  normalfont mathbf mathrm mathcal mathit mathbb mathsf mathfrak mathtt boldsymbol bm text mbox hbox
  ensuremath small large Large displaystyle textstyle mkbibemph mkbibbold mkbibitalic protect relax
  left right big Big bigl bigr autocap nocite footnotesize normalsize url path nolinkurl leavevmode
  t bibcyr foreignlanguage selectlanguage limits nolimits mathop mathrel cal`.split(/\s+/u),
);

/** Commands whose argument is put in quotation marks. */
export const quoting = new Set(['enquote', 'mkbibquote', 'textquote']);
/** Commands whose (first) argument is not part of the text. */
export const silent = new Set([
  'noopsort',
  'NoopSort',
  'SortNoop',
  'sortas',
  'label',
  'thanks',
  'footnote',
  'hspace',
  'vspace',
]);
/** How many arguments are for the machine before the one that is text. */
export const leadingArguments: Readonly<Record<string, number>> = {
  href: 1,
  texorpdfstring: 1,
  textcolor: 1,
  color: 1,
  VAN: 2,
  DE: 2,
};

export const superscripts: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [...'0123456789+-=()ni'].map((c, i) => [c, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ'][i] ?? c]),
  ),
  '∘': '°',
  '°': '°',
  '−': '⁻',
};
export const subscripts: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+-=()'].map((c, i) => [c, [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'][i] ?? c]),
);
