import { expectAccessible } from './support/accessibility.ts';
import { dropFiles } from './support/dropFiles.ts';
import { filterOf, shows } from './support/filters.ts';
import { expect, test } from './support/guardedPage.ts';
import { canvasOf, openPicture } from './support/picture.ts';

/** Years 2018 to 2021, one paper of two authors in each, and one without a year. */
const names = ['Abel', 'Bond', 'Cole', 'Dorn', 'Eich', 'Falk', 'Gray', 'Hart', 'Iven', 'Jost'];
const years = ['2018', '2019', '2020', '2021', undefined];
const papers = years
  .map((year, i) => {
    const authors = `Ada ${names[2 * i]} and Bea ${names[2 * i + 1]}`;
    const date = year === undefined ? '' : `, year={${year}}`;
    return `@article{p${i}, title={Notes on ${names[i]} and others}, author={${authors}}${date}}`;
  })
  .join('\n');

const timelineOf = (page: import('@playwright/test').Page) =>
  page.getByRole('region', { name: 'Timeline' });

async function openYears(page: import('@playwright/test').Page) {
  await openPicture(page, '#view=authors');
  await dropFiles(page, [{ name: 'years.bib', text: papers }]);
  await expect(page.getByText('opened here', { exact: false })).toBeVisible();
  await page
    .getByRole('navigation', { name: 'Views' })
    .getByText('Authors', { exact: true })
    .click();
  await shows(page, /^Authors: 10 nodes, 5 edges\./);
}

test('a brush of two handles chooses the years by keyboard and by mouse', async ({ page }) => {
  await openYears(page);
  const timeline = timelineOf(page);
  await expect(timeline).toContainText('2018–2021');
  await expect(timeline).toContainText('1 paper without a year included');
  const [from, to] = [
    timeline.getByRole('slider', { name: 'From year' }),
    timeline.getByRole('slider', { name: 'To year' }),
  ];
  await to.focus();
  await page.keyboard.press('ArrowLeft');
  await shows(page, /^Authors: 6 nodes, 3 edges\./);
  await expect(page).toHaveURL(/years=2018-2020/);
  await expect(to).toHaveAttribute('aria-valuetext', '2020, 1 paper');
  await expect(timeline).toContainText('1 paper without a year left out');
  // Shift moves the window as it is.
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page).toHaveURL(/years=2019-2021/);
  await from.focus();
  await page.keyboard.press('End');
  await expect(page).toHaveURL(/years=2021-2021/);
  await shows(page, /^Authors: 2 nodes, 1 edge\./);
  await expectAccessible(page);
  await timeline.getByRole('button', { name: 'All years' }).click();
  await shows(page, /^Authors: 10 nodes, 5 edges\./);
  // A window drawn over the second and third of four years.
  const box = await timeline.getByRole('slider', { name: 'From year' }).locator('..').boundingBox();
  if (!box) throw new Error('The bars are not to be seen.');
  await page.mouse.move(box.x + box.width * 0.375, box.y + 12);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.625, box.y + 12, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(/years=2019-2020/);
  await shows(page, /^Authors: 4 nodes, 2 edges\./);
  // The same in the stack, as numbers and with a switch.
  await expect(filterOf(page).getByRole('checkbox', { name: 'papers of 2019–2020' })).toBeChecked();
});

test('the years are played on a layout that stands still, growing and sliding', async ({
  page,
}) => {
  await openYears(page);
  const timeline = timelineOf(page);
  const speed = timeline.getByRole('combobox', { name: 'Speed' });
  await speed.selectOption('Slow');
  await timeline.getByRole('button', { name: 'Play the years' }).click();
  await expect(page).toHaveURL(/years=2018-2018/);
  const at = /at=([^&]*)/u.exec(page.url())?.[1];
  expect(at).toBeDefined();
  await expect(page).toHaveURL(/years=2018-2019/);
  await timeline.getByRole('button', { name: 'Pause the years' }).click();
  expect(/at=([^&]*)/u.exec(page.url())?.[1]).toBe(at);
  await speed.selectOption('Fast');
  const paused = /years=(\d+-\d+)/u.exec(page.url())?.[1];
  await timeline
    .getByRole('combobox', { name: 'How the years are played' })
    .selectOption('Sliding');
  await timeline.getByRole('button', { name: 'Play the years' }).click();
  await expect(page).not.toHaveURL(new RegExp(`years=${paused}`));
  // It ends by itself with the last year in the window.
  await expect(page).toHaveURL(/years=\d+-2021/);
  await expect(timeline.getByRole('button', { name: 'Play the years' })).toBeVisible();
  await timeline.getByRole('button', { name: 'All years' }).click();
  await timeline
    .getByRole('combobox', { name: 'How the years are played' })
    .selectOption('Growing');
  await timeline.getByRole('button', { name: 'Play the years' }).click();
  await expect(canvasOf(page)).toHaveAccessibleName(/^Authors: 10 nodes, 5 edges\./, {
    timeout: 15_000,
  });
  await expect(page).not.toHaveURL(/years=/);
});

test('it folds away, and is folded on a phone until it is wanted', async ({ page }) => {
  await openPicture(page, '#view=authors');
  const timeline = timelineOf(page);
  const fold = timeline.getByRole('button', { name: 'Timeline' });
  await expect(timeline.getByRole('slider')).toHaveCount(2);
  await fold.click();
  await expect(timeline.getByRole('slider')).toHaveCount(0);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.reload();
  await expect(fold).toHaveAttribute('aria-expanded', 'false');
  await fold.click();
  await expect(timeline.getByRole('slider')).toHaveCount(2);
  await expectAccessible(page);
});
