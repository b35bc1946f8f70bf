import { expectAccessible } from './support/accessibility.ts';
import { dropFiles } from './support/dropFiles.ts';
import { expect, test } from './support/guardedPage.ts';
import { canvasOf, detailsOf, openPicture, servedDataset } from './support/picture.ts';

const networkOf = (page: import('@playwright/test').Page) =>
  page.getByRole('region', { name: 'Network', exact: true });

test('counting, limit and resolution are changed in place, and back', async ({ page }) => {
  const { coauthorships } = await servedDataset(page);
  const [edge] = coauthorships.filter((one) => one.weightFractional !== one.weightFull);
  if (!edge) throw new Error('The seeds have no paper of more than two authors.');
  await openPicture(page, `#view=authors&select=edge:${edge.source}|${edge.target}`);
  const network = networkOf(page);
  await network.getByRole('button', { name: 'Network' }).click();
  const apply = network.getByRole('button', { name: 'Apply' });
  await expect(apply).toBeDisabled();
  await network.getByText('Fractional', { exact: true }).click();
  await expectAccessible(page);
  await apply.click();
  await expect(apply).toBeDisabled();
  await expect(network.getByRole('button', { name: 'As usual' })).toBeEnabled();
  await expect(page.getByRole('region', { name: 'Legend' })).toContainText('ractional');
  // What was selected stays selected.
  await expect(detailsOf(page)).toBeVisible();
  await network.getByLabel('Leave out papers with more authors than').fill('2');
  await apply.click();
  await expect(network).toContainText(/papers? with more than 2 make no edges now/);
  await network.getByRole('button', { name: 'As usual' }).click();
  await expect(canvasOf(page)).toHaveAccessibleName(/^Authors: 8 nodes, 17 edges\./);
  await expect(network.getByRole('button', { name: 'As usual' })).toBeDisabled();
});

test('files that are added later are counted in the same way', async ({ page }) => {
  await openPicture(page);
  const file = (name: string, title: string, authors: string) => ({
    name,
    text: `@article{${name.slice(0, 3)}, title={${title}}, author={${authors}}, year={1842}}`,
  });
  await dropFiles(page, [
    file('one.bib', 'On looms and engines', 'Ada Lovelace and Charles Babbage and Mary Somerville'),
  ]);
  await expect(canvasOf(page)).toHaveAccessibleName(
    /[34] nodes, 3 edges|^Authors and papers: 4 nodes, 3 edges/,
  );
  const network = networkOf(page);
  await network.getByRole('button', { name: 'Network' }).click();
  await network.getByLabel('Leave out papers with more authors than').fill('2');
  await network.getByRole('button', { name: 'Apply' }).click();
  await expect(network).toContainText('1 paper with more than 2 make no edges now');
  await dropFiles(page, [
    file('two.bib', 'On elastic surfaces', 'Sophie Germain and Laura Bassi and Maria Agnesi'),
  ]);
  await page.getByRole('button', { name: /^Add/ }).click();
  await expect(network).toContainText('2 papers with more than 2 make no edges now');
});

test('authors, edges and components are left out of the network, and counted', async ({ page }) => {
  await openPicture(page);
  /* Abel-Bond weighs 2, Bond-Cole and Falk-Gray 1; of two papers are Abel and Bond. */
  const papers = [
    ['On lakes and shores', 'Ada Abel and Bea Bond'],
    ['Counting ponds by hand', 'Ada Abel and Bea Bond'],
    ['Rivers through cities', 'Bea Bond and Cas Cole'],
    ['Clouds seen from above', 'Fay Falk and Gus Gray'],
  ].map(([title, names], i) => `@article{p${i}, title={${title}}, author={${names}}, year={2001}}`);
  await dropFiles(page, [{ name: 'ponds.bib', text: papers.join('\n') }]);
  await expect(page.getByText('opened here', { exact: false })).toBeVisible();
  await page
    .getByRole('navigation', { name: 'Views' })
    .getByText('Authors', { exact: true })
    .click();
  await expect(canvasOf(page)).toHaveAccessibleName(/^Authors: 5 nodes, 3 edges\./);
  const network = networkOf(page);
  await network.getByRole('button', { name: 'Network' }).click();
  const apply = network.getByRole('button', { name: 'Apply' });
  await network.getByRole('checkbox', { name: 'The largest component alone' }).check();
  await apply.click();
  await expect(canvasOf(page)).toHaveAccessibleName(/^Authors: 3 nodes, 2 edges\./);
  await expect(network).toContainText('2 authors and 1 edge are left out now');
  await network.getByLabel('Leave out edges lighter than').fill('2');
  await apply.click();
  await expect(canvasOf(page)).toHaveAccessibleName(/^Authors: 2 nodes, 1 edge\./);
  await expect(network).toContainText('3 authors and 2 edges are left out now');
  await network.getByRole('button', { name: 'As usual' }).click();
  await expect(canvasOf(page)).toHaveAccessibleName(/^Authors: 5 nodes, 3 edges\./);
  await network.getByLabel('Leave out authors with fewer papers than').fill('2');
  await network.getByRole('checkbox', { name: 'Normalise by association strength' }).check();
  await expectAccessible(page);
  await apply.click();
  await expect(canvasOf(page)).toHaveAccessibleName(/^Authors: 2 nodes, 1 edge\./);
  await expect(network).toContainText('3 authors and 2 edges are left out now');
});
