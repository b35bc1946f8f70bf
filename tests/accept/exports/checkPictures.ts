/** That pictures have the size asked for, names, a legend and the line on how they were made. */

import { readFileSync } from 'node:fs';
import type { Dataset } from '../../../src/core/model/dataset.ts';
import { elements, readXml } from '../../core/exports/networks/readBack.ts';
import { decodePng } from '../../support/decodePng.ts';
import { textOfPdf } from './checkInert.ts';
import type { Verdict } from './verdict.ts';

/** Pixels of the figures that are checked, and the flags that ask for them. */
export const figure = { width: 1400, height: 900 } as const;
export const figureFlags = [
  ...['--width', String(figure.width), '--height', String(figure.height)],
  ...['--view', 'authors'],
];

/** What a legend and a methods line say, whatever the network. */
const always = [
  /Community|Communities/u,
  /papers and [\d,]+ named/u,
  /counting/u,
  /seed \d/u,
  /Coterie \d/u,
];

const vary = (values: readonly number[]): boolean => new Set(values).size > 1;

/** Larger networks are drawn as one image, in which no single node can be measured. */
const mostShapes = 2000;

/** A sentence for each thing that must be said and is not; scales are there where values differ. */
function missing(
  text: string,
  { authors, authorships, coauthorships }: Dataset,
): readonly string[] {
  const papers = new Map<string, number>();
  for (const { author } of authorships) papers.set(author, (papers.get(author) ?? 0) + 1);
  const shapes = authors.length <= mostShapes;
  const said = [
    ...always,
    ...(shapes && vary([...papers.values()]) ? [/Papers of an author/u] : []),
    ...(shapes && vary(coauthorships.map((edge) => edge.papers.length)) ? [/Joint papers/u] : []),
  ];
  return said.filter((words) => !words.test(text)).map((words) => `nothing says ${words.source}`);
}

/** A name that the hostile corpus has, and that must be text in a PDF. */
const chinese = '王小明';

/** Undefined for what is no picture. */
export function verdictOnPicture(id: string, path: string, dataset: Dataset): Verdict | undefined {
  if (id === 'png') {
    const { width, height, data } = decodePng(readFileSync(path));
    const colours = new Set<number>();
    for (let i = 0; i < data.length; i += 4) colours.add(new DataView(data.buffer).getUint32(i));
    const faults = [
      ...(width === figure.width && height === figure.height ? [] : [`${width} × ${height}`]),
      ...(colours.size > 20 ? [] : ['it is empty']),
    ];
    return { faults, by: `${width} × ${height} pixels, ${colours.size} colours` };
  }
  if (id === 'svg') {
    const root = readXml(readFileSync(path, 'utf8'));
    const texts = elements(root, 'text').map(({ text }) => text);
    const { width, height } = root.attributes;
    const sized = Number(width) === figure.width && Number(height) === figure.height;
    const by = `well-formed, ${texts.length} texts, legend and methods`;
    return {
      faults: [...(sized ? [] : [`${width} × ${height}`]), ...missing(texts.join(' '), dataset)],
      by,
    };
  }
  if (id !== 'pdf') return undefined;
  const text = textOfPdf(path);
  const page = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/u.exec(readFileSync(path, 'latin1'));
  const sized = [figure.width, figure.height].every(
    (size, i) => Number(page?.[i + 1]) === size * 0.75,
  );
  const faults: string[] = sized ? [] : [`a page of ${page?.slice(1).join(' × ')} points`];
  if (text === undefined)
    return { faults, by: 'a page of its size; its text: skipped, no pdftotext' };
  const hostile = dataset.authors.some(({ name }) => name === chinese);
  if (hostile && !text.includes(chinese)) faults.push(`${chinese} is not to be found in it`);
  return {
    faults: [...faults, ...missing(text.replace(/\s+/gu, ' '), dataset)],
    by: 'pdftotext: legend and methods',
  };
}
