/** Any text as TeX that stands for it, within the braces of a BibTeX field. */

/** Braces as commands: BibTeX counts those with a backslash as well. */
const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '`': '\\textasciigrave{}',
};

/** Characters that TeX would make one of: dashes, quotation marks. */
const ligatures = /(?<=-)(?=-)|(?<=')(?=')|(?<=<)(?=<)|(?<=>)(?=>)|(?<=,)(?=,)/gu;

/** Special characters are escaped, letters beyond ASCII stay, line ends become spaces. */
export const texText = (text: string): string =>
  text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(ligatures, '\ue000')
    .replace(/[\\{}~^`]/gu, (character) => commands[character] ?? '')
    .replace(/[#$%&_]/gu, '\\$&')
    .replaceAll('\ue000', '{}');
