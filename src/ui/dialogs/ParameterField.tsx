/** One parameter of an export as a field of a form. */

import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { Parameter } from '../../core/exports/format.ts';

/** What the person has put in; numbers stay text until they are checked. */
export type FieldValue = string | boolean;

/** A checkbox, a list or a box for a number. */
export function ParameterField(props: {
  readonly parameter: Parameter;
  readonly value: FieldValue;
  readonly onChange: (value: FieldValue) => void;
}) {
  const { parameter, value, onChange } = props;
  const { label, help } = parameter;
  switch (parameter.kind) {
    case 'boolean':
      return (
        <Checkbox
          size="sm"
          label={label}
          description={help}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
    case 'choice':
      return (
        <NativeSelect
          size="sm"
          label={label}
          value={String(value)}
          data={parameter.choices.map((choice) => ({ value: choice.id, label: choice.label }))}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'text':
      return (
        <TextInput
          size="sm"
          label={label}
          placeholder={parameter.form}
          value={String(value)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'number':
      return (
        <TextInput
          size="sm"
          inputMode="numeric"
          label={parameter.unit === '' ? label : `${label} (${parameter.unit})`}
          value={String(value)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
  }
}
