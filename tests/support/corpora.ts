/** Corpora for tests: the seeds, and small pages made of a few words. */

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defaultOptions, type PipelineOptions } from '../../src/core/model/options.ts';
import { fileOfBytes, type InputFile } from '../../src/core/pipeline/pipeline.ts';
import { runPipeline } from '../../src/core/pipeline/runPipeline.ts';

export const seedsFolder = fileURLToPath(new URL('../../seeds/', import.meta.url));

/** The seed documents as input files. */
export const seedFiles = (): InputFile[] =>
  readdirSync(seedsFolder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => fileOfBytes(name, new Uint8Array(readFileSync(seedsFolder + name))));

export const textFile = (name: string, text: string): InputFile =>
  fileOfBytes(name, new TextEncoder().encode(text));

/** Several sentences about something, long enough to be an abstract. */
export const abstractOn = (topic: string): string =>
  `We study ${topic} in depth. ${`The evidence about ${topic} is of many kinds. `.repeat(8)}It holds.`;

/** A profile page with one entry a paper: title, names in one run, how many are hidden. */
export function profilePage(
  owner: string,
  papers: readonly { title: string; names: string; hidden?: number; date?: string; id?: string }[],
): string {
  const head = [owner[0], owner, 'Total Citations', '1', 'h-index', '1', 'Papers', papers.length];
  const entries = papers.flatMap(({ title, names, hidden = 0, date = 'Jan 05, 2024', id }, i) => [
    `#${i + 1} ${id ?? `2401.0000${i}v1`} ${date}`,
    title,
    abstractOn(title),
    hidden > 0 ? `${names} +${hidden}` : names,
    '0 Citations',
  ]);
  return [...head, 'Publications', ...entries].join('\n');
}

/** Runs the whole pipeline with some options changed. */
export const build = (inputs: readonly InputFile[], options: Partial<PipelineOptions> = {}) =>
  runPipeline(inputs, { ...defaultOptions, ...options });
