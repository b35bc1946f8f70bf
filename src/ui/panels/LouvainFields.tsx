/** Numbers that communities depend on. */

import { NumberInput } from '@mantine/core';

/** Empty while somebody types. */
type Typed = number | '';

interface Field {
  readonly value: Typed;
  readonly onChange: (value: Typed) => void;
}

export const numberIn = (value: string | number): Typed => (typeof value === 'number' ? value : '');

export function ResolutionField({ value, onChange }: Field) {
  return (
    <NumberInput
      size="xs"
      label="Resolution of communities"
      description="higher finds more and smaller ones"
      min={0.05}
      max={20}
      step={0.1}
      decimalScale={2}
      value={value}
      onChange={(next) => onChange(numberIn(next))}
    />
  );
}

export function SeedField({ value, onChange }: Field) {
  return (
    <NumberInput
      size="xs"
      label="Seed"
      description="of every choice by chance"
      min={0}
      max={4_294_967_295}
      allowDecimal={false}
      value={value}
      onChange={(next) => onChange(numberIn(next))}
    />
  );
}
