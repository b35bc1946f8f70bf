import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { doubtfulNamesPath } from '../support/doubtfulNames.ts';
import { expectAccessible } from './support/accessibility.ts';
import { dropFiles } from './support/dropFiles.ts';
import { expect, test } from './support/guardedPage.ts';
import { canvasOf, openPicture, switchTo } from './support/picture.ts';

const counts = (page: Page) => page.getByRole('contentinfo');
const detailsOf = (page: Page) => page.getByRole('complementary', { name: 'Details' });
const notice = (page: Page) => page.getByRole('region', { name: 'Kept work' });
const recent = (page: Page) => page.getByRole('dialog', { name: 'Recent work' });
const names = readFileSync(doubtfulNamesPath, 'utf8');

/** All that was done is in the browser's database. */
const isKept = (page: Page) => expect(page.locator('[data-kept="kept"]')).toBeVisible();

async function openNames(page: Page, name = 'names.bib'): Promise<void> {
  await dropFiles(page, [{ name, text: names }]);
  await page.getByRole('region', { name: 'Files read' }).getByLabel('Dismiss').click();
  await switchTo(page, 'Authors');
  await expect(canvasOf(page)).toHaveAccessibleName(/^Authors: 7 nodes/);
}

async function select(page: Page, author: string): Promise<void> {
  await page.getByRole('combobox', { name: /Search/ }).fill(author);
  await page.getByRole('option').filter({ hasText: author }).first().click();
}

async function rename(page: Page, author: string, name: string): Promise<void> {
  await select(page, author);
  await detailsOf(page).getByRole('button', { name: 'Rename…' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill(name);
  await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
  await expect(title(page)).toHaveText(name);
}

const title = (page: Page) => detailsOf(page).getByRole('heading', { level: 2 });

async function openRecent(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Recent work…' }).click();
  await expect(recent(page)).toBeVisible();
}

/** A page of the same browser; what goes wrong in it is the test's to see. */
const another = async (context: BrowserContext): Promise<Page> => {
  const page = await context.newPage();
  await openPicture(page);
  return page;
};

test('papers of one’s own, and what was done with them, come back after a reload', async ({
  page,
}) => {
  await openPicture(page);
  await openNames(page);
  await rename(page, 'Kurt Brandt', 'K. Brandt');
  await isKept(page);
  // Nothing would be lost, so nothing is asked.
  await page.reload();
  await expect(notice(page)).toContainText('Restored “names.bib” as it was today at');
  await expect(title(page)).toHaveText('K. Brandt');
  await expect(canvasOf(page)).toHaveAccessibleName(/^Authors: 7 nodes/);
  await expect(page.getByText('1 correction by hand, not saved')).toBeVisible();
  await expectAccessible(page);

  // The documents are there as well, so that files can be added to them.
  await dropFiles(page, [
    { name: 'more.bib', text: '@article{z, title={On quiet nights}, author={Nakamura, Yuki}}' },
  ]);
  await page.getByRole('dialog').getByRole('button', { name: /Add/ }).click();
  await expect(counts(page)).toContainText('8 authors');
  await isKept(page);
  await page.reload();
  await expect(counts(page)).toContainText('8 authors');
  await expect(title(page)).toHaveText('K. Brandt');
});

test('one can start afresh, and go back to what was kept', async ({ page }) => {
  await openPicture(page);
  await openNames(page);
  await isKept(page);
  await page.reload();
  await notice(page).getByRole('button', { name: 'Start afresh' }).click();
  await expect(counts(page)).toContainText('67 papers');
  await expect(notice(page)).toBeHidden();

  await openRecent(page);
  await expect(recent(page).getByRole('listitem')).toHaveCount(1);
  await expectAccessible(page);
  await recent(page).getByRole('button', { name: 'Open “names.bib”' }).click();
  await expect(notice(page)).toContainText('Restored “names.bib”');
  await expect(counts(page)).toContainText('7 authors');
  await openRecent(page);
  await expect(recent(page).getByRole('listitem')).toContainText('shown here');
});

test('undo goes back to former papers and goes on with their work', async ({ page }) => {
  await openPicture(page);
  await openNames(page);
  await rename(page, 'Kurt Brandt', 'K. Brandt');
  await isKept(page);
  await dropFiles(page, [
    { name: 'other.bib', text: '@article{z, title={On quiet nights}, author={Nakamura, Yuki}}' },
  ]);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Replace/ })
    .click();
  await expect(counts(page)).toContainText('1 author;');
  await isKept(page);
  await page.getByRole('button', { name: 'Undo: open “other.bib”' }).click();
  await expect(counts(page)).toContainText('7 authors');
  await rename(page, 'K. Brandt', 'Kurt B.');
  await isKept(page);
  await openRecent(page);
  await expect(recent(page).getByRole('listitem')).toHaveText([
    /names\.bib.*shown here/,
    /other\.bib.*OpenDelete/,
  ]);
  await page.reload();
  await expect(title(page)).toHaveText('Kurt B.');
});

test('kept work is deleted when it is asked for twice', async ({ page }) => {
  await openPicture(page);
  await openNames(page);
  await isKept(page);
  await page.reload();
  await notice(page).getByRole('button', { name: 'Start afresh' }).click();
  await expect(counts(page)).toContainText('67 papers');
  await openRecent(page);
  await recent(page).getByRole('button', { name: 'Delete “names.bib”' }).click();
  await recent(page).getByRole('button', { name: 'Delete for good “names.bib”' }).click();
  await expect(recent(page)).toContainText('Nothing is kept yet.');
  await page.reload();
  await expect(counts(page)).toContainText('67 papers');
  await expect(notice(page)).toBeHidden();
});

test('what was done with the network beside the page comes back, in a new tab too', async ({
  page,
  context,
}) => {
  await openPicture(page);
  await rename(page, 'Haohao Luo', 'H. Luo');
  await isKept(page);
  await page.reload();
  await expect(title(page)).toHaveText('H. Luo');
  await page.close();
  const next = await another(context);
  await expect(notice(next)).toContainText('Restored');
  await expect(title(next)).toHaveText('H. Luo');
  // An address that says what is wanted is a visit of its own.
  await next.close();
  const asked = await context.newPage();
  await openPicture(asked, '#view=papers');
  await expect(notice(asked)).toBeHidden();
  await expect(asked.getByText('by hand')).toBeHidden();
});

test('a link that is followed in the same tab wins over what was there', async ({ page }) => {
  await openPicture(page);
  await openNames(page);
  await isKept(page);
  await page.goto('about:blank');
  await openPicture(page, '#view=authors&select=a:wenhao-zhang');
  await expect(title(page)).toHaveText('Wenhao Zhang');
  await expect(counts(page)).toContainText('67 papers');
  await openRecent(page);
  await expect(recent(page).getByRole('button', { name: 'Open “names.bib”' })).toBeVisible();
});

test('recent work is at hand where there is nothing beside the page', async ({ page, watched }) => {
  await openPicture(page);
  await openNames(page);
  await isKept(page);
  await page.evaluate(() => sessionStorage.clear());
  await page.route('**/data/network.json', (route) => route.fulfill({ status: 404 }));
  await page.goto('about:blank');
  await page.goto('/');
  await page.getByRole('button', { name: 'Recent work…' }).click();
  await recent(page).getByRole('button', { name: 'Open “names.bib”' }).click();
  await expect(counts(page)).toContainText('7 authors');
  // The browser itself notes the 404 that this test is about.
  expect(watched.filter((line) => !/404/.test(line))).toEqual([]);
  watched.length = 0;
});

test('a network beside the page that has changed is shown; work on the former is kept', async ({
  page,
}) => {
  await openPicture(page);
  await rename(page, 'Haohao Luo', 'H. Luo');
  await isKept(page);
  await page.route('**/data/network.json', async (route) => {
    const response = await route.fetch();
    // The same papers, in a file that is another one.
    await route.fulfill({ response, body: `${await response.text()}\n ` });
  });
  await page.reload();
  await expect(notice(page)).toContainText('is another one now');
  await expect(page.getByText('by hand')).toBeHidden();
  await notice(page).getByRole('button', { name: 'Open it' }).click();
  await expect(notice(page)).toContainText('Restored');
  await expect(title(page)).toHaveText('H. Luo');
  await isKept(page);
  await page.reload();
  await expect(notice(page)).toContainText('Restored');
  await expect(title(page)).toHaveText('H. Luo');
});

test.describe('a tab that dies', () => {
  test('leaves what was done to the next one', async ({ page, context }) => {
    await openPicture(page);
    await openNames(page);
    await rename(page, 'Kurt Brandt', 'K. Brandt');
    await isKept(page);
    const crashed = page.waitForEvent('crash');
    const debug = await context.newCDPSession(page);
    debug.send('Page.crash').catch(() => undefined);
    await crashed;
    const next = await another(context);
    await expect(counts(next)).toContainText('67 papers');
    await expect(notice(next)).toContainText('You worked on “names.bib” today at');
    await notice(next).getByRole('button', { name: 'Open it' }).click();
    await expect(title(next)).toHaveText('K. Brandt');
  });

  test('in the middle of a change leaves what was before it, or all of it', async ({
    page,
    context,
  }) => {
    await openPicture(page);
    await openNames(page);
    await rename(page, 'Kurt Brandt', 'K. Brandt');
    await isKept(page);
    await rename(page, 'K. Brandt', 'Kurt B.');
    // No time for any farewell.
    const crashed = page.waitForEvent('crash');
    const debug = await context.newCDPSession(page);
    debug.send('Page.crash').catch(() => undefined);
    await crashed;
    const next = await another(context);
    await notice(next).getByRole('button', { name: 'Open it' }).click();
    await expect(title(next)).toHaveText(/^(?:K\. Brandt|Kurt B\.)$/);
    await expect(counts(next)).toContainText('7 authors');
  });
});

test.describe('two tabs', () => {
  test('with papers of their own keep each its own', async ({ page, context }) => {
    await openPicture(page);
    await openNames(page, 'first.bib');
    await isKept(page);
    const other = await another(context);
    await openNames(other, 'second.bib');
    await rename(other, 'Kurt Brandt', 'K. Brandt');
    await isKept(other);
    await rename(page, 'Kurt Brandt', 'Kurt B.');
    await isKept(page);
    await other.reload();
    await expect(notice(other)).toContainText('second.bib');
    await expect(title(other)).toHaveText('K. Brandt');
    await page.reload();
    await expect(notice(page)).toContainText('first.bib');
    await expect(title(page)).toHaveText('Kurt B.');
    await openRecent(page);
    await expect(recent(page).getByRole('listitem')).toHaveText([
      /first\.bib.*shown here/,
      /second\.bib.*open in another tab/,
    ]);
  });

  /** As browsers do when a tab is duplicated: what it remembers is copied. */
  async function duplicate(page: Page, context: BrowserContext): Promise<Page> {
    const kept = await page.evaluate(() => sessionStorage.getItem('coterie-work') ?? '');
    const copy = await context.newPage();
    await copy.addInitScript((work) => {
      if (sessionStorage.length === 0) sessionStorage.setItem('coterie-work', work);
    }, kept);
    await openPicture(copy);
    return copy;
  }

  for (const [how, prepare] of [
    ['', async () => undefined],
    [
      ', where the browser has no locks',
      async (context: BrowserContext) => {
        await context.addInitScript(() => {
          Object.defineProperty(Navigator.prototype, 'locks', { value: undefined });
        });
      },
    ],
  ] as const) {
    test(`of one work go on separately, and that is said${how}`, async ({ context }) => {
      await prepare(context);
      const page = await context.newPage();
      await openPicture(page);
      await openNames(page);
      await rename(page, 'Kurt Brandt', 'K. Brandt');
      await isKept(page);
      const copy = await duplicate(page, context);
      await expect(title(copy)).toHaveText('K. Brandt');
      await rename(copy, 'K. Brandt', 'In the copy');
      await isKept(copy);
      await rename(page, 'K. Brandt', 'In the first');
      await isKept(page);
      // Whoever came second learns of it a moment after it has kept its work.
      await expect
        .poll(async () => {
          const told = await Promise.all(
            [page, copy].map((one) => one.getByText('so that neither tab writes over').count()),
          );
          return told.reduce((sum, count) => sum + count);
        })
        .toBe(1);
      await copy.reload();
      await expect(title(copy)).toHaveText('In the copy');
      await page.reload();
      await expect(title(page)).toHaveText('In the first');
    });
  }
});

test.describe('where nothing can be kept', () => {
  /** Whether leaving the page would be asked about. */
  const warns = (page: Page) =>
    page.evaluate(() => {
      const event = new Event('beforeunload', { cancelable: true });
      return !window.dispatchEvent(event);
    });

  test('because storage is forbidden, that is said once and the work can be saved', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('Storage is forbidden.', 'SecurityError');
      };
    });
    await openPicture(page);
    await openNames(page);
    await expect(notice(page)).toContainText('does not let the page keep your work');
    await expectAccessible(page);
    expect(await warns(page)).toBe(false);
    await notice(page).getByRole('button', { name: 'Dismiss' }).click();
    await rename(page, 'Kurt Brandt', 'K. Brandt');
    await expect(page.locator('[data-kept="failed"]')).toBeVisible();
    await expect(notice(page)).toBeHidden();
    expect(await warns(page)).toBe(true);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save project' }).click();
    expect((await download).suggestedFilename()).toBe('names.coterie');
    await expect.poll(() => warns(page)).toBe(false);
    await openRecent(page);
    await expect(recent(page)).toContainText('does not let the page keep anything');
  });

  test('because it is full, nothing on the page is lost', async ({ page, context, baseURL }) => {
    await openPicture(page);
    const debug = await context.newCDPSession(page);
    const origin = baseURL ?? '';
    await debug.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await openNames(page);
    await expect(notice(page)).toContainText('no room left');
    await rename(page, 'Kurt Brandt', 'K. Brandt');
    await expect(page.locator('[data-kept="failed"]')).toBeVisible();
    expect(await warns(page)).toBe(true);
    await expect(canvasOf(page)).toHaveAccessibleName(/^Authors: 7 nodes/);
    // Once there is room, the next change is kept with all that came before.
    await debug.send('Storage.overrideQuotaForOrigin', { origin });
    await rename(page, 'K. Brandt', 'Kurt B.');
    await isKept(page);
    expect(await warns(page)).toBe(false);
    await page.reload();
    await expect(title(page)).toHaveText('Kurt B.');
  });
});

test.describe('a project file', () => {
  async function saved(page: Page): Promise<Buffer> {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save project' }).click();
    return readFileSync(await (await download).path());
  }

  test('holds all of it, and is the same for the same work', async ({ page, browser, baseURL }) => {
    await openPicture(page);
    await openNames(page);
    await rename(page, 'Kurt Brandt', 'K. Brandt');
    const file = await saved(page);
    expect(await saved(page)).toEqual(file);
    await expect(page.getByText('1 correction by hand, not saved')).toBeHidden();

    const elsewhere = await browser.newContext({ baseURL: baseURL ?? '' });
    const other = await elsewhere.newPage();
    await openPicture(other);
    await dropFiles(other, [{ name: 'names.coterie', text: file }]);
    await expect(title(other)).toHaveText('K. Brandt');
    await expect(canvasOf(other)).toHaveAccessibleName(/^Authors: 7 nodes/);
    expect(await saved(other)).toEqual(file);
    await elsewhere.close();
  });

  test('is shown with all of it where it is what is beside the page', async ({ page }) => {
    await openPicture(page);
    await openNames(page);
    await rename(page, 'Kurt Brandt', 'K. Brandt');
    const file = await saved(page);
    await page.evaluate(() => sessionStorage.clear());
    await page.route('**/data/network.json', (route) =>
      route.fulfill({ body: file, contentType: 'application/octet-stream' }),
    );
    await page.goto('about:blank');
    await openPicture(page);
    await expect(title(page)).toHaveText('K. Brandt');
    await expect(canvasOf(page)).toHaveAccessibleName(/^Authors: 7 nodes/);
  });

  test('that cannot be read leaves all as it is, and says what was expected', async ({ page }) => {
    await openPicture(page);
    await openNames(page);
    await rename(page, 'Kurt Brandt', 'K. Brandt');
    const file = await saved(page);
    const broken = [
      ['cut.coterie', file.subarray(0, 200), 'its first line does not end'],
      ['half.coterie', file.subarray(0, file.length / 2), 'damaged'],
      ['newer.coterie', '{"format":"coterie-project","version":9}\n', 'reads versions up to 1'],
      ['none.coterie', 'Dear all,\nthe meeting is at ten.', 'is no project file'],
    ] as const;
    for (const [name, text, words] of broken) {
      await dropFiles(page, [{ name, text }]);
      const failed = page.getByRole('region', { name: 'Reading files failed' });
      await expect(failed).toContainText(words);
      await failed.getByRole('button', { name: 'Dismiss' }).click();
      await expect(title(page)).toHaveText('K. Brandt');
    }
  });

  test('with a part that cannot be read opens without it, and says so', async ({ page }) => {
    await openPicture(page);
    await openNames(page);
    await rename(page, 'Kurt Brandt', 'K. Brandt');
    const text = (await saved(page)).toString().replace('"kind":"name"', '"kind":"nickname"');
    await dropFiles(page, [{ name: 'names.coterie', text }]);
    await expect(notice(page)).toContainText('A part of “names.bib” could not be read.');
    await expect(notice(page)).toContainText('Correction 1 cannot be read');
    await expect(counts(page)).toContainText('7 authors');
    await expect(title(page)).toHaveText('Kurt Brandt');
  });
});
