/** The figure as it will be, made anew a little after what it is to be has changed. */

import { useEffect, useRef, useState } from 'react';
import type { ExportContext, ExportFormat, ParameterValues } from '../../core/exports/format.ts';
import { checkValues } from '../../core/exports/parameters.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import classes from './FigurePreview.module.css';
import { makePreview, type Preview } from './makePreview.ts';
import type { FieldValue } from './ParameterField.tsx';

/** Milliseconds without a change before it is made. */
const pause = 350;

type Shown = (Omit<Preview, 'image'> & { readonly address: string }) | { readonly trouble: string };

/** An image with its size below; while `paused`, somebody else makes a figure. */
export function FigurePreview(props: {
  readonly format: ExportFormat;
  readonly dataset: Dataset;
  /** As the form has them, by parameter. */
  readonly values: Readonly<Record<string, FieldValue>>;
  readonly placeOf: (values: ParameterValues) => Promise<ExportContext>;
  readonly paused: boolean;
}) {
  const { format, values, paused } = props;
  const [shown, setShown] = useState<Shown | null>(null);
  const latest = useRef(props);
  latest.current = props;
  // What was made is good until one of these changes.
  const wanted = JSON.stringify([format.id, values]);
  const made = useRef('');
  useEffect(() => {
    if (paused || made.current === wanted) return;
    let current = true;
    const soon = setTimeout(async () => {
      const { dataset, placeOf } = latest.current;
      const next = await previewOf(latest.current.format, dataset, latest.current.values, placeOf);
      if (!current) return;
      made.current = wanted;
      setShown('trouble' in next ? next : { ...next, address: URL.createObjectURL(next.image) });
    }, pause);
    return () => {
      current = false;
      clearTimeout(soon);
    };
  }, [wanted, paused]);
  const address = shown && 'address' in shown ? shown.address : undefined;
  useEffect(() => () => URL.revokeObjectURL(address ?? ''), [address]);
  return (
    <figure className={classes.preview} aria-label="Preview">
      <div className={classes.frame}>
        {shown && 'address' in shown && <img src={shown.address} alt={shown.alt} />}
      </div>
      <figcaption>
        {shown === null ? 'A preview is made …' : 'trouble' in shown ? shown.trouble : shown.facts}
      </figcaption>
    </figure>
  );
}

async function previewOf(
  format: ExportFormat,
  dataset: Dataset,
  values: Readonly<Record<string, FieldValue>>,
  placeOf: (values: ParameterValues) => Promise<ExportContext>,
): Promise<Preview | { readonly trouble: string }> {
  const checked = checkValues(format.parameters, values);
  if ('problems' in checked) return { trouble: checked.problems.join(' ') };
  try {
    const place = await placeOf(checked.values);
    return await makePreview(format, dataset, checked.values, place);
  } catch (error) {
    return { trouble: error instanceof Error ? error.message : String(error) };
  }
}
