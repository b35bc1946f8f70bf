/** The stack of filters in the left panel, as people use it. */

import { expect, type Locator, type Page } from '@playwright/test';
import { canvasOf } from './picture.ts';

export const filterOf = (page: Page): Locator => page.getByRole('region', { name: 'Filter' });

export const unfoldFilters = async (page: Page): Promise<void> => {
  const fold = filterOf(page).getByRole('button', { name: 'Filter', exact: true });
  if ((await fold.getAttribute('aria-expanded')) === 'false') await fold.click();
};

/** Adds one of the offered filters and leaves its fields open. */
export async function addFilter(page: Page, label: string): Promise<void> {
  await unfoldFilters(page);
  await filterOf(page).getByRole('button', { name: 'Add filter', exact: true }).click();
  await filterOf(page)
    .getByRole('list', { name: 'Filters to add' })
    .getByRole('button', { name: label, exact: true })
    .click();
}

/** The numbers in the picture's name. */
export const shows = (page: Page, counts: string | RegExp): Promise<void> =>
  expect(canvasOf(page)).toHaveAccessibleName(counts);
