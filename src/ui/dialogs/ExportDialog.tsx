/** Saves pictures and data, in every registered format. */

import { Button, Checkbox } from '@mantine/core';
import { IconClipboard, IconDownload } from '@tabler/icons-react';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import {
  type ExportContext,
  type ExportFormat,
  type ParameterValues,
  takesFilter,
} from '../../core/exports/format.ts';
import { offeredParameters } from '../../core/exports/offeredParameters.ts';
import { checkValues, defaultValues } from '../../core/exports/parameters.ts';
import { exportFormats } from '../../core/exports/registry.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import { noFilter, sameFilter } from '../../core/model/filter.ts';
import { offeredChoices } from '../../core/scene/offered.ts';
import type { Theme } from '../../core/scene/scene.ts';
import { baseOf } from '../../core/scene/views/registry.ts';
import { listed } from '../../core/text/wording.ts';
import { whereParts } from '../../store/address.ts';
import { useApp } from '../../store/appStore.ts';
import type { Connection } from '../../store/datasetSlice.ts';
import { Sheet } from '../components/Sheet.tsx';
import { usePicture } from '../hooks/picture.ts';
import classes from './Dialogs.module.css';
import { FormatChoice } from './FormatChoice.tsx';
import { type FieldValue, ParameterField } from './ParameterField.tsx';
import { papersOfSelection } from './papersOfSelection.ts';
import { type SavedFile, saveFile } from './saveFile.ts';

const FigurePreview = lazy(async () => ({
  default: (await import('./FigurePreview.tsx')).FigurePreview,
}));

const [firstFormat] = exportFormats;

const canCopyImages = (): boolean =>
  typeof ClipboardItem !== 'undefined' && navigator.clipboard !== undefined;

/** Who saves one of these can leave the page without losing what was corrected. */
const holdsCorrections: ReadonlySet<string> = new Set(['json', 'corrections']);

/** A form for the chosen format; the files of a folder can be saved one by one. */
export function ExportDialog(props: {
  readonly dataset: Dataset;
  readonly connection: Connection;
  readonly theme: Theme;
  readonly onClose: () => void;
}) {
  const { dataset, connection, theme, onClose } = props;
  const view = useApp((state) => state.view);
  const colourBy = useApp((state) => state.colourBy);
  const sizeBy = useApp((state) => state.sizeBy);
  const density = useApp((state) => state.density);
  const filter = useApp((state) => state.filter);
  const moved = useApp((state) => state.moved);
  const selection = useApp((state) => state.selection);
  const [onlySelected, setOnlySelected] = useState(false);
  const offered = offeredChoices(dataset, { colourBy, sizeBy });
  const picture = usePicture();
  const [formatId, setFormatId] = useState(firstFormat?.id ?? '');
  const [changes, setChanges] = useState<Readonly<Record<string, FieldValue>>>({});
  const [names, setNames] = useState<readonly string[]>([]);
  const [ready, setReady] = useState<{
    readonly id: string;
    readonly files: readonly SavedFile[];
  } | null>(null);
  const latest = useRef(formatId);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const format = exportFormats.find(({ id }) => id === formatId);
  // What is on screen is what people expect to get; tables are mostly opened with spreadsheets.
  const wanted = useMemo<Readonly<Record<string, FieldValue>>>(
    () => ({
      ...(view === 'table' ? {} : { view, network: view }),
      colour: offered.colourBy,
      size: offered.sizeBy,
      density: density ?? 'none',
      theme,
      'for-spreadsheets': true,
    }),
    [view, offered.colourBy, offered.sizeBy, density, theme],
  );
  if (!format) return null;
  const selected = format.group === 'papers' ? papersOfSelection(dataset, selection) : null;
  const ofSelection = onlySelected ? selected : null;
  // The papers of units are those of authors.
  const own: typeof wanted =
    format.group === 'papers' && view !== 'table' ? { network: baseOf(view) } : {};
  const parameters = offeredParameters(dataset, format.parameters).filter(
    ({ id }) => id !== 'area' || view !== 'table',
  );
  const defaults = defaultValues(format.parameters);
  const fieldOf = (id: string): FieldValue => {
    const value = changes[id] ?? own[id] ?? wanted[id] ?? defaults[id] ?? '';
    return typeof value === 'boolean' ? value : String(value);
  };

  /** Pictures are composed by the worker and painted by another; data are made by the worker. */
  async function write(
    chosen: ExportFormat,
    values = readValues(),
    only: readonly string[] | null = null,
  ): Promise<readonly SavedFile[]> {
    const checked = checkValues(chosen.parameters, values);
    if ('problems' in checked) throw new Error(checked.problems.join(' '));
    if (chosen.group !== 'picture') {
      const { id } = chosen;
      const page = chosen.holdsPage ? await (await import('./pageAsFile.ts')).pageAsFile() : null;
      return connection.exportFiles({
        ...{ format: id, values: checked.values, filter, moved, only },
        ...(page ? { page } : {}),
        ...(ofSelection ? { papers: ofSelection } : {}),
      });
    }
    const writer = await chosen.load();
    return writer(dataset, checked.values, await placeOf(checked.values));
  }
  /** Where pictures are made: in workers, and of what is on screen. */
  async function placeOf(values: ParameterValues): Promise<ExportContext> {
    const { pdfOf, pngOf, svgOf } = await import('../../render/figure/figureJobs.ts');
    const visible = values.view === view ? picture.current?.visibleBounds() : undefined;
    return {
      rasterise: pngOf,
      toSvg: svgOf,
      toPdf: pdfOf,
      filter,
      moved,
      figure: connection.figure,
      ...(values.view === view ? { where: whereParts(useApp.getState()) } : {}),
      ...(visible === undefined ? {} : { visible }),
    };
  }
  const readValues = () => Object.fromEntries(parameters.map(({ id }) => [id, fieldOf(id)]));

  async function attempt(work: () => Promise<string>) {
    setBusy(true);
    setSaid('');
    try {
      setSaid(await work());
    } catch (error) {
      setSaid(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  }
  const save = (chosen: ExportFormat) =>
    attempt(async () => {
      const written = ready?.id === chosen.id ? ready.files : await write(chosen);
      for (const { name, contents } of written) {
        if (contents !== null) saveFile(name, contents, chosen.mime);
      }
      if (holdsCorrections.has(chosen.id)) useApp.getState().noteSaved();
      const names = listed(
        written.map(({ name }) => name),
        9,
      );
      return [`Saved ${names}.`, ...written.flatMap(({ remark }) => remark ?? [])].join(' ');
    });
  const saveOne = (chosen: ExportFormat, name: string) =>
    attempt(async () => {
      const written = await write(chosen, readValues(), [name]);
      const file = written.find((candidate) => candidate.name === name);
      if (file?.contents) saveFile(file.name, file.contents, chosen.mime);
      return `Saved ${name}.`;
    });
  const choose = (id: string) => {
    setFormatId(id);
    latest.current = id;
    setNames([]);
    setReady(null);
    setSaid('');
    const next = exportFormats.find((candidate) => candidate.id === id);
    if (next?.holdsPage) {
      // Made at once: how large it is shall be known before it is saved.
      void attempt(async () => {
        const files = await write(next, {});
        setReady({ id, files });
        return latest.current === id ? (files[0]?.remark ?? '') : '';
      });
    }
    if (next?.kind !== 'folder') return;
    void attempt(async () => {
      setNames((await write(next, {}, [])).map(({ name }) => name));
      return '';
    });
  };
  const copy = (chosen: ExportFormat) =>
    attempt(async () => {
      const image = write(chosen).then(([file]) => {
        if (!(file?.contents instanceof Uint8Array)) throw new Error('There is no image.');
        return new Blob([new Uint8Array(file.contents)], { type: chosen.mime });
      });
      // Some browsers take a promise only, others a finished blob: a promise suits both by now.
      await navigator.clipboard.write([new ClipboardItem({ [chosen.mime]: image })]);
      return 'The image is on the clipboard.';
    });

  return (
    <Sheet title="Export" size="lg" from="middle" onClose={onClose}>
      <FormatChoice value={formatId} papers={!dataset.given} onChange={choose} />
      <p className={classes.muted}>{format.description}</p>
      {!sameFilter(filter, noFilter) && (
        <p className={classes.muted}>
          {takesFilter(format)
            ? 'The filter of the page holds for it; the file says so where it can.'
            : 'This is exported whole; the filter of the page has no say in it.'}
        </p>
      )}
      {format.group === 'picture' && (
        <Suspense fallback={null}>
          <FigurePreview {...{ format, dataset, placeOf }} values={readValues()} paused={busy} />
        </Suspense>
      )}
      {selected && (
        <Checkbox
          label="Only the papers of the selection"
          checked={onlySelected}
          onChange={(event) => setOnlySelected(event.currentTarget.checked)}
        />
      )}
      <div className={classes.form}>
        {parameters.map((parameter) => (
          <ParameterField
            key={parameter.id}
            parameter={parameter}
            value={fieldOf(parameter.id)}
            onChange={(value) => setChanges((before) => ({ ...before, [parameter.id]: value }))}
          />
        ))}
      </div>
      {names.length > 0 && (
        <ul className={classes.choices} aria-label="Files, one by one">
          {names.map((name) => (
            <li key={name}>
              <Button
                size="compact-sm"
                variant="default"
                disabled={busy}
                onClick={() => void saveOne(format, name)}
              >
                {name}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <p role="status" className={classes.said}>
        {said}
      </p>
      <div className={classes.actions}>
        {format.id === 'png' && canCopyImages() && (
          <Button
            variant="default"
            disabled={busy}
            leftSection={<IconClipboard size={16} aria-hidden />}
            onClick={() => void copy(format)}
          >
            Copy image
          </Button>
        )}
        <Button
          loading={busy}
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={() => void save(format)}
        >
          {format.kind === 'folder' ? 'Download all' : 'Download'}
        </Button>
      </div>
    </Sheet>
  );
}
