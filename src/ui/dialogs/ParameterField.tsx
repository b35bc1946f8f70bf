/** The form field of one parameter of an export. */

import { Checkbox, NativeSelect, NumberInput } from '@mantine/core';
import type { Parameter } from '../../core/exports/format.ts';

/** Gives values only that the parameter allows. */
export function ParameterField({
  parameter,
  value,
  onChange,
}: {
  readonly parameter: Parameter;
  readonly value: string | number | boolean;
  readonly onChange: (value: string | number | boolean) => void;
}) {
  const { label, help } = parameter;
  switch (parameter.kind) {
    case 'boolean':
      return (
        <Checkbox
          label={label}
          description={help}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
    case 'choice':
      return (
        <NativeSelect
          label={label}
          data={parameter.choices.map(({ id, label: name }) => ({ value: id, label: name }))}
          value={String(value)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'number':
      return (
        <NumberInput
          label={`${label}, ${parameter.unit}`}
          value={typeof value === 'number' ? value : parameter.default}
          min={parameter.minimum}
          max={parameter.maximum}
          clampBehavior="strict"
          allowDecimal={false}
          hideControls
          onChange={(next) => {
            if (typeof next === 'number' && next >= parameter.minimum) onChange(next);
          }}
        />
      );
  }
}
