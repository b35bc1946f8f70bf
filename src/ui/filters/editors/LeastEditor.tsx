/** A least number: of an author's papers, of an edge's weight, of a similarity. */

import '@mantine/core/styles/NumberInput.css';
import { NumberInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useApp } from '../../../store/appStore.ts';
import type { EditorProps } from './registry.ts';

export const LeastPapersEditor = ({ ranges }: EditorProps) => (
  <LeastField part="leastPapers" label="Authors: least papers" most={ranges.mostPapers} />
);

export const LeastWeightEditor = ({ ranges }: EditorProps) => (
  <LeastField part="leastWeight" label="Edges: least weight" most={ranges.largestWeight} />
);

export const LeastSimilarityEditor = ({ ranges }: EditorProps) => (
  <LeastField
    part="leastSimilarity"
    label="Edges: least similarity"
    most={ranges.largestSimilarity}
    fine
  />
);

/** Milliseconds a number must rest before the picture follows it. */
const numberRest = 250;

function LeastField(props: {
  readonly part: 'leastPapers' | 'leastWeight' | 'leastSimilarity';
  readonly label: string;
  readonly most: number;
  /** In hundredths rather than whole numbers. */
  readonly fine?: boolean;
}) {
  const { part, label, most, fine = false } = props;
  const value = useApp(({ filter }) => filter[part]);
  const setFilter = useApp((state) => state.setFilter);
  const [typed, setTyped] = useState<number | string | null>(null);
  const soon = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(soon.current), []);
  const lowest = fine ? 0 : 1;
  const settle = (next: number | string) => {
    setTyped(null);
    setFilter({ [part]: typeof next === 'number' && next > lowest ? next : undefined });
  };
  return (
    <NumberInput
      size="xs"
      label={label}
      min={lowest}
      max={most}
      step={fine ? 0.05 : 1}
      decimalScale={fine ? 2 : 0}
      clampBehavior="blur"
      value={typed ?? value ?? lowest}
      onChange={(next) => {
        setTyped(next);
        clearTimeout(soon.current);
        soon.current = setTimeout(() => settle(next), numberRest);
      }}
    />
  );
}
