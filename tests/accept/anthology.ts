/**
 * `npm run accept:anthology [-- --dataset FILE --out FOLDER --no-build]`: the whole ACL Anthology, built by
 * the command line (or taken from FILE) and in the page, looked at and worked with in a browser. Needs
 * COTERIE_DATA, a folder with acl/acl-full.csl.json.gz. Ends with 1 where something asked is not met.
 */

import { existsSync, mkdirSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readDataset } from '../../src/core/pipeline/datasetFile.ts';
import { buildApp, openLarge, openSmall, watchPicture } from '../bench/browser/appPage.ts';
import { newPage, startChromium } from '../bench/browser/chromium.ts';
import { servePages } from '../bench/browser/servePages.ts';
import { watchLabels } from '../support/drawnLabels.ts';
import { buildByCommandLine } from './anthology/commandLine.ts';
import { dropAndDraw } from './anthology/drop.ts';
import { recordGestures } from './anthology/gestures.ts';
import { takeLooks } from './anthology/looks.ts';
import { createRequirements, ms, seconds } from './anthology/requirements.ts';
import { smallPart } from './anthology/smallPart.ts';
import { tour } from './anthology/tour.ts';
import { watchTour } from './anthology/watchTour.ts';
import { print } from './print.ts';

const { values: given } = parseArgs({
  options: {
    dataset: { type: 'string' },
    out: { type: 'string' },
    'no-build': { type: 'boolean' },
  },
});
const data = resolve(process.env.COTERIE_DATA ?? '../shared/data');
const source = join(data, 'acl', 'acl-full.csl.json.gz');
if (!existsSync(source)) {
  process.stderr.write(`There is no ${source}. COTERIE_DATA names the folder of data.\n`);
  process.exit(2);
}
const scratch = await mkdtemp(join(tmpdir(), 'coterie-anthology-'));
const out = resolve(given.out ?? join(tmpdir(), 'coterie-anthology-pictures'));
mkdirSync(out, { recursive: true });
const asked = createRequirements();
const longestPause = 100;

print('The command line');
let built = given.dataset;
if (built === undefined) {
  built = join(scratch, 'anthology.coterie');
  const { exitCode, milliseconds, peak } = await buildByCommandLine(source, built);
  asked.check('builds the whole Anthology', exitCode <= 1, `exit code ${exitCode}`);
  asked.check('within 60 s', milliseconds <= 60_000, seconds(milliseconds));
  asked.check('in 1.5 GB', peak > 0 && peak <= 1.5e9, `${(peak / 1e9).toFixed(2)} GB`);
}
const bytes = await readFile(built);
const dataset = await readDataset([bytes]);
const small = join(scratch, 'small.json');
await buildByCommandLine(smallPart(source, scratch), small);

const app = await buildApp({ readable: true });
const empty = await servePages(app, new Map());
const whole = await servePages(app, new Map([['data/network.json', bytes]]));
const few = await servePages(app, new Map([['data/network.json', await readFile(small)]]));
const browser = await startChromium();
const open = async () => {
  const page = await newPage(browser, ({ message }) =>
    asked.check('no error in the page', false, message),
  );
  page.setDefaultTimeout(20_000);
  await watchPicture(page);
  return page;
};
try {
  print('\nDropped on the page');
  const drop = async (what: string, file: string) => {
    const page = await open();
    try {
      asked.check(what, true, seconds(await dropAndDraw(page, empty.address, file)));
    } catch (error) {
      asked.check(what, false, error instanceof Error ? error.message : String(error));
    }
    await page.context().close();
  };
  if (given['no-build'] !== true) await drop('the documents become the whole picture', source);
  await drop('the dataset file becomes the whole picture', built);

  print('\nFrames');
  let page = await open();
  await openSmall(page, few.address);
  const flat = await recordGestures(page);
  for (const { what, frames } of flat)
    asked.note(`${what}, about 1,000 authors`, `${frames.framesPerSecond.toFixed(1)} frames/s`);
  await page.context().close();
  page = await open();
  const times = await openLarge(page, whole.address);
  asked.note('served: opened to the whole picture', seconds(times.picture));
  for (const [i, { what, frames }] of (await recordGestures(page)).entries()) {
    const { framesPerSecond, p95Gap, longestGap } = frames;
    const found = `${framesPerSecond.toFixed(1)} frames/s, 95 % of gaps ${ms(p95Gap)}, longest ${ms(longestGap)}`;
    asked.check(`${what}: 30 frames a second and more`, framesPerSecond >= 30, found);
    asked.check(`${what}: 95 % of gaps within 33 ms`, p95Gap <= 33.5, ms(p95Gap));
    const less = framesPerSecond / (flat[i]?.frames.framesPerSecond ?? Number.NaN);
    asked.check(
      `${what}: 0.9 of the frames of a small network`,
      less >= 0.9,
      `${less.toFixed(2)}×`,
    );
  }
  await page.context().close();

  print('\nPictures');
  page = await open();
  await watchLabels(page);
  await openLarge(page, whole.address);
  await takeLooks(page, dataset, out, asked);
  await page.context().close();
  asked.note('screenshots', out);

  print('\nA tour');
  page = await open();
  await openLarge(page, whole.address);
  const { pauses, failed } = await watchTour(browser, page, tour, longestPause, false);
  await page.context().close();
  for (const { name } of tour) {
    const why = failed.find((failure) => failure.name === name)?.why;
    const longest = Math.max(
      0,
      ...pauses.filter(({ phase }) => phase === name).map(({ length }) => length),
    );
    asked.check(name, why === undefined, why ?? '');
    asked.check(
      `${name}: no pause over ${longestPause} ms`,
      longest <= longestPause,
      longest === 0 ? '' : ms(longest),
    );
  }
  if (pauses.length > 0) {
    print('\nWhy (the same tour with a profiler, which slows it)');
    page = await open();
    await openLarge(page, whole.address);
    const explained = await watchTour(browser, page, tour, longestPause, true);
    for (const { phase, at, length, causes } of explained.pauses) {
      print(`${phase}, ${ms(at)} on: ${ms(length)}: ${causes.join('; ')}`);
    }
  }
} finally {
  await browser.close();
  for (const server of [empty, whole, few]) await server.close();
  await rm(app, { recursive: true });
  await rm(scratch, { recursive: true });
}
const unmet = asked.unmet();
print(unmet.length === 0 ? '\nAll met.' : `\nNot met: ${unmet.length}.`);
process.exitCode = unmet.length === 0 ? 0 : 1;
