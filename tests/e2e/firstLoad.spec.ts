import { gzipSync } from 'node:zlib';
import { expect, test } from './support/guardedPage.ts';
import { openPicture } from './support/picture.ts';

test('the page itself weighs less than 400 kB compressed, before its dataset', async ({ page }) => {
  const parts: Promise<readonly [string, number]>[] = [];
  page.on('response', (response) => {
    const path = new URL(response.url()).pathname;
    // Workers and the dataset follow; fonts are compressed as they are.
    if (path.endsWith('.json') || /worker|runPipeline|datasetFile/.test(path)) return;
    parts.push(
      response.body().then((body) => {
        const weight = path.endsWith('.woff2') ? body.length : gzipSync(body).length;
        return [path, weight] as const;
      }),
    );
  });
  await openPicture(page);
  const weights = await Promise.all(parts);
  expect(weights.some(([path]) => path.endsWith('.js'))).toBe(true);
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  test
    .info()
    .annotations.push({ type: 'first load', description: `${Math.round(total / 1000)} kB` });
  expect(total).toBeLessThan(400_000);
});
