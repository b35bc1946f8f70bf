import type { Page } from '@playwright/test';
import type { Dataset } from '../../src/core/model/dataset.ts';
import { joinedBytes, writeDataset } from '../../src/core/pipeline/datasetFile.ts';
import { boxesMeet } from '../../src/core/scene/boxGrid.ts';
import { buildPicture } from '../../src/core/scene/buildPicture.ts';
import type { Picture } from '../../src/core/scene/picture.ts';
import type { Bounds } from '../../src/core/scene/scene.ts';
import { type DrawnLabel, drawnLabels, watchLabels } from '../support/drawnLabels.ts';
import { groupsOfAuthors } from '../support/madeDatasets.ts';
import { expect, test } from './support/guardedPage.ts';
import { canvasOf, detailsOf, type Spot } from './support/picture.ts';

/** A picture too large to be made of elements: six communities of 420 authors. */

let dataset: Dataset;
let picture: Picture;

test.describe.configure({ timeout: 180_000 });

test.beforeAll(async () => {
  dataset = await groupsOfAuthors(6, 420);
  picture = buildPicture(dataset, {
    view: 'authors',
    colourBy: 'community',
    sizeBy: 'papers',
    theme: 'light',
  });
});

async function show(page: Page): Promise<void> {
  await watchLabels(page);
  const body = Buffer.from(joinedBytes(writeDataset(dataset)));
  await page.route('**/data/network.json', (route) =>
    route.fulfill({ body, contentType: 'application/octet-stream' }),
  );
  await page.goto('/#view=authors');
  await expect(canvasOf(page)).toHaveAccessibleName(/^Authors: 2,520 nodes/u, { timeout: 60_000 });
  await expect.poll(async () => (await drawnLabels(page)).length).toBeGreaterThan(6);
}

const middleOf = ({ left, right, top, bottom }: Bounds): Spot => ({
  x: (left + right) / 2,
  y: (top + bottom) / 2,
});

const namesIn = (labels: readonly DrawnLabel[]) =>
  labels.filter(({ id }) => id.startsWith('community:'));

function expectNoneMeets(labels: readonly DrawnLabel[]): void {
  const pairs = labels.flatMap((a, i) =>
    labels.slice(i + 1).flatMap((b) => (boxesMeet(a, b) ? [`${a.text} and ${b.text}`] : [])),
  );
  expect(pairs).toEqual([]);
}

test('far out every large community is named, and no two labels overlap', async ({ page }) => {
  await show(page);
  const labels = await drawnLabels(page);
  const large = picture.communities.filter(({ count }) => count > 25);
  expect(large.length).toBeGreaterThanOrEqual(6);
  expect(namesIn(labels).map(({ id }) => id)).toEqual(
    expect.arrayContaining(large.map(({ number }) => `community:${number}`)),
  );
  expectNoneMeets(labels);
});

test('a name is pointed at and clicked, and opens the community', async ({ page }) => {
  await show(page);
  const [name] = namesIn(await drawnLabels(page));
  if (!name) throw new Error('no name');
  const { x, y } = middleOf(name);
  await page.mouse.move(x, y);
  const number = name.id.split(':')[1];
  await expect(
    page.getByText(new RegExp(`^Community ${number}: .*[0-9]+ authors\\.$`, 'u')),
  ).toBeVisible();
  await page.mouse.click(x, y);
  await expect(page).toHaveURL(new RegExp(`community(:|%3A)authors(:|%3A)${number}`, 'u'));
  await expect(detailsOf(page)).toBeVisible();
});

test('names are walked by keyboard, read out, and opened', async ({ page }) => {
  await show(page);
  await canvasOf(page).focus();
  const spoken = page.locator('[aria-live="polite"]').filter({ hasText: /^Community/u });
  const heard = new Set<string | null>();
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowLeft', 'ArrowUp']) {
    await page.keyboard.press(key);
    await expect(spoken).toHaveText(/^Community [0-9]+: .* authors\.$/u);
    heard.add(await spoken.textContent());
  }
  expect(heard.size).toBeGreaterThan(1);
  await page.keyboard.press('Enter');
  await expect(detailsOf(page)).toBeVisible();
  await expect(page).toHaveURL(/community/u);
});

test('names open into authors as one comes closer', async ({ page }) => {
  await show(page);
  const before = await drawnLabels(page);
  const spot = middleOf(
    (await canvasOf(page)
      .boundingBox()
      .then(
        (box) =>
          box && {
            left: box.x,
            right: box.x + box.width,
            top: box.y,
            bottom: box.y + box.height,
          },
      )) ?? { left: 0, right: 0, top: 0, bottom: 0 },
  );
  await page.mouse.move(spot.x, spot.y);
  for (let i = 0; i < 12; i++) await page.mouse.wheel(0, -240);
  await expect
    .poll(async () => namesIn(await drawnLabels(page)).length)
    .toBeLessThan(namesIn(before).length);
});

test('an author who is no element stands out when pointed at, and opens with a click', async ({
  page,
}) => {
  await show(page);
  for (let i = 0; i < 3; i++) await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(page).toHaveURL(/[#&]at=/u);
  await page.waitForTimeout(600);
  const [cx = 0, cy = 0, zoom = 1] = (
    new URLSearchParams(new URL(page.url()).hash.slice(1)).get('at') ?? ''
  )
    .split(',')
    .map(Number);
  const box = await canvasOf(page).boundingBox();
  if (!box) throw new Error('no picture');
  const { field } = picture;
  const labels = await drawnLabels(page);
  const elements = await canvasOf(page).evaluate((canvas) => {
    const stage = [...canvas.querySelectorAll('div')].find((div) => '_cyreg' in div) as unknown as {
      _cyreg: { cy: { nodes(): { id(): string }[] } };
    };
    return stage._cyreg.cy.nodes().map((node) => node.id());
  });
  const isElement = new Set(elements);
  /** In the middle part of the window, under no label. */
  const found = [...field.x.keys()].flatMap((place) => {
    const id = field.idOf(place);
    const x = box.x + box.width / 2 + ((field.x[place] ?? 0) - cx) * zoom;
    const y = box.y + box.height / 2 + ((field.y[place] ?? 0) - cy) * zoom;
    const inside =
      x > box.x + 100 &&
      x < box.x + box.width - 100 &&
      y > box.y + 100 &&
      y < box.y + box.height - 100;
    const free = !labels.some(
      (b) => x > b.left - 4 && x < b.right + 4 && y > b.top - 4 && y < b.bottom + 4,
    );
    return id && inside && free && !isElement.has(id) ? [{ id, x, y }] : [];
  })[0];
  if (!found) throw new Error('all are elements');
  const over = canvasOf(page).locator('canvas').last();
  await expect(over).toBeHidden();
  await page.mouse.move(found.x, found.y);
  await expect(over).toBeVisible();
  await page.mouse.click(found.x, found.y);
  await expect(page).toHaveURL(/select|a(:|%3A)group/u);
  await expect(detailsOf(page)).toContainText('Group');
});
