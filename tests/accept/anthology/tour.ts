/** What somebody does with a large network, one act after the other, each in words. */

import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { areaOf } from '../../bench/browser/appPage.ts';
import { handOn } from '../../bench/browser/gestures.ts';

export interface Act {
  readonly name: string;
  /** Rejects when what should follow does not. */
  readonly act: (page: Page) => Promise<unknown>;
  /** Milliseconds that the page is given before the next act, while it is watched. */
  readonly rest?: number;
}

const details = (page: Page) => page.getByRole('complementary', { name: 'Details' });
const views = (page: Page) => page.getByRole('navigation', { name: 'Views' });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const picture = (page: Page) => page.getByRole('application');
const waitForName = (page: Page, name: RegExp) =>
  page.getByRole('application', { name }).waitFor({ timeout: 60_000 });

async function gesture(page: Page, kind: 'pan' | 'zoom' | 'hover'): Promise<void> {
  const hand = await handOn(page);
  await hand[kind](await areaOf(page), 2);
}

/** Width and height of a PNG, pixels, from its header chunk. */
function sizeOfPng(bytes: Buffer): string {
  if (bytes.toString('latin1', 1, 4) !== 'PNG') throw new Error('What was saved is no PNG.');
  return `${bytes.readUInt32BE(16)}×${bytes.readUInt32BE(20)}`;
}

async function savePng(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByText('PNG image', { exact: true }).click();
  const waiting = page.waitForEvent('download', { timeout: 60_000 });
  await dialog.getByRole('button', { name: 'Download' }).click();
  const bytes = await readFile(await (await waiting).path());
  if (bytes.length < 50_000) throw new Error(`${sizeOfPng(bytes)}, but nearly empty`);
}

/**
 * From the whole picture of the authors, nothing selected, back to it. Where a panel is full of
 * buttons they are found by their text: a look-up by role works out the name of each, in the page.
 */
export const tour: readonly Act[] = [
  { name: 'first hover', act: (page) => gesture(page, 'hover') },
  { name: 'pan', act: (page) => gesture(page, 'pan'), rest: 1000 },
  { name: 'zoom', act: (page) => gesture(page, 'zoom'), rest: 1000 },
  {
    name: 'zoom in to the middle distance',
    act: async (page) => {
      const { x, y, width, height } = await areaOf(page);
      await page.mouse.move(x + width / 2, y + height / 2);
      for (let i = 0; i < 10; i++) await page.mouse.wheel(0, -60);
    },
    rest: 1500,
  },
  { name: 'hover there', act: (page) => gesture(page, 'hover') },
  {
    name: 'click in the picture',
    act: async (page) => {
      const { x, y, width, height } = await areaOf(page);
      await page.mouse.click(x + width / 2, y + height / 2);
    },
    rest: 1500,
  },
  { name: 'Escape', act: (page) => page.keyboard.press('Escape') },
  { name: 'show all', act: (page) => button(page, 'Show all').click(), rest: 1500 },
  {
    name: 'search an author',
    act: async (page) => {
      await page.getByRole('combobox', { name: /^Search/u }).click();
      await page.keyboard.type('christopher manning', { delay: 120 });
      await page
        .getByRole('option', { name: /Manning/u })
        .first()
        .waitFor();
    },
  },
  {
    name: 'go to that author',
    act: async (page) => {
      await page.keyboard.press('Enter');
      await details(page)
        .getByRole('heading', { name: /Manning/u })
        .first()
        .waitFor();
    },
    rest: 2000,
  },
  {
    name: 'open a paper',
    act: async (page) => {
      const paper = details(page).getByRole('listitem').first().getByRole('button').first();
      const title = (await paper.textContent()) ?? '';
      await paper.click();
      await details(page).getByRole('heading', { name: title }).first().waitFor();
    },
    rest: 1000,
  },
  {
    name: 'back to the author',
    act: async (page) => {
      await page.goBack();
      await details(page)
        .getByRole('heading', { name: /Manning/u })
        .first()
        .waitFor();
    },
    rest: 1000,
  },
  {
    name: 'ego network',
    act: async (page) => {
      await page.locator('button[aria-pressed]', { hasText: 'Ego network' }).click();
      await waitForName(page, /^Authors: (?:\d{1,3}|[1-9],\d{3}) nodes/u);
    },
    rest: 1500,
  },
  {
    name: 'ego network off',
    act: async (page) => {
      await page
        .locator('aside button', { hasText: /show everything/iu })
        .first()
        .click();
      await waitForName(page, /^Authors: \d{2,3},\d{3} nodes/u);
    },
    rest: 1500,
  },
  {
    name: 'a click in the legend opens a community',
    act: async (page) => {
      const legend = page.getByRole('region', { name: 'Legend' });
      await legend.getByRole('button').first().click();
      await details(page).getByRole('heading').first().waitFor();
    },
    rest: 1500,
  },
  { name: 'Escape again', act: (page) => page.keyboard.press('Escape') },
  {
    name: 'filter by years',
    act: async (page) => {
      const whole = await picture(page).getAttribute('aria-label');
      const from = page.getByRole('slider', { name: 'From year' });
      await from.focus();
      for (let i = 0; i < 30; i++) await page.keyboard.press('ArrowRight');
      await page.waitForFunction(
        (before) =>
          document.querySelector('[role=application]')?.getAttribute('aria-label') !== before,
        whole,
      );
    },
    rest: 2500,
  },
  {
    name: 'filter off',
    act: (page) =>
      button(page, /show everything/iu)
        .first()
        .click(),
    rest: 2000,
  },
  {
    name: 'colour by year',
    act: (page) => page.getByText('Year', { exact: true }).click(),
    rest: 3000,
  },
  {
    name: 'colour by community',
    act: (page) => page.getByText('Community', { exact: true }).first().click(),
    rest: 3000,
  },
  {
    name: 'size by co-authors',
    act: (page) => page.getByText('Co-authors', { exact: true }).first().click(),
    rest: 3000,
  },
  {
    name: 'density',
    act: (page) =>
      page
        .getByRole('region', { name: 'Colours and sizes' })
        .getByText('All', { exact: true })
        .click(),
    rest: 3000,
  },
  {
    name: 'no density',
    act: (page) =>
      page
        .getByRole('region', { name: 'Colours and sizes' })
        .getByText('None', { exact: true })
        .click(),
    rest: 2000,
  },
  {
    name: 'dark',
    act: async (page) => {
      await button(page, 'Theme').click();
      await page.getByRole('menuitem', { name: 'Dark' }).click();
    },
    rest: 3000,
  },
  {
    name: 'light',
    act: async (page) => {
      await button(page, 'Theme').click();
      await page.getByRole('menuitem', { name: 'Light' }).click();
    },
    rest: 3000,
  },
  {
    name: 'view: communities',
    act: async (page) => {
      await views(page).getByText('Communities', { exact: true }).click();
      await waitForName(page, /^Communities: /u);
    },
    rest: 3000,
  },
  {
    name: 'commands',
    act: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog', { name: 'Commands' }).waitFor();
    },
    rest: 500,
  },
  { name: 'commands closed', act: (page) => page.keyboard.press('Escape') },
  {
    name: 'view: papers',
    act: async (page) => {
      await views(page).getByText('Papers', { exact: true }).click();
      await waitForName(page, /^Papers: /u);
    },
    rest: 3000,
  },
  {
    name: 'view: authors and papers',
    act: async (page) => {
      await views(page).getByText('Authors and papers', { exact: true }).click();
      await waitForName(page, /^Authors and papers: /u);
    },
    rest: 3000,
  },
  {
    name: 'table',
    act: async (page) => {
      await views(page).getByText('Table', { exact: true }).click();
      await page.getByRole('columnheader').first().waitFor();
    },
    rest: 1500,
  },
  {
    name: 'table sorted',
    act: (page) => page.getByRole('columnheader').nth(1).getByRole('button').click(),
    rest: 1500,
  },
  {
    name: 'table of papers',
    act: (page) => page.getByRole('tab', { name: /Papers/u }).click(),
    rest: 1500,
  },
  { name: 'table of edges', act: (page) => page.getByRole('tab').nth(2).click(), rest: 1500 },
  {
    name: 'view: authors',
    act: async (page) => {
      await views(page).getByText('Authors', { exact: true }).click();
      await waitForName(page, /^Authors: /u);
    },
    rest: 3000,
  },
  {
    name: 'import report',
    act: async (page) => {
      await page.getByRole('contentinfo').getByRole('button').first().click();
      await page.getByRole('dialog').waitFor();
    },
    rest: 1000,
  },
  { name: 'report closed', act: (page) => page.keyboard.press('Escape') },
  {
    name: 'export dialog',
    act: async (page) => {
      await button(page, 'Export').click();
      await page.getByRole('dialog', { name: 'Export' }).waitFor();
    },
    rest: 1000,
  },
  { name: 'save a PNG', act: savePng, rest: 1000 },
  { name: 'export closed', act: (page) => page.keyboard.press('Escape') },
];
