/** TeX in abstracts, turned into the text that it stands for. */

/** Combining marks by the command that sets them. */
export const texAccents: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  c: '\u0327',
  k: '\u0328',
};

/** Characters by the name of their command. */
export const texSymbols: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  varepsilon: 'ε',
  zeta: 'ζ',
  eta: 'η',
  theta: 'θ',
  iota: 'ι',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  nu: 'ν',
  xi: 'ξ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  upsilon: 'υ',
  phi: 'φ',
  varphi: 'φ',
  chi: 'χ',
  psi: 'ψ',
  omega: 'ω',
  Gamma: 'Γ',
  Delta: 'Δ',
  Theta: 'Θ',
  Lambda: 'Λ',
  Xi: 'Ξ',
  Pi: 'Π',
  Sigma: 'Σ',
  Phi: 'Φ',
  Psi: 'Ψ',
  Omega: 'Ω',
  times: '×',
  cdot: '·',
  pm: '±',
  leq: '≤',
  le: '≤',
  geq: '≥',
  ge: '≥',
  neq: '≠',
  approx: '≈',
  sim: '∼',
  infty: '∞',
  to: '→',
  rightarrow: '→',
  leftarrow: '←',
  in: '∈',
  sum: '∑',
  prod: '∏',
  partial: '∂',
  nabla: '∇',
  prime: '′',
  lt: '<',
  gt: '>',
  ell: 'ℓ',
  ldots: '…',
  dots: '…',
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  i: 'ı',
  aa: 'å',
  AA: 'Å',
  textendash: '–',
  textemdash: '—',
  textquoteright: '’',
  textquoteleft: '‘',
  S: '§',
}; // prettier-ignore

/** Commands that only say how their argument looks. */
const styling =
  /\\(?:em|it|bf|sc|tt|rm|sl|textit|textbf|emph|textsc|texttt|textrm|textsf|underline|mathbf|mathrm|mathcal|mathit|mathbb|text|mbox|small|large|displaystyle)(?![a-zA-Z])\s*/gu;

/**
 * Converts accents, Greek letters, quotes, dashes and escaped characters; drops styling commands,
 * the braces that group and the dollars around simple formulas. What it does not know stays as it
 * is. Linear but for nesting; text without a backslash, brace, quote or dollar comes back unchanged.
 */
export function texToText(text: string): string {
  if (!/[\\{}$`]|''|--/u.test(text)) return text;
  const converted = text
    .replace(/\\footnote\s*\{([^{}]*)\}/gu, ' ($1)')
    .replace(/\\(?:url|href)\s*\{([^{}]*)\}(?:\s*\{([^{}]*)\})?/gu, (_, url, label) =>
      label ? `${label} (${url})` : url,
    )
    .replace(/\\[,;:!](?=\S)/gu, ' ')
    .replace(/\\sqrt\s*\{([^{}]{0,200})\}/gu, (_, root: string) =>
      root.length > 1 ? `√(${root})` : `√${root}`,
    )
    .replace(/\\[dt]?frac\s*\{([^{}]{0,200})\}\s*\{([^{}]{0,200})\}/gu, '$1/$2')
    .replace(/\\(?:overline|bar)\s*\{\s*(\p{L})\s*\}/gu, '$1\u0304')
    .replace(styling, '')
    .replace(/\\([`'^~=."uHvckr])\s*(?:\{\\?([a-zA-Z])\}|\\?([a-zA-Z]))/gu, (whole, mark, a, b) => {
      // \c and the like name a command when letters follow (\cite): only braces make them accents.
      if (/[a-zA-Z]/u.test(mark) && a === undefined) return whole;
      return `${a ?? b}${texAccents[mark] ?? ''}`.normalize('NFC');
    })
    .replace(/\\([a-zA-Z]+)(?:\{\}|\s(?=[a-z]))?/gu, (whole, name) => texSymbols[name] ?? whole)
    .replace(/\\([%&_#${}])/gu, (_, character) => escapes[character] ?? character)
    .replace(/``/gu, '“')
    .replace(/''/gu, '”')
    .replace(/(?<!-)---(?!-)/gu, '—')
    .replace(/(?<!-)--(?!-)/gu, '–')
    // Space inside the dollars, or a digit after them, says that they are money: `$5 and $10`.
    .replace(/\$(?!\s)([^$]{1,200})(?<!\s)\$(?!\d)/gu, '$1')
    .replace(/[{}]/gu, '');
  return converted.replace(/[\ue000-\ue002]/gu, (mark) => unescapes[mark] ?? mark);
}

/** Escaped braces and dollars must outlive the removal of bare ones; private-use characters stand in. */
const escapes: Readonly<Record<string, string>> = { '{': '\ue000', '}': '\ue001', $: '\ue002' };
const unescapes: Readonly<Record<string, string>> = {
  '\ue000': '{',
  '\ue001': '}',
  '\ue002': '$',
};
