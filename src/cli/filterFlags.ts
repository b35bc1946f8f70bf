/** The parts of a filter as flags of `export`. */

import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Dataset } from '../core/model/dataset.ts';
import type { Filter } from '../core/model/filter.ts';
import { writtenParts } from '../core/model/filterParts.ts';
import { isAuthorId } from '../core/model/ids.ts';

/** Flags, the forms of their values, and what they say in `--help`. */
const flagOf: Readonly<
  Record<keyof Filter, { readonly flag: string; readonly form: string; readonly help: string }>
> = {
  years: {
    flag: 'years',
    form: 'from-to',
    help: 'Papers of these years alone, which weights and sizes then count, such as 2010-2015.',
  },
  leastWeight: {
    flag: 'least-weight',
    form: 'number',
    help: 'Co-authorship edges of this weight and more, above 0.',
  },
  leastSimilarity: {
    flag: 'least-similarity',
    form: 'number',
    help: 'Edges between papers of this similarity and more, above 0 to 1.',
  },
  leastPapers: {
    flag: 'least-papers',
    form: 'number',
    help: 'Authors of so many papers and more, above 0.',
  },
  around: {
    flag: 'around',
    form: 'id,steps',
    help: 'The network around an author or a paper, 1 to 3 steps wide, such as a:wenhao-zhang,2.',
  },
};

/** Adds a flag for each part; a value that is not of its form is wrong usage. */
export function addFilterFlags(command: Command): void {
  for (const { part, read } of writtenParts) {
    const { flag, form, help } = flagOf[part];
    const parse = (text: string): Filter => {
      const filter = read(text);
      if (!filter) throw new InvalidArgumentError(`It must be of the form <${form}>. ${help}`);
      return filter;
    };
    command.addOption(
      new Option(`--${flag} <${form}>`, `${help} (pictures, networks, papers)`).argParser(parse),
    );
  }
}

/** What was given, and the flags that gave it. */
export function givenFilter(command: Command): {
  readonly filter: Filter;
  readonly flags: readonly string[];
} {
  const flags = Object.values(flagOf).flatMap(({ flag }) =>
    command.getOptionValueSource(nameOf(flag)) === 'cli' ? [flag] : [],
  );
  const parts = flags.map((flag) => command.getOptionValue(nameOf(flag)) as Filter);
  return { filter: Object.assign({}, ...parts), flags };
}

/** What keeps a filter from being used on a dataset, for people; undefined where nothing does. */
export function troubleWith({ around }: Filter, { authors, papers }: Dataset): string | undefined {
  if (!around) return undefined;
  const { node } = around;
  const is = ({ id }: { readonly id: string }) => id === node;
  if (isAuthorId(node) ? authors.some(is) : papers.some(is)) return undefined;
  return `--around: the dataset has no ${isAuthorId(node) ? 'author' : 'paper'} “${node}”. Ids are in the tables that \`--format csv\` writes.`;
}

/** As commander names the value of a flag. */
const nameOf = (flag: string): string =>
  flag.replace(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase());
