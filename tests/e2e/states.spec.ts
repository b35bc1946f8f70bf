import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { joinedBytes, writeDataset } from '../../src/core/pipeline/datasetFile.ts';
import { writePlain } from '../../src/core/pipeline/plainDataset.ts';
import { abstractOn, build, profilePage, textFile } from '../support/corpora.ts';
import { datasetOf } from '../support/madeDatasets.ts';
import { expectAccessible } from './support/accessibility.ts';
import { dropFiles } from './support/dropFiles.ts';
import { expect, test } from './support/guardedPage.ts';
import { openPicture } from './support/picture.ts';

/** Serves something else in the place of the dataset. */
const serve = (page: Page, body: string | Buffer, status = 200) =>
  page.route('**/data/network.json', (route) =>
    route.fulfill({ status, body, contentType: 'application/json' }),
  );

const packedDataset = async (): Promise<Uint8Array> => {
  const dataset = await build([
    textFile(
      'ada.txt',
      profilePage('Ada Lovelace', [
        { title: 'On engines and their analysis', names: 'Ada Lovelace' },
        { title: 'On looms and their patterns', names: 'Ada Lovelace' },
      ]),
    ),
  ]);
  return joinedBytes(writeDataset(dataset, 'compact'));
};

test.describe('without a dataset to show, the page says why and what to do:', () => {
  test('missing', async ({ page, watched }) => {
    await serve(page, 'Not found', 404);
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'No network has been built yet',
    );
    await expect(page.getByText('npm run preprocess')).toBeVisible();
    await expectAccessible(page);
    // The browser itself notes the 404 that this test is about, and nothing else may be there.
    expect(watched.filter((line) => !/404/.test(line))).toEqual([]);
    watched.length = 0;
  });

  for (const [name, body, heading] of [
    ['another kind of file', '{"nodes":[]}', 'The file beside this page is not a network'],
    [
      'cut in the middle',
      '{"format":"coterie-dataset","version":1,"papers":[{',
      'The network’s file is damaged',
    ],
    ['damaged', '{"format":"coterie-dataset","version":1}', 'The network’s file is damaged'],
    [
      'newer',
      '{"format":"coterie-dataset","version":99}',
      'The network was built by a newer Coterie',
    ],
  ] as const) {
    test(name, async ({ page }) => {
      await serve(page, body);
      await page.goto('/');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
      await expect(page.getByRole('button', { name: /Open files/ })).toBeVisible();
    });
  }

  test('packed and damaged', async ({ page }) => {
    const bytes = await packedDataset();
    await serve(page, Buffer.from(bytes.subarray(0, bytes.length / 2)));
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'The network’s file is damaged',
    );
  });

  test('empty', async ({ page }) => {
    await serve(page, writePlain(await datasetOf([])));
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The network is empty');
  });
});

test('a packed dataset is shown as it comes in, which is told by share', async ({ page }) => {
  const bytes = Buffer.from(await packedDataset());
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const half = Math.floor(bytes.length / 2);
  const server = createServer(async (_, response) => {
    response.writeHead(200, {
      'Content-Type': 'application/octet-stream',
      'Content-Length': bytes.length,
    });
    response.write(bytes.subarray(0, half));
    await released;
    response.end(bytes.subarray(half));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await page.route('**/data/network.json', (route) =>
    route.continue({ url: `http://127.0.0.1:${port}/` }),
  );
  await page.goto('/');
  const share = Math.floor((100 * half) / bytes.length);
  await expect(page.getByText('Loading the dataset')).toContainText(`, ${share} %`);
  await expectAccessible(page);
  release();
  await expect(page.getByRole('contentinfo')).toContainText('2 papers');
  server.close();
});

test.describe('files dropped on the page', () => {
  test('are built in the worker and shown, with the trouble in the import report', async ({
    page,
  }) => {
    await openPicture(page);
    await dropFiles(page, [
      {
        name: 'ada.txt',
        text: `Ada Lovelace\nPublications\nOn engines and their analysis\n${abstractOn('engines')}`,
      },
      { name: 'letter.txt', text: 'Dear all,\nthe meeting is at ten.' },
    ]);
    await expect(page.getByRole('contentinfo')).toContainText(
      '1 paper, 1 with named authors; 1 author',
    );
    await page
      .getByRole('contentinfo')
      .getByRole('button', { name: /papers?,/ })
      .click();
    const report = page.getByRole('dialog', { name: 'Import report' });
    await expect(report).toContainText('letter.txt:1');
    await expect(report).toContainText('in none of the formats that are read');
  });

  test('that hold nothing readable leave what was shown, and say so until dismissed', async ({
    page,
  }) => {
    await openPicture(page);
    await dropFiles(page, [{ name: 'letter.txt', text: 'Dear all,\nthe meeting is at ten.' }]);
    const notice = page.getByRole('region', { name: 'Reading files failed' });
    await expect(notice).toContainText('letter.txt');
    await expectAccessible(page);
    await expect(page.getByRole('contentinfo')).toContainText('67 papers');
    await notice.getByRole('button', { name: 'Dismiss' }).click();
    await expect(notice).toBeHidden();
  });

  test('can be given up while they are read, and what was shown stays', async ({ page }) => {
    await openPicture(page);
    // The worker's program never arrives, so the job cannot end before it is given up.
    await page.route(/worker-.*\.js$/u, () => {});
    await dropFiles(page, [{ name: 'ada.txt', text: profilePage('Ada Lovelace', []) }]);
    const job = page.getByRole('region', { name: 'Reading files' });
    await expect(job).toBeVisible();
    await expectAccessible(page);
    await job.getByRole('button', { name: 'Cancel' }).click();
    await expect(job).toBeHidden();
    await expect(page.getByRole('contentinfo')).toContainText('67 papers');
  });

  test('help where there was no dataset', async ({ page, watched }) => {
    await serve(page, 'Not found', 404);
    await page.goto('/');
    await dropFiles(page, [
      {
        name: 'ada.txt',
        text: `Ada Lovelace\nPublications\nOn engines and their analysis\n${abstractOn('engines')}`,
      },
    ]);
    await expect(page.getByRole('application')).toBeVisible();
    expect(watched.filter((line) => !/404/.test(line))).toEqual([]);
    watched.length = 0;
  });

  test('may be a dataset that was saved before', async ({ page }) => {
    const dataset = await build([
      textFile(
        'ada.txt',
        `Ada Lovelace\nPublications\nOn engines and their analysis\n${abstractOn('engines')}`,
      ),
    ]);
    await openPicture(page);
    await dropFiles(page, [{ name: 'network.json', text: writePlain(dataset) }]);
    await expect(page.getByRole('contentinfo')).toContainText('1 paper');
  });

  test('may be a dataset that is packed, whatever its name', async ({ page }) => {
    await openPicture(page);
    await dropFiles(page, [{ name: 'some.txt', text: await packedDataset() }]);
    await expect(page.getByRole('contentinfo')).toContainText('2 papers');
    await expect(page.getByText('opened here, kept in this browser')).toBeVisible();
  });

  test('show hostile text as text', async ({ page }) => {
    const hostile = '<img src=x onerror=alert(1)> and "quotes" </script>';
    await openPicture(page);
    await dropFiles(page, [
      {
        name: 'x.txt',
        text: `Ada Lovelace\nPublications\n${hostile}\n${abstractOn(hostile)} See https://example.org/a"onmouseover=alert(1)`,
      },
    ]);
    await expect(page.getByRole('contentinfo')).toContainText('1 paper,');
    await page.getByRole('combobox', { name: /Search/ }).fill('quotes');
    await page.getByRole('listbox', { name: 'Found' }).getByRole('option').first().click();
    await expect(page.getByRole('complementary', { name: 'Details' })).toContainText(hostile);
    await expect(page.getByRole('link', { name: /example\.org/ }).first()).toHaveAttribute(
      'href',
      'https://example.org/a',
    );
  });
});
