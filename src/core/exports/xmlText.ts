/** Text in XML 1.0. */

/** Characters that XML 1.0 (section 2.2) does not allow, lone surrogates among them. */
const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Makes any text safe as content or attribute of XML; forbidden characters are dropped. */
export const escapeXml = (text: string): string =>
  text.replace(forbidden, '').replace(/[&<>"']/gu, (character) => escapes[character] ?? '');

/** The same with line ends and tabs kept, which readers would make spaces of. */
export const escapeXmlWhole = (text: string): string =>
  escapeXml(text).replace(/[\t\n\r]/gu, (character) => `&#${character.charCodeAt(0)};`);
