/** Finished networks, dropped on the page and explored like any other, without papers behind them. */

import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { dropFiles } from './support/dropFiles.ts';
import { addFilter, filterOf, shows } from './support/filters.ts';
import { expect, test } from './support/guardedPage.ts';
import { canvasOf, detailsOf, openPicture, switchTo } from './support/picture.ts';

const people = ['Ada King', 'Ben Vance', 'Cleo Marsh', 'Dov Lund', 'Eve Quist', 'Fay Orr'];
const pairs = [
  [0, 1, 4],
  [1, 2, 2.5],
  [2, 0, 1],
  [3, 4, 3],
  [4, 5, 1],
  [5, 3, 0.5],
  [2, 3, 0.5],
] as const;

/** Two triangles with an edge between them, and one node alone. */
const gml = `graph [
${people.map((name, i) => `  node [ id ${i} label "${name}" rank ${10 - i} ]`).join('\n')}
  node [ id 6 label "Gil Alone" ]
${pairs.map(([a, b, weight]) => `  edge [ source ${a} target ${b} value ${weight} ]`).join('\n')}
]
`;

async function drop(page: Page): Promise<void> {
  await openPicture(page);
  await dropFiles(page, [{ name: 'circle.gml', text: gml }]);
  await expect(page.getByRole('note')).toContainText('no papers stand behind it');
  await shows(page, /7 nodes, 7 edges/);
  await page.getByRole('button', { name: 'Dismiss' }).click();
}

async function saved(page: Page, format: string): Promise<string> {
  await page.getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByText(format, { exact: true }).click();
  const waiting = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download' }).click();
  const text = readFileSync(await (await waiting).path(), 'utf8');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  return text;
}

test('a finished network is explored like any other, and nothing is said of papers', async ({
  page,
}) => {
  await drop(page);
  await expect(page.getByRole('contentinfo')).toContainText(
    'finished network, no papers known; 7 nodes; 7 edges; 2 components',
  );
  await expect(page.getByRole('navigation', { name: 'Views' })).not.toContainText('Papers');
  await expectAccessible(page);

  const search = page.getByRole('combobox', { name: /Search/ });
  await search.fill('ben v');
  await page.getByRole('option', { name: /Ben Vance/ }).click();
  const details = detailsOf(page);
  await expect(details.getByRole('heading', { name: 'Ben Vance' })).toBeVisible();
  await expect(details).toContainText('the papers behind it are not known');
  await expect(details).toContainText('circle.gml:3');
  await expect(details).not.toContainText(/0 papers|joint paper/);
  await details.getByRole('button', { name: 'weight 2.5' }).click();
  await expect(details.getByRole('heading', { name: 'Ben Vance and Cleo Marsh' })).toBeVisible();
  await expect(details).toContainText('Weight, as the file says');

  await addFilter(page, 'Weight of edges');
  await filterOf(page).getByRole('textbox', { name: 'Edges: least weight' }).fill('2');
  await shows(page, /^Authors: 5 nodes, 3 edges\./);

  const svg = await saved(page, 'SVG drawing');
  expect(svg).toContain('no papers known');
  expect(svg).toContain('Ada King');
  const gexf = await saved(page, 'GEXF');
  expect(gexf).toContain('label="Ada King"');
  expect(gexf).toContain('<attribute id="rank" title="rank" type="double"/>');
  expect(gexf).not.toContain('"papers"');

  await switchTo(page, 'Table');
  await expect(page.getByRole('tab')).toHaveText(['Authors', 'Edges', 'Communities']);
  await expect(page.getByRole('columnheader', { name: 'rank' })).toBeVisible();
  await page.getByRole('tab', { name: 'Edges', exact: true }).click();
  await expect(page.getByRole('columnheader', { name: 'Weight' })).toBeVisible();
});

test('what is the file’s can be made anew and taken back, in dark as well', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openPicture(page);
  const items = people.map((label, i) => ({
    id: i + 1,
    label,
    x: [0, 1, 0.5, 2, 3, 2.5][i],
    y: [0, 0, 1, 0, 0, 1][i],
    cluster: i % 2 === 0 ? 1 : 2,
  }));
  const links = pairs.map(([a, b, strength]) => ({
    source_id: a + 1,
    target_id: b + 1,
    strength,
  }));
  const text = JSON.stringify({ network: { items, links } });
  await dropFiles(page, [{ name: 'map.json', text }]);
  await expect(page.getByRole('note')).toContainText(
    'The weights, communities and positions are those of the file',
  );
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await page.getByRole('button', { name: 'Network', exact: true }).click();
  const form = page.getByRole('form', { name: 'How the network is made' });
  await form.getByRole('checkbox', { name: 'Communities of the file' }).uncheck();
  await form.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByRole('note')).toContainText('The weights and positions are those');
  await expect(canvasOf(page)).toHaveAccessibleName(/6 nodes, 7 edges/);
  await form.getByRole('checkbox', { name: 'Communities of the file' }).check();
  await form.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByRole('note')).toContainText('The weights, communities and positions');
});
