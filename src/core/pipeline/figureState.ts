/**
 * What a figure remembers of the view that it shows, as content of an SVG's `metadata`: JSON as the
 * text of one element. Read without a parser of markup, for whatever is dropped is data.
 */

import * as v from 'valibot';
import type { Dataset } from '../model/dataset.ts';
import { datasetMark } from './datasetMark.ts';

const state = v.object({
  version: v.literal(1),
  /** The fragment of the page's address, with `#`. */
  address: v.pipe(v.string(), v.startsWith('#')),
  theme: v.picklist(['light', 'dark']),
  /** `datasetMark` of the network, and what people know it by. */
  dataset: v.string(),
  papers: v.number(),
  authors: v.number(),
  /** The first names of its files, and how many there are. */
  files: v.array(v.string()),
  fileCount: v.number(),
});
export type FigureState = v.InferOutput<typeof state>;

/** Names of files that are written. */
const mostNames = 3;

/** The state for a dataset. */
export const figureStateOf = (
  dataset: Dataset,
  { address, theme }: Pick<FigureState, 'address' | 'theme'>,
): FigureState => ({
  version: 1,
  address,
  theme,
  dataset: datasetMark(dataset),
  papers: dataset.papers.length,
  authors: dataset.authors.length,
  files: dataset.files.slice(0, mostNames).map(({ name }) => name),
  fileCount: dataset.files.length,
});

/** Name and namespace of the element. */
export const figureStateElement = { name: 'coterie', uri: 'urn:coterie:view:1' };

/** Editors that write the file anew may give it a prefix. */
const element = /<(?:[\w-]+:)?coterie\b[^<>]*>([^<>]*)<\/(?:[\w-]+:)?coterie>/u;
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|(\w{2,4}));/gu, (whole, decimal?: string, name?: string) => {
    const point = Number(decimal ?? -1);
    return point >= 0 && point <= 0x10ffff
      ? String.fromCodePoint(point)
      : (named[name ?? ''] ?? whole);
  });

/** What the beginning of an SVG remembers; undefined where it says nothing or nothing of use. */
export function readFigureState(svg: string): FigureState | undefined {
  const [, text] = element.exec(svg) ?? [];
  if (text === undefined) return undefined;
  try {
    const read = v.safeParse(state, JSON.parse(unescaped(text)));
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
}
