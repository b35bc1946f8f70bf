/** Saving pictures and data; the forms are made from the registry of exports. */

import { Button, Modal, SegmentedControl } from '@mantine/core';
import { IconCopy, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { ExportedFile, ExportFormat, ParameterValues } from '../../core/exports/format.ts';
import { defaultValues } from '../../core/exports/parameters.ts';
import { exportFormats } from '../../core/exports/registry.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import type { Theme } from '../../core/scene/scene.ts';
import { rasteriseOnCanvas } from '../../render/paintDrawing.ts';
import { useApp } from '../../store/appStore.ts';
import type { PageView } from '../../store/viewSlice.ts';
import { downloadFile } from '../hooks/downloadFile.ts';
import { usePicture } from '../hooks/picture.ts';
import classes from './dialogs.module.css';
import { ParameterField } from './ParameterField.tsx';

interface Outcome {
  readonly message: string;
  readonly failed: boolean;
}

/** Pictures can be copied where the browser lets a page write images to the clipboard. */
const canCopy = (): boolean =>
  typeof ClipboardItem !== 'undefined' && navigator.clipboard?.write !== undefined;

/** A modal dialog; what is on screen decides the first values. */
export function ExportDialog({
  dataset,
  theme,
  onClose,
}: {
  readonly dataset: Dataset;
  readonly theme: Theme;
  readonly onClose: () => void;
}) {
  const view = useApp((state) => state.view);
  const colourBy = useApp((state) => state.colourBy);
  const sizeBy = useApp((state) => state.sizeBy);
  const picture = usePicture();
  const [format, setFormat] = useState<ExportFormat | undefined>(exportFormats[0]);
  const [changed, setChanged] = useState<ParameterValues>({});
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [written, setWritten] = useState<readonly ExportedFile[]>([]);
  if (!format) return null;

  const onScreen = view === 'table' ? {} : { view, colour: colourBy, size: sizeBy, theme };
  const values: ParameterValues = { ...defaultValues(format.parameters), ...onScreen, ...changed };
  // Only what is on screen can be cut to what is visible.
  const parameters = format.parameters.filter(({ id }) => id !== 'area' || values.view === view);

  /** Writes the files and hands them on; what goes wrong is said and stays. */
  async function write(hand: (files: readonly ExportedFile[]) => Promise<string> | string) {
    if (!format) return;
    setBusy(true);
    setOutcome(null);
    try {
      const writer = await format.load();
      const visible = shownBounds(values.view, view);
      const known = Object.fromEntries(
        parameters.flatMap(({ id }) => {
          const value = values[id];
          return value === undefined ? [] : [[id, value]];
        }),
      );
      const files = await writer(dataset, known, {
        rasterise: rasteriseOnCanvas,
        ...(visible ? { visible } : {}),
      });
      setOutcome({ message: await hand(files), failed: false });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      setOutcome({ message: `That did not work: ${reason}`, failed: true });
    } finally {
      setBusy(false);
    }
  }

  const shownBounds = (wanted: unknown, shown: PageView) =>
    wanted === shown ? picture.current?.visibleBounds() : undefined;
  const save = (file: ExportedFile) => downloadFile({ ...file, mime: format.mime });

  const download = () =>
    write((files) => {
      const [only] = files;
      if (format.kind === 'file' && only) {
        save(only);
        return `${only.name} was saved.`;
      }
      setWritten(files);
      for (const file of files) save(file);
      return `${files.map(({ name }) => name).join(', ')} were saved.`;
    });
  const copy = () =>
    write(async ([file]) => {
      if (!file) return 'There was nothing to copy.';
      const blob = new Blob([new Uint8Array(bytesOf(file))], { type: format.mime });
      await navigator.clipboard.write([new ClipboardItem({ [format.mime]: blob })]);
      return 'The picture is on the clipboard.';
    });

  return (
    <Modal
      opened
      onClose={onClose}
      title="Export"
      size="lg"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <SegmentedControl
        aria-label="Format"
        fullWidth
        mb="sm"
        data={exportFormats.map(({ id, label }) => ({ value: id, label }))}
        value={format.id}
        onChange={(id) => {
          setFormat(exportFormats.find((each) => each.id === id));
          setOutcome(null);
          setWritten([]);
        }}
      />
      <p className={classes.description}>{format.description}</p>
      <div className={classes.form}>
        {parameters.map((parameter) => (
          <ParameterField
            key={parameter.id}
            parameter={parameter}
            value={values[parameter.id] ?? parameter.default}
            onChange={(value) => setChanged({ ...changed, [parameter.id]: value })}
          />
        ))}
      </div>
      <div className={classes.actions}>
        <Button
          leftSection={<IconDownload size={16} aria-hidden />}
          loading={busy}
          onClick={download}
        >
          {format.kind === 'file' ? 'Download' : 'Download all'}
        </Button>
        {format.id === 'png' && canCopy() && (
          <Button
            variant="default"
            leftSection={<IconCopy size={16} aria-hidden />}
            disabled={busy}
            onClick={copy}
          >
            Copy image
          </Button>
        )}
      </div>
      {written.length > 0 && (
        <ul className={classes.files} aria-label="Files, one by one">
          {written.map((file) => (
            <li key={file.name}>
              <Button size="compact-sm" variant="default" onClick={() => save(file)}>
                {file.name}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <p className={classes.said} role="status" data-failed={outcome?.failed || undefined}>
        {outcome?.message}
      </p>
    </Modal>
  );
}

const bytesOf = ({ contents }: ExportedFile): Uint8Array =>
  typeof contents === 'string' ? new TextEncoder().encode(contents) : contents;
