/** The parts of a filter as flags of `export`. */

import { type Command, InvalidArgumentError, Option } from 'commander';
import { measures } from '../core/analysis/measures/registry.ts';
import type { Dataset } from '../core/model/dataset.ts';
import type { Filter } from '../core/model/filter.ts';
import { isAuthorId } from '../core/model/ids.ts';
import { allParts } from '../core/scene/filters/registry.ts';
import { nodeNumbers } from '../core/scene/quickSources.ts';

/** Adds a flag for each part; a value that is not of its form is wrong usage. */
export function addFilterFlags(command: Command): void {
  for (const { read, flag, form, help } of allParts) {
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
  const flags = allParts.flatMap(({ flag }) =>
    command.getOptionValueSource(nameOf(flag)) === 'cli' ? [flag] : [],
  );
  const parts = flags.map((flag) => command.getOptionValue(nameOf(flag)) as Filter);
  return { filter: Object.assign({}, ...parts), flags };
}

/** What keeps a filter from being used on a dataset, for people; undefined where nothing does. */
export function troubleWith(filter: Filter, dataset: Dataset): string | undefined {
  const { placeOf } = nodeNumbers(dataset);
  for (const { flag, nodes } of allParts) {
    const unknown = nodes(filter).find((id) => placeOf(id) < 0);
    if (unknown === undefined) continue;
    const kind = isAuthorId(unknown) ? 'author' : 'paper';
    return `--${flag}: the dataset has no ${kind} “${unknown}”. Ids are in the tables that \`--format csv\` writes.`;
  }
  const known = measures.map(({ id }): string => id);
  const measure = filter.measures?.find(({ id }) => !known.includes(id));
  if (measure) {
    return `--measures: no measure is called “${measure.id}”. There are ${known.join(', ')}.`;
  }
  for (const [part, of] of [
    ['communities', 'authors'],
    ['paperCommunities', 'papers'],
  ] as const) {
    const count = dataset.communities[of].communities.length;
    const beyond = filter[part]?.find((number) => number > count);
    if (beyond !== undefined) {
      return `The dataset has ${count} communities of ${of}; there is no ${beyond}.`;
    }
  }
  return undefined;
}

/** As commander names the value of a flag. */
const nameOf = (flag: string): string =>
  flag.replace(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase());
