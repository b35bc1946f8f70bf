import { expectAccessible } from './support/accessibility.ts';
import { dropFiles } from './support/dropFiles.ts';
import { expect, test } from './support/guardedPage.ts';
import { canvasOf, openPicture } from './support/picture.ts';

/** A triangle of Ada, Charles and Mary, to which John and then Laura hang on. */
const pairs = [
  ['Ada Lovelace', 'Charles Babbage'],
  ['Charles Babbage', 'Mary Somerville'],
  ['Mary Somerville', 'Ada Lovelace'],
  ['Mary Somerville', 'John Herschel'],
  ['John Herschel', 'Laura Bassi'],
] as const;

test('measures become columns of the authors, as worked out by hand', async ({ page }) => {
  await openPicture(page);
  const text = pairs
    .map(
      ([a, b], i) =>
        `@article{p${i}, title={Letters between ${a} and ${b}}, author={${a} and ${b}}, year={1840}}`,
    )
    .join('\n');
  await dropFiles(page, [{ name: 'letters.bib', text }]);
  await expect(canvasOf(page)).toHaveAccessibleName(/10 nodes, 10 edges/);
  await page.getByRole('radiogroup', { name: 'View' }).getByText('Table').click();
  await page.getByRole('button', { name: 'Measures' }).click();
  const table = page.getByRole('table', { name: 'Authors' });
  for (const name of ['Betweenness', 'Closeness', 'Core', 'Clustering coefficient', 'PageRank']) {
    await expect(table.getByRole('columnheader', { name })).toBeVisible();
  }
  const headings = await table.getByRole('columnheader').allInnerTexts();
  const cellOf = (author: string, column: string) =>
    table
      .getByRole('row')
      .filter({ has: page.getByRole('button', { name: new RegExp(`^${author}`) }) })
      .getByRole('cell')
      .nth(headings.findIndex((heading) => heading.trim() === column));
  // Names keep their room beside so many columns.
  const name = await table.getByRole('columnheader', { name: 'Author', exact: true }).boundingBox();
  expect(name?.width).toBeGreaterThan(150);
  // Mary lies between {Ada, Charles} and {John, Laura}; John between Laura and three others.
  await expect(cellOf('Mary', 'Betweenness')).toHaveText('4');
  await expect(cellOf('John', 'Betweenness')).toHaveText('3');
  await expect(cellOf('Mary', 'Core')).toHaveText('2');
  await expect(cellOf('Laura', 'Core')).toHaveText('1');
  await expect(cellOf('Mary', 'Clustering coefficient')).toHaveText('0.33');
  await expect(cellOf('Laura', 'Clustering coefficient')).toHaveText('unknown');
  await table.getByRole('button', { name: 'Betweenness' }).click();
  await expect(table.getByRole('row').nth(1)).toContainText('Mary Somerville');
  await expectAccessible(page);
});
