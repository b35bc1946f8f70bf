/** A hundred thousand papers from CSL-JSON to a dataset file, against a script in Python. */

import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { coterieFlags, root, runTool } from '../../../scripts/tools.ts';
import { runNode, runProgram } from '../frame/children.ts';
import { median } from '../frame/measure.ts';
import { againstLimit, againstPeer, notMeasured, shown } from '../frame/outcomes.ts';
import { type BenchContext, type BenchRow, Missing, type Outcome } from '../frame/row.ts';
import { madeCsl } from '../madeCsl.ts';

interface PeerReport {
  readonly steps: Readonly<Record<string, number>>;
  readonly seconds: number;
  readonly processor: number;
  readonly peak: number;
  readonly papers: number;
  readonly authors: number;
  readonly edges: number;
  readonly versions: string;
}

const python = process.env.COTERIE_PYTHON ?? '/usr/bin/python3';
const script = join(root, 'tests', 'bench', 'peers', 'networkx_pipeline.py');

/** The ACL Anthology where it is there, else as many made papers. */
function inputOf(context: BenchContext): string {
  const name = context.quick ? 'acl-main-to2014' : 'acl-full';
  const real = context.data && join(context.data, 'acl', `${name}.csl.json.gz`);
  if (real && existsSync(real)) {
    context.setting(
      'input',
      `the ACL Anthology (${name}), ${(statSync(real).size / 1e6).toFixed(1)} MB packed`,
    );
    return real;
  }
  const { bytes, papers } = madeCsl(context.size(100_000), context.size(100_000));
  const path = join(context.scratch, 'made.json');
  writeFileSync(path, bytes);
  context.setting('input', `${papers} made papers, ${(bytes.length / 1e6).toFixed(1)} MB`);
  return path;
}

async function runPeer(input: string, scratch: string): Promise<PeerReport> {
  const present = await runProgram(python, ['-c', 'import networkx, igraph']).catch(
    () => undefined,
  );
  if (present?.status !== 0) {
    throw new Missing(`${python} has no networkx and igraph (COTERIE_PYTHON names another)`);
  }
  const ran = await runProgram(python, [script, input, join(scratch, 'peer.json.gz')]);
  if (ran.status !== 0) throw new Error(`the script in Python failed: ${ran.stderr.slice(-400)}`);
  return JSON.parse(ran.stdout) as PeerReport;
}

export const pipeline100kRow: BenchRow = {
  id: 'pipeline-100k',
  what: '100,000 papers, CSL-JSON to dataset file',
  against: 'Python with networkx: read, project, Louvain once, layout by igraph’s DrL, write',
  goal: '10×; under 60 s and 1.5 GB',
  minutes: 40,
  async run(context) {
    const input = inputOf(context);
    if (runTool('vite', ['build', '--config', 'vite.cli.config.ts', '--logLevel', 'error']) !== 0) {
      throw new Error('The command line could not be built.');
    }
    const output = join(context.scratch, 'ours.coterie');
    const rounds = context.rounds(3);
    const ours = [];
    let peer: PeerReport | undefined;
    let missing = '';
    for (let round = 0; round < rounds; round++) {
      context.say(`round ${round + 1} of ${rounds}`);
      ours.push(
        await runNode(
          join(root, 'dist', 'cli', 'coterie.js'),
          ['build', input, '-o', output],
          coterieFlags,
        ),
      );
      if (round > 0) continue;
      try {
        peer = await runPeer(input, context.scratch);
      } catch (error) {
        missing = error instanceof Error ? error.message : String(error);
      }
    }
    context.setting(
      'Coterie',
      `median of ${rounds} rounds; with names joined, similar papers, several runs of Louvain twice (fewer where a network is large), three layouts, sources of every field`,
    );
    const said = ours.at(-1)?.stderr.match(/.*Written to/u)?.[0] ?? '';
    context.setting('result', said.replace(' Written to', ''));
    const processor = median(ours.map((ran) => ran.processor));
    const outcomes: Outcome[] = [];
    const papers = peer?.papers ?? context.size(100_000);
    const what = `${papers.toLocaleString('en')} papers to a dataset file`;
    if (peer) {
      context.setting(
        'peer',
        `${peer.versions}; one round; ${JSON.stringify(peer.steps)} s; ${peer.authors} authors, ${peer.edges} edges, peak ${(peer.peak / 1e9).toFixed(2)} GB`,
      );
      outcomes.push(
        againstPeer({
          what: `${what}, processor time`,
          ours: { value: processor, unit: 's' },
          peer: { value: peer.processor, unit: 's' },
          peerName: 'Python',
          goal: 10,
        }),
      );
    } else outcomes.push(notMeasured(`${what}, processor time`, '10×', missing));
    outcomes.push(
      againstLimit({
        what: `${what}, by the clock`,
        ours: { value: median(ours.map(({ seconds }) => seconds)), unit: 's' },
        limit: 60,
        peer: peer ? `Python ${peer.seconds.toFixed(0)} s` : '',
      }),
      againstLimit({
        what: `${what}, peak memory`,
        ours: { value: median(ours.map(({ peak }) => peak)) / 1e9, unit: 'GB' },
        limit: 1.5,
      }),
      shown('the dataset file', `${(statSync(output).size / 1e6).toFixed(1)} MB`),
    );
    return outcomes;
  },
};
