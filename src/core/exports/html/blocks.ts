/**
 * What a page in one file is made of: HTML, and blocks in it that the browser does not look at. What
 * these hold is base64, in which no letter means anything to HTML.
 */

/** The page in one file without a dataset, among the files of the page as a folder. */
export const singlePage = 'single.html';

/** The page's HTML, among its own parts: from it and the others the page is put together again. */
export const shellPart = 'shell.html';

/** Where a shell has what; each stands in it once. */
export const places = {
  style: '<!-- style -->',
  parts: '<!-- parts -->',
  dataset: '<!-- dataset -->',
  script: '<!-- script -->',
} as const;

/** Code, a font and the like. */
export interface Part {
  readonly name: string;
  /** Of the part packed with gzip, unless it is a kind of file that is packed by itself. */
  readonly base64: string;
}

const block = (attributes: string, base64: string): string =>
  `<script type="application/octet-stream" ${attributes}>${base64}</script>\n`;

const partBlock = ({ name, base64 }: Part): string => block(`data-part="${name}"`, base64);

/** A piece of the dataset's file; the first says what the whole is. */
export const datasetBlock = (
  base64: string,
  whole?: { readonly fingerprint: string; readonly bytes: number },
): string =>
  block(
    whole
      ? `data-dataset data-fingerprint="${whole.fingerprint}" data-bytes="${whole.bytes}"`
      : 'data-dataset',
    base64,
  );

/** A page without a dataset: style and script as they stand, parts in order. */
export function composePage(
  shell: string,
  given: { readonly style: string; readonly parts: readonly Part[]; readonly script: string },
): string {
  return shell
    .replace(places.style, () => `<style data-page>${given.style}</style>`)
    .replace(places.parts, () => given.parts.map(partBlock).join(''))
    .replace(places.script, () => `<script type="module" data-page>${given.script}</script>`);
}
