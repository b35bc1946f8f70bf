/** Saves pictures and data, in every registered format. */

import { Button, Modal, SegmentedControl } from '@mantine/core';
import { IconClipboard, IconDownload } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ExportedFile, ExportFormat } from '../../core/exports/format.ts';
import { checkValues, defaultValues } from '../../core/exports/parameters.ts';
import { exportFormats } from '../../core/exports/registry.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import type { Theme } from '../../core/scene/scene.ts';
import { useApp } from '../../store/appStore.ts';
import { usePicture } from '../hooks/picture.ts';
import classes from './Dialogs.module.css';
import { type FieldValue, ParameterField } from './ParameterField.tsx';
import { saveFile } from './saveFile.ts';

const [firstFormat] = exportFormats;

const canCopyImages = (): boolean =>
  typeof ClipboardItem !== 'undefined' && navigator.clipboard !== undefined;

/** A form for the chosen format; the table of files of a folder can be saved one by one. */
export function ExportDialog(props: {
  readonly dataset: Dataset;
  readonly theme: Theme;
  readonly onClose: () => void;
}) {
  const { dataset, theme, onClose } = props;
  const view = useApp((state) => state.view);
  const colourBy = useApp((state) => state.colourBy);
  const sizeBy = useApp((state) => state.sizeBy);
  const picture = usePicture();
  const [formatId, setFormatId] = useState(firstFormat?.id ?? '');
  const [changes, setChanges] = useState<Readonly<Record<string, FieldValue>>>({});
  const [files, setFiles] = useState<readonly ExportedFile[]>([]);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const format = exportFormats.find(({ id }) => id === formatId);
  // What is on screen is what people expect to get; tables are mostly opened with spreadsheets.
  const wanted = useMemo<Readonly<Record<string, FieldValue>>>(
    () => ({
      ...(view === 'table' ? {} : { view }),
      colour: colourBy,
      size: sizeBy,
      theme,
      'for-spreadsheets': true,
    }),
    [view, colourBy, sizeBy, theme],
  );
  if (!format) return null;
  const parameters = format.parameters.filter(({ id }) => id !== 'area' || view !== 'table');
  const defaults = defaultValues(format.parameters);
  const valueOf = (id: string): FieldValue => {
    const value = changes[id] ?? wanted[id] ?? defaults[id] ?? '';
    return typeof value === 'boolean' ? value : String(value);
  };

  async function write(
    chosen: ExportFormat,
    values = readValues(),
  ): Promise<readonly ExportedFile[]> {
    const checked = checkValues(chosen.parameters, values);
    if ('problems' in checked) throw new Error(checked.problems.join(' '));
    const writer = await chosen.load();
    const { rasteriseOnCanvas } = await import('../../render/paintDrawing.ts');
    const visible = checked.values.view === view ? picture.current?.visibleBounds() : undefined;
    return writer(dataset, checked.values, {
      rasterise: rasteriseOnCanvas,
      ...(visible === undefined ? {} : { visible }),
    });
  }
  const readValues = () => Object.fromEntries(parameters.map(({ id }) => [id, valueOf(id)]));

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
      const written = await write(chosen);
      if (chosen.kind === 'folder') {
        setFiles(written);
        return `${written.length} files are ready below.`;
      }
      for (const file of written) saveFile(file.name, file.contents, chosen.mime);
      return `Saved ${written.map(({ name }) => name).join(', ')}.`;
    });
  const copy = (chosen: ExportFormat) =>
    attempt(async () => {
      const image = write(chosen).then(([file]) => {
        if (!file || typeof file.contents === 'string') throw new Error('There is no image.');
        return new Blob([new Uint8Array(file.contents)], { type: chosen.mime });
      });
      // Some browsers take a promise only, others a finished blob: a promise suits both by now.
      await navigator.clipboard.write([new ClipboardItem({ [chosen.mime]: image })]);
      return 'The image is on the clipboard.';
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
        fullWidth
        aria-label="Format"
        data={exportFormats.map(({ id, label }) => ({ value: id, label }))}
        value={formatId}
        onChange={(id) => {
          setFormatId(id);
          setFiles([]);
          setSaid('');
        }}
      />
      <p className={classes.muted}>{format.description}</p>
      <div className={classes.form}>
        {parameters.map((parameter) => (
          <ParameterField
            key={parameter.id}
            parameter={parameter}
            value={valueOf(parameter.id)}
            onChange={(value) => {
              setChanges((before) => ({ ...before, [parameter.id]: value }));
              setFiles([]);
            }}
          />
        ))}
      </div>
      {files.length > 0 && (
        <ul className={classes.files}>
          {files.map((file) => (
            <li key={file.name}>
              <span>{file.name}</span>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`Save ${file.name}`}
                onClick={() => saveFile(file.name, file.contents, format.mime)}
              >
                Save
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
        {files.length > 0 ? (
          <Button
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() => {
              for (const file of files) saveFile(file.name, file.contents, format.mime);
            }}
          >
            Save all {files.length}
          </Button>
        ) : (
          <Button
            loading={busy}
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() => void save(format)}
          >
            {format.kind === 'folder' ? 'Make the tables' : 'Save'}
          </Button>
        )}
      </div>
    </Modal>
  );
}
