/** A picture of a hundred thousand authors for print, against the same one by @napi-rs/canvas. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runTool } from '../../../scripts/tools.ts';
import { rasterise } from '../../../src/cli/rasterise.ts';
import { figureFor, figureParameters } from '../../../src/core/exports/figureParameters.ts';
import { checkValues } from '../../../src/core/exports/parameters.ts';
import { joinedBytes, writeDataset } from '../../../src/core/pipeline/datasetFile.ts';
import { madeDataset } from '../../support/largeDataset.ts';
import { runNode } from '../frame/children.ts';
import { packageVersion } from '../frame/machine.ts';
import { alternating, median } from '../frame/measure.ts';
import { againstPeer, notMeasured, shown } from '../frame/outcomes.ts';
import type { BenchRow } from '../frame/row.ts';
import { laidOut } from '../laidOut.ts';

const width = 4000;
const height = 2500;

/** The library is a binary that not every system has. */
async function loadPeer() {
  try {
    return (await import('../peers/canvasFigure.ts')).canvasFigure;
  } catch {
    return undefined;
  }
}

export const png100kRow: BenchRow = {
  id: 'png-100k',
  what: 'PNG of 100,000 authors, 4,000 px wide, with labels and legend',
  against: 'the same nodes, edges, labels and legend painted by @napi-rs/canvas',
  goal: '3×',
  async run(context) {
    const authors = context.size(100_000);
    const dataset = laidOut(madeDataset(authors));
    context.setting(
      'dataset',
      `made, ${authors} authors, ${dataset.coauthorships.length} edges, in our layout`,
    );
    context.setting(
      '@napi-rs/canvas',
      `${packageVersion('@napi-rs/canvas')}: a stroke an edge, an arc a node, text in Inter, canvas.encode('png')`,
    );
    const checked = checkValues(figureParameters, { view: 'authors', width, height });
    if ('problems' in checked) throw new Error(checked.problems.join(' '));
    const drawing = await figureFor(dataset, checked.values, { rasterise });
    const canvasFigure = await loadPeer();
    const what = `PNG of ${authors.toLocaleString('en')} authors, ${width} px wide`;
    const outcomes = [];
    if (canvasFigure) {
      const { ours, peer } = await alternating(
        {
          ours: { work: () => rasterise(drawing, 1) },
          peer: { work: () => canvasFigure(drawing) },
        },
        context.rounds(),
      );
      outcomes.push(
        againstPeer({
          what: `${what}: painting and packing`,
          ours: { value: ours.ms / 1000, unit: 's' },
          peer: { value: peer.ms / 1000, unit: 's' },
          peerName: '@napi-rs/canvas',
          goal: 3,
          remark: `by the clock ${(ours.clock / 1000).toFixed(2)} against ${(peer.clock / 1000).toFixed(2)} s; ${(ours.result.length / 1e6).toFixed(1)} and ${(peer.result.length / 1e6).toFixed(1)} MB`,
        }),
      );
    } else outcomes.push(notMeasured(what, '3×', '@napi-rs/canvas is not installed'));

    const path = join(context.scratch, 'made.coterie');
    writeFileSync(path, joinedBytes(writeDataset(dataset, 'compact')));
    if (runTool('vite', ['build', '--config', 'vite.cli.config.ts', '--logLevel', 'error']) !== 0) {
      throw new Error('The command line could not be built.');
    }
    const output = join(context.scratch, 'ours.png');
    const flags = [
      '--format',
      'png',
      '--view',
      'authors',
      '--width',
      `${width}`,
      '--height',
      `${height}`,
    ];
    const ran = [];
    for (let round = 0; round < context.rounds(3); round++) {
      ran.push(
        await runNode(join(root, 'dist', 'cli', 'coterie.js'), [
          'export',
          path,
          ...flags,
          '-o',
          output,
        ]),
      );
    }
    outcomes.push(
      shown(
        `${what}: coterie export, from the dataset file`,
        `${median(ran.map(({ seconds }) => seconds)).toFixed(1)} s`,
        `processor ${median(ran.map(({ processor }) => processor)).toFixed(1)} s, peak ${(median(ran.map(({ peak }) => peak)) / 1e9).toFixed(2)} GB`,
      ),
    );
    return outcomes;
  },
};
