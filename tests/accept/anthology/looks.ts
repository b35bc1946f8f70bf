/** The pictures that a stranger is shown: from far, from the middle distance and near, light and dark. */

import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Dataset } from '../../../src/core/model/dataset.ts';
import { areaOf } from '../../bench/browser/appPage.ts';
import { type DrawnLabel, drawnLabels } from '../../support/drawnLabels.ts';
import { overlapping } from './labels.ts';
import type { Requirements } from './requirements.ts';

/** How far each is, in turns of the wheel from the whole picture. */
const distances = [
  { name: 'far', turns: 0 },
  { name: 'middle', turns: 14 },
  { name: 'near', turns: 26 },
] as const;

/** In the middle distance at least so many authors are named. */
const fewestAuthors = 40;
/** Communities with more than this share of the authors are named from far. */
const bigShare = 0.01;

/** Writes six screenshots into a folder and checks their labels. */
export async function takeLooks(
  page: Page,
  dataset: Dataset,
  folder: string,
  { check }: Requirements,
): Promise<void> {
  const big = dataset.communities.authors.communities.filter(
    ({ size }) => size > bigShare * dataset.authors.length,
  );
  for (const theme of ['Light', 'Dark']) {
    await page.getByRole('button', { name: 'Theme' }).click();
    await page.getByRole('menuitem', { name: theme }).click();
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.waitForTimeout(3500);
    let turned = 0;
    for (const { name, turns } of distances) {
      await turnWheel(page, turns - turned);
      turned = turns;
      const look = `${name}, ${theme.toLowerCase()}`;
      await page.screenshot({ path: join(folder, `${name}-${theme.toLowerCase()}.png`) });
      const labels = await drawnLabels(page);
      const pairs = overlapping(labels);
      const [first] = pairs;
      check(
        `no two labels overlap (${look})`,
        labels.length > 0 && pairs.length === 0,
        `${labels.length} labels, ${pairs.length} pairs${first ? `, such as “${first[0].text}” and “${first[1].text}”` : ''}`,
      );
      if (name === 'far') {
        const unnamed = big.filter(({ number }) => !isNamed(labels, number));
        check(
          `communities of more than 1 % of the authors are named (${look})`,
          unnamed.length === 0,
          `${big.length - unnamed.length} of ${big.length}${unnamed.map((c) => `; not ${c.name}`).join('')}`,
        );
      }
      if (name === 'middle') {
        const authors = labels.filter(({ id }) => id === '').length;
        check(
          `at least ${fewestAuthors} authors are named (${look})`,
          authors >= fewestAuthors,
          `${authors}`,
        );
      }
    }
  }
}

/** Turns the wheel over the middle of the picture and lets it come to rest. */
async function turnWheel(page: Page, turns: number): Promise<void> {
  const { x, y, width, height } = await areaOf(page);
  await page.mouse.move(x + width / 2, y + height / 2);
  for (let i = 0; i < turns; i++) {
    await page.mouse.wheel(0, -60);
    await page.waitForTimeout(30);
  }
  // Nothing is pointed at while one looks: the pointer rests above the picture.
  await page.mouse.move(x + width / 2, y - 6);
  await page.waitForTimeout(2500);
}

/** Marks of communities bear their numbers. */
const isNamed = (labels: readonly DrawnLabel[], community: number): boolean =>
  labels.some(({ id }) => new RegExp(`community\\D*${community}$`, 'u').test(id));
