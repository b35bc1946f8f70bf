/** Where things stand on screen: from the dataset the page loads and the camera in its address. */

import { expect, type Page } from '@playwright/test';
import type { BuiltDataset } from '../../../src/core/model/dataset.ts';

export const canvasOf = (page: Page) => page.getByRole('application');

/** The dataset beside the page, as the server gives it. */
export async function servedDataset(page: Page): Promise<BuiltDataset> {
  const response = await page.request.get('/data/network.json');
  return response.json();
}

/** Opens the page at an address fragment and waits until the picture is there. */
export async function openPicture(page: Page, fragment = ''): Promise<void> {
  await page.goto(`/${fragment}`);
  await expect(canvasOf(page)).toBeVisible();
  await expect(page.locator('canvas').first()).toBeVisible();
}

/** Layout coordinates of a node in the view that the address names. */
function positionOf(dataset: BuiltDataset, view: string, id: string): { x: number; y: number } {
  const authors = dataset.authors.findIndex((author) => author.id === id);
  const papers = dataset.papers.findIndex((paper) => paper.id === id);
  const [layout, index] =
    view === 'authors'
      ? [dataset.layouts.authors, authors]
      : view === 'papers'
        ? [dataset.layouts.papers, papers]
        : [dataset.layouts.bipartite, authors >= 0 ? authors : dataset.authors.length + papers];
  const [x, y] = [layout.x.at(index), layout.y.at(index)];
  if (x == null || y == null) throw new Error(`${id} is not in the view ${view}`);
  return { x, y };
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Screen coordinates of nodes. Zooms out by a step first, which writes the camera to the address. */
export async function spotsOf(
  page: Page,
  ids: readonly string[],
  shown?: BuiltDataset,
): Promise<Spot[]> {
  if (!/[#&]at=/.test(page.url())) await page.getByRole('button', { name: 'Zoom out' }).click();
  await expect(page).toHaveURL(/[#&]at=/);
  const state = new URLSearchParams(new URL(page.url()).hash.slice(1));
  const [cx = 0, cy = 0, zoom = 1] = (state.get('at') ?? '').split(',').map(Number);
  const box = await canvasOf(page).boundingBox();
  if (!box) throw new Error('the picture has no size');
  const dataset = shown ?? (await servedDataset(page));
  return ids.map((id) => {
    const { x, y } = positionOf(dataset, state.get('view') ?? 'bipartite', id);
    return {
      x: box.x + box.width / 2 + (x - cx) * zoom,
      y: box.y + box.height / 2 + (y - cy) * zoom,
    };
  });
}

/** Clicks a node in the picture with the mouse. */
export async function clickNode(page: Page, id: string, shown?: BuiltDataset): Promise<void> {
  const [spot] = await spotsOf(page, [id], shown);
  if (spot) await page.mouse.click(spot.x, spot.y);
}

export const detailsOf = (page: Page) => page.getByRole('complementary', { name: 'Details' });

/** Switches the view as a person does. */
export const switchTo = (page: Page, view: string) =>
  page.getByRole('navigation', { name: 'Views' }).getByText(view, { exact: true }).click();
