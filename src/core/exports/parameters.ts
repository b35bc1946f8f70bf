/** What users may choose about an export, checked from whatever a form or a command line gives. */

import type { Parameter, ParameterValues } from './format.ts';

/** The values of all parameters when the user chooses nothing. */
export const defaultValues = (parameters: readonly Parameter[]): ParameterValues =>
  Object.fromEntries(parameters.map((parameter) => [parameter.id, parameter.default]));

/** Either all values, or a sentence for each that cannot be used. */
export type CheckedValues =
  | { readonly values: ParameterValues }
  | { readonly problems: readonly string[] };

/**
 * Checks given values, as text or typed, and fills in the defaults. Unknown parameters, text that
 * is no number, numbers out of range and choices that do not exist are problems.
 */
export function checkValues(
  parameters: readonly Parameter[],
  given: Readonly<Record<string, unknown>>,
): CheckedValues {
  const values: Record<string, string | number | boolean> = { ...defaultValues(parameters) };
  const problems: string[] = [];
  for (const [id, value] of Object.entries(given)) {
    if (value === undefined) continue;
    const parameter = parameters.find((each) => each.id === id);
    if (!parameter) {
      problems.push(`There is no parameter "${id}".`);
      continue;
    }
    const checked = checkValue(parameter, value);
    if ('problem' in checked) problems.push(checked.problem);
    else values[id] = checked.value;
  }
  return problems.length > 0 ? { problems } : { values };
}

type Checked = { readonly value: string | number | boolean } | { readonly problem: string };

function checkValue(parameter: Parameter, value: unknown): Checked {
  const shown = typeof value === 'string' ? `"${value}"` : String(value);
  switch (parameter.kind) {
    case 'boolean':
      if (value === true || value === 'true') return { value: true };
      if (value === false || value === 'false') return { value: false };
      return { problem: `${parameter.id}: ${shown} is neither true nor false.` };
    case 'number': {
      const { id, minimum, maximum, unit } = parameter;
      const written = typeof value === 'string' && value.trim() !== '';
      const number = written ? Number(value) : typeof value === 'number' ? value : Number.NaN;
      if (Number.isFinite(number) && number >= minimum && number <= maximum) {
        return { value: number };
      }
      const range = `${minimum} to ${maximum}${unit === '' ? '' : ` ${unit}`}`;
      return { problem: `${id}: ${shown} is not a number from ${range}.` };
    }
    case 'text': {
      const text = String(value).trim();
      if (text === '' || parameter.pattern.test(text)) return { value: text };
      return { problem: `${parameter.id}: ${shown} is not ${parameter.form}.` };
    }
    case 'choice': {
      const found = parameter.choices.find(({ id }) => id === value);
      if (found) return { value: found.id };
      const ids = parameter.choices.map(({ id }) => id).join(', ');
      return { problem: `${parameter.id}: ${shown} is not one of ${ids}.` };
    }
  }
}
