/** `coterie build`: documents in, a dataset out. */

import { Command } from 'commander';
import { describeSummary, summarise } from '../../core/analysis/summary.ts';
import type { CorrectionOutcome } from '../../core/model/correction.ts';
import { type DatasetForm, writeDataset } from '../../core/pipeline/datasetFile.ts';
import { buildDataset, exitCodeOf, NothingReadableError } from '../buildDataset.ts';
import { buildReport } from '../buildReport.ts';
import type { Invocation } from '../invocation.ts';
import {
  addPipelineFlags,
  type PipelineFlags,
  type StageId,
  toPipelineOptions,
  untilOption,
} from '../pipelineFlags.ts';
import { createProgressLine } from '../progressLine.ts';
import { printJson, say } from '../terminal.ts';
import { writeFileWhole } from '../writeWhole.ts';

interface BuildFlags extends PipelineFlags {
  readonly output: string;
  readonly until?: StageId;
  readonly positionsFrom?: string;
  readonly json?: boolean;
}

const help = `
Files of all formats may be mixed, plain or packed with gzip; \`coterie formats\` lists them. What a
file is shows in its content, whatever its name. Of a folder everything is read but hidden files
and README.md. Records of one paper in several files become one paper.

A finished network (GEXF, GraphML, Pajek, GML, VOSviewer, Cytoscape, edge lists) is read as it is,
without papers behind it; a map and its links, or a network and its partition, are named together.

A small dataset is written as plain JSON, a large one as columns packed with gzip; both are read
whatever their name. An output that ends in .coterie or .gz is packed in any case.

Examples:
  coterie build                                the documents in seeds/
  coterie build a.bib b.csv exports/ -o x.json bibliographies and a folder of more
  coterie build map.txt network.txt            a finished network of VOSviewer
  coterie build big.xml.gz --until read        only see what would be read
  coterie build a.bib --corrections who.json   with corrections of who is who

Exit codes: 0 done; 1 done, but something could not be read; 2 wrong usage; 3 nothing readable;
5 the output cannot be written; 130 cancelled.`;

/** Whoever names a packed file gets one; else the size decides. */
const formFor = (output: string): DatasetForm | undefined =>
  /\.(?:coterie|gz)$/iu.test(output) ? 'compact' : undefined;

export function buildCommand(invocation: Invocation): Command {
  const command = new Command('build')
    .description('Read documents, find who wrote with whom and the communities, write a dataset.')
    .argument('[input...]', 'files and folders to read', ['seeds'])
    .option('-o, --output <file>', 'where to write the dataset', 'public/data/network.json')
    .addOption(untilOption())
    .option(
      '--positions-from <dataset>',
      'leave authors and papers where they are in an earlier dataset',
    );
  return addPipelineFlags(command)
    .option('--json', 'print one JSON object on standard output and nothing else there')
    .addHelpText('after', help)
    .action(async (paths: readonly string[], flags: BuildFlags) => {
      const started = performance.now();
      const seconds = () => (performance.now() - started) / 1000;
      const json = flags.json === true;
      try {
        let outcomes: readonly CorrectionOutcome[] | undefined;
        const dataset = await buildDataset({
          paths,
          options: toPipelineOptions(flags),
          ...(flags.until === undefined ? {} : { until: flags.until }),
          output: flags.output,
          ...(flags.positionsFrom === undefined ? {} : { positionsFrom: flags.positionsFrom }),
          ...(flags.corrections === undefined ? {} : { corrections: flags.corrections }),
          onCorrected: (heard) => {
            outcomes = heard;
          },
          signal: invocation.signal,
          talk: !json,
        });
        const progress = createProgressLine();
        if (!json) progress.show({ stage: 'Writing', done: 0, total: 1, detail: flags.output });
        await writeFileWhole(flags.output, writeDataset(dataset, formFor(flags.output))).finally(
          progress.clear,
        );
        if (json) printJson(buildReport(dataset, seconds(), outcomes));
        else say(`${describeSummary(summarise(dataset))}. Written to ${flags.output}.`);
        invocation.exitCode = exitCodeOf(dataset);
      } catch (error) {
        if (json && error instanceof NothingReadableError) {
          const { code, message } = error;
          invocation.exitCode = error.exitCode;
          printJson({ ...buildReport(error.dataset, seconds()), error: { code, message } });
        } else {
          throw error;
        }
      }
    });
}
