/**
 * One figure by four programs: the SVG in Chromium, the PNG of the command line (resvg and our own
 * painter), the PDF through pdftoppm. Letters are smoothed differently by each, so that squares of
 * four pixels are compared rather than pixels.
 */

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../../scripts/browser.ts';
import { decodePng, type Pixels } from '../../support/decodePng.ts';
import { figure, figureFlags } from './checkPictures.ts';
import { coterie } from './command.ts';
import type { Verdict } from './verdict.ts';

/** Side of the squares, pixels. */
const square = 4;
/** Of 255: how much squares may differ in the mean. */
export const mostDifference = 3;
/** Of 100: how many squares may differ by more than `clearly`. */
export const mostOthers = 2;
const clearly = 48;

/** Draws the figure of a dataset in a folder, which holds the files afterwards. */
export async function checkLikeness(dataset: string, folder: string): Promise<Verdict> {
  const at = (id: string) => join(folder, `alike.${id}`);
  for (const id of ['svg', 'png', 'pdf']) {
    coterie('export', dataset, '-f', id, '-o', at(id), ...figureFlags);
  }
  const drawn = decodePng(readFileSync(at('png')));
  const others: (readonly [string, Pixels])[] = [];
  const skipped: string[] = [];
  const browser = findBrowser();
  if (browser === undefined) skipped.push('skipped: there is no Chromium');
  else others.push(['SVG in Chromium', await inChromium(browser, at('svg'))]);
  try {
    execFileSync('pdftoppm', ['-png', '-r', '96', '-singlefile', at('pdf'), at('page')]);
    others.push(['PDF by pdftoppm', decodePng(readFileSync(`${at('page')}.png`))]);
  } catch {
    skipped.push('skipped: there is no pdftoppm');
  }
  const faults: string[] = [];
  const by = others.map(([name, pixels]) => {
    const { mean, share } = differenceOf(drawn, pixels);
    const found = `${name} ${mean.toFixed(2)} of 255, ${share.toFixed(2)} % clearly`;
    if (!(mean <= mostDifference && share <= mostOthers)) faults.push(`beside the PNG: ${found}`);
    return found;
  });
  return { faults, by: [...by, ...skipped].join('; ') };
}

async function inChromium(executablePath: string, path: string): Promise<Pixels> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const page = await browser.newPage({ viewport: figure });
    await page.goto(pathToFileURL(path).href);
    await page.evaluate(() => document.fonts.ready);
    return decodePng(await page.screenshot());
  } finally {
    await browser.close();
  }
}

/** In the mean over squares, of 255; and the share of squares that differ clearly, of 100. */
function differenceOf(a: Pixels, b: Pixels): { readonly mean: number; readonly share: number } {
  if (a.width !== b.width || a.height !== b.height) return { mean: 255, share: 100 };
  let [sum, others, squares] = [0, 0, 0];
  for (let y = 0; y + square <= a.height; y += square) {
    for (let x = 0; x + square <= a.width; x += square) {
      const [one, two] = [meanColour(a, x, y), meanColour(b, x, y)];
      const differs = Math.max(...one.map((value, c) => Math.abs(value - (two[c] ?? 0))));
      sum += differs;
      if (differs > clearly) others++;
      squares++;
    }
  }
  return { mean: sum / squares, share: (100 * others) / squares };
}

function meanColour({ width, data }: Pixels, left: number, top: number): readonly number[] {
  const sums = [0, 0, 0];
  for (let y = top; y < top + square; y++) {
    for (let x = left; x < left + square; x++) {
      for (let c = 0; c < 3; c++) sums[c] = (sums[c] ?? 0) + (data[(y * width + x) * 4 + c] ?? 0);
    }
  }
  return sums.map((value) => value / (square * square));
}
