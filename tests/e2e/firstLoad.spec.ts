import { gzipSync } from 'node:zlib';
import { expect, test } from './support/guardedPage.ts';
import { openPicture } from './support/picture.ts';

test('the page itself weighs less than 400 kB compressed, before its dataset', async ({ page }) => {
  await openPicture(page);
  // The page's own list has nothing that its workers load.
  const loaded = await page.evaluate(() => [
    location.href,
    ...performance.getEntriesByType('resource').map(({ name }) => name),
  ]);
  const paths = [...new Set(loaded.map((address) => new URL(address).pathname))].filter(
    (path) => !/\.json$|worker-/u.test(path),
  );
  const readers: string[] = [];
  const weights = await Promise.all(
    paths.map(async (path) => {
      const body = await (await page.request.get(path)).body();
      if (path.endsWith('.js') && body.includes('recognise:')) readers.push(path);
      // Fonts are compressed as they are.
      return path.endsWith('.woff2') ? body.length : gzipSync(body).length;
    }),
  );
  expect(paths.some((path) => path.endsWith('.js'))).toBe(true);
  expect(paths.some((path) => path.endsWith('.woff2'))).toBe(true);
  // The readers of formats are loaded where they read, and where they are listed.
  expect(readers).toEqual([]);
  expect(paths.filter((path) => /runPipeline/u.test(path))).toEqual([]);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  test
    .info()
    .annotations.push({ type: 'first load', description: `${Math.round(total / 1000)} kB` });
  expect(total).toBeLessThan(400_000);
});
