/** The export formats' parameters as flags. */

import { type Command, Option } from 'commander';
import type { ExportFormat, Parameter, ParameterValues } from '../core/exports/format.ts';

/** Adds a flag for each parameter; formats that share a parameter share its flag. */
export function addExportFlags(command: Command, formats: readonly ExportFormat[]): void {
  const uses = new Map<string, { readonly parameter: Parameter; readonly formats: string[] }>();
  for (const format of formats) {
    for (const parameter of format.parameters) {
      const use = uses.get(parameter.id);
      if (use) use.formats.push(format.id);
      else uses.set(parameter.id, { parameter, formats: [format.id] });
    }
  }
  for (const { parameter, formats: users } of uses.values()) {
    for (const option of optionsFor(parameter, users.join(', '))) command.addOption(option);
  }
}

function optionsFor(parameter: Parameter, users: string): readonly Option[] {
  const { id, help } = parameter;
  switch (parameter.kind) {
    case 'boolean':
      return parameter.default
        ? [new Option(`--no-${id}`, `switch off: ${help} (${users})`)]
        : [new Option(`--${id}`, `${help} (${users})`)];
    case 'number': {
      const { minimum, maximum, unit, default: preset } = parameter;
      const range = `${minimum} to ${maximum}${unit === '' ? '' : ` ${unit}`}, default ${preset}`;
      return [new Option(`--${id} <number>`, `${help} (${range}; ${users})`)];
    }
    case 'text':
      return [new Option(`--${id} <text>`, `${help} (${parameter.form}; ${users})`)];
    case 'choice': {
      const choices = parameter.choices.map((choice) => choice.id).join(', ');
      return [
        new Option(
          `--${id} <choice>`,
          `${help} (${choices}; default ${parameter.default}; ${users})`,
        ),
      ];
    }
  }
}

/**
 * The values that were given, by parameter id, as the format's kinds want them. Flags that the
 * format does not have are in `foreign`.
 */
export function givenValues(
  command: Command,
  format: ExportFormat,
  formats: readonly ExportFormat[],
): { readonly values: ParameterValues; readonly foreign: readonly string[] } {
  const own = new Map(format.parameters.map((parameter) => [parameter.id, parameter]));
  const values: Record<string, string | number | boolean> = {};
  const foreign: string[] = [];
  for (const id of new Set(formats.flatMap(({ parameters }) => parameters.map((p) => p.id)))) {
    const name = camelCase(id);
    if (command.getOptionValueSource(name) !== 'cli') continue;
    const parameter = own.get(id);
    const given: unknown = command.getOptionValue(name);
    if (!parameter) foreign.push(id);
    else if (typeof given === 'boolean') values[id] = given;
    else if (typeof given === 'string') {
      // What is no number is shown as it was typed.
      const number = given.trim() === '' ? Number.NaN : Number(given);
      values[id] = parameter.kind === 'number' && !Number.isNaN(number) ? number : given;
    }
  }
  return { values, foreign };
}

/** As commander names the value of a flag. */
const camelCase = (id: string): string =>
  id.replace(/-([a-z0-9])/gu, (_, letter: string) => letter.toUpperCase());
