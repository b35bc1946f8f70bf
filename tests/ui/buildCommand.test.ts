import { Command } from 'commander';
import { expect, test } from 'vitest';
import {
  addPipelineFlags,
  type PipelineFlags,
  toPipelineOptions,
} from '../../src/cli/pipelineFlags.ts';
import type { SourceFile } from '../../src/core/model/dataset.ts';
import { defaultOptions, type PipelineOptions } from '../../src/core/model/options.ts';
import { buildCommand } from '../../src/ui/identity/buildCommand.ts';

const file = (name: string): SourceFile => ({ name, bytes: 1, format: 'bibtex', records: 1 });
const commandFor = (options: PipelineOptions, ...names: readonly string[]) =>
  buildCommand({ files: names.map(file), options }, 'pessimistic');

/** What the command line makes of it. */
function optionsOf(command: string): PipelineOptions {
  const program = addPipelineFlags(new Command().argument('[input...]'));
  program.parse(command.split(' ').slice(2), { from: 'user' });
  return toPipelineOptions(program.opts<PipelineFlags>());
}

test('the usual options are left out', () => {
  expect(commandFor(defaultOptions, 'a.bib')).toBe('coterie build a.bib --identity pessimistic');
});

test('the command line reads the same options out of it, but for the way', () => {
  const others: PipelineOptions = {
    identity: 'optimistic',
    counting: 'fractional',
    maxAuthorsPerPaper: 25,
    louvainResolution: 1.5,
    louvainRuns: 7,
    seed: 3,
    similarityThreshold: 0.2,
    similarityNeighbours: 9,
  };
  for (const options of [defaultOptions, others]) {
    expect(optionsOf(commandFor(options, 'a.bib'))).toEqual({
      ...options,
      identity: 'pessimistic',
    });
  }
});

test('a shell reads names as they are, and many files stand for a folder', () => {
  expect(commandFor(defaultOptions, "O'Neill & co.bib", '-x.ris')).toBe(
    "coterie build 'O'\\''Neill & co.bib' ./-x.ris --identity pessimistic",
  );
  expect(commandFor(defaultOptions, 'a', 'b', 'c', 'd')).toContain('build documents/ --');
});
