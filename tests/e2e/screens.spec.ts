import type { CDPSession, Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { expect, test } from './support/guardedPage.ts';
import { canvasOf, detailsOf, openPicture, type Spot, spotsOf } from './support/picture.ts';

/** The last is a window of 1440 by 900 at 200 % zoom. */
const sizes = [
  { name: 'phone', width: 390, height: 844 },
  { name: 'tablet, upright', width: 768, height: 1024 },
  { name: 'tablet', width: 1024, height: 768 },
  { name: '200 % zoom', width: 720, height: 450 },
] as const;

/** Beyond the window sideways; only tables and the picture may scroll both ways. */
const cutOff = (page: Page) =>
  page.evaluate(() => {
    const { clientWidth } = document.documentElement;
    const scrolls = (element: Element) =>
      element.closest('[role=table], [role=application], table');
    return [...document.querySelectorAll('button, input, select, a, h1, h2, [role=tab]')]
      .filter((element) => {
        const { left, right, width, height } = element.getBoundingClientRect();
        if (width <= 1 || height <= 1 || scrolls(element)) return false;
        // A row of tabs scrolls by itself.
        return (right > clientWidth + 1 || left < -1) && element.closest('[role=tablist]') === null;
      })
      .map((element) => element.textContent || element.outerHTML.slice(0, 120));
  });

/** Smaller than 24 by 24 pixels (WCAG 2.2, 2.5.8), but for words within sentences. */
const tooSmall = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('header button, footer button, main button, aside button')]
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        const shown = width > 1 && height > 1 && element.closest('table, p, li, dd') === null;
        return shown && (width < 24 || height < 24);
      })
      .map((element) => element.getAttribute('aria-label') ?? element.textContent ?? ''),
  );

for (const { name, width, height } of sizes) {
  test.describe(`${name}, ${width} by ${height}`, () => {
    test.use({ viewport: { width, height } });

    test('everything is within the window, and large enough to hit', async ({ page }) => {
      for (const fragment of [
        '#view=authors',
        '#view=communities',
        '#view=table',
        '#view=authors&select=a:wenhao-zhang',
      ]) {
        await page.goto('about:blank');
        await page.goto(`/${fragment}`);
        await expect(page.getByRole('contentinfo')).toBeVisible();
        await expect(
          page.locator('main canvas, main [role=table], main table').first(),
        ).toBeVisible();
        if (fragment.includes('select')) await expect(detailsOf(page)).toBeVisible();
        expect(await cutOff(page), fragment).toEqual([]);
        expect(await tooSmall(page), fragment).toEqual([]);
      }
    });

    test('what opens over the picture scrolls within the window', async ({ page }) => {
      await openPicture(page, '#view=authors');
      for (const key of ['?', 'e']) {
        await page.keyboard.press(key);
        const dialog = page.getByRole('dialog');
        await expect(dialog).toBeVisible();
        const box = await dialog.boundingBox();
        expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= width).toBe(true);
        expect((box?.y ?? -1) >= 0 && (box?.y ?? 0) + (box?.height ?? 0) <= height + 1).toBe(true);
        expect(await cutOff(page), key).toEqual([]);
        await page.keyboard.press('Escape');
        await expect(dialog).toHaveCount(0);
      }
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the foot takes one line, and the legend opens as a sheet', async ({ page }) => {
    await openPicture(page, '#view=authors');
    const foot = await page.getByRole('contentinfo').boundingBox();
    expect(foot?.height).toBeLessThan(45);
    await expect(page.getByRole('contentinfo')).toContainText('67 papers; 8 authors; 17 edges');
    await page.getByRole('button', { name: 'Dataset and legend' }).click();
    const sheet = page.getByRole('dialog', { name: 'Dataset and legend' });
    await expect(sheet.getByRole('region', { name: 'Legend' })).toBeVisible();
    await expectAccessible(page);
  });
});

test('at 200 % zoom details stand beside the picture, which keeps its height', async ({ page }) => {
  await page.setViewportSize({ width: 720, height: 450 });
  await openPicture(page, '#view=authors&select=a:wenhao-zhang');
  await expect(detailsOf(page)).toBeVisible();
  expect((await canvasOf(page).boundingBox())?.height).toBeGreaterThan(250);
  await expectAccessible(page);
});

test('with the colours of the system everything still has a name and an outline', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openPicture(page, '#view=authors&select=a:wenhao-zhang');
  await expect(detailsOf(page)).toBeVisible();
  await expectAccessible(page);
});

/** Fingers on the glass, as the browser's debugger puts them there. */
const touch = (debug: CDPSession, type: 'touchStart' | 'touchMove' | 'touchEnd', at: Spot[]) =>
  debug.send('Input.dispatchTouchEvent', {
    type,
    touchPoints: at.map(({ x, y }, id) => ({ x, y, id })),
  });

test.describe('by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a tap opens an author, a finger that rests adds another', async ({ page }) => {
    await openPicture(page, '#view=authors');
    const ids = ['a:wenhao-zhang', 'a:hengyuan-zhang'];
    const [first] = await spotsOf(page, ids);
    if (!first) throw new Error('no spot');
    await page.touchscreen.tap(first.x, first.y);
    await expect(detailsOf(page).getByRole('heading', { level: 2 })).toHaveText('Wenhao Zhang');
    // The details took some of the room.
    await expect(page).toHaveURL(/select=a:wenhao-zhang/);
    const debug = await page.context().newCDPSession(page);
    await expect(async () => {
      const [, second] = await spotsOf(page, ids);
      if (!second) throw new Error('no spot');
      await touch(debug, 'touchStart', [second]);
      await page.waitForTimeout(900);
      await touch(debug, 'touchEnd', []);
      await expect(page).toHaveURL(
        /select=several:a:wenhao-zhang%7Ca:hengyuan|select=several:a:wenhao-zhang\|a:hengyuan/,
        { timeout: 3000 },
      );
    }).toPass();
    await expectAccessible(page);
  });

  test('two fingers that part zoom in', async ({ page }) => {
    await openPicture(page, '#view=authors');
    await page.getByRole('button', { name: 'Zoom out' }).click();
    await expect(page).toHaveURL(/[#&]at=/);
    const zoomOf = () => Number(/at=[^&]*,([\d.]+)(?:&|$)/u.exec(page.url())?.[1]);
    const before = zoomOf();
    const box = await canvasOf(page).boundingBox();
    if (!box) throw new Error('no picture');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const debug = await page.context().newCDPSession(page);
    const apart = (by: number) => [
      { x: x - by, y: y + 60 },
      { x: x + by, y: y + 60 },
    ];
    await touch(debug, 'touchStart', apart(30));
    for (let by = 40; by <= 120; by += 10) await touch(debug, 'touchMove', apart(by));
    await touch(debug, 'touchEnd', []);
    await expect.poll(zoomOf).toBeGreaterThan(before * 1.5);
  });
});
