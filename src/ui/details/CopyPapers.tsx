/** Papers as a bibliography: to the clipboard, or as a file. */

import { Button, Menu, Textarea } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import type { ExportFormat } from '../../core/exports/format.ts';
import { defaultValues } from '../../core/exports/parameters.ts';
import { exportFormats } from '../../core/exports/registry.ts';
import { noFilter } from '../../core/model/filter.ts';
import { counted } from '../../core/text/wording.ts';
import { useApp } from '../../store/appStore.ts';
import type { PapersAsked } from '../../store/datasetSlice.ts';
import { saveFile } from '../dialogs/saveFile.ts';
import classes from './Details.module.css';

const formats = exportFormats.filter(({ group }) => group === 'papers');
/** What a text area is given to show; more is for a file. */
const longestShown = 2_000_000;

/** The bibliography, made by the worker. */
async function write(format: ExportFormat, papers: PapersAsked): Promise<Blob | null> {
  const { data } = useApp.getState();
  if (data.kind !== 'ready') return null;
  const values = defaultValues(format.parameters);
  const wanted = { format: format.id, values, filter: noFilter, only: null, papers };
  const [file] = await data.connection.exportFiles(wanted);
  return file?.contents ?? null;
}

/**
 * A menu of bibliographic formats. `count`: how many papers are asked for; `what`: which, where a panel
 * has several such menus, to be read out.
 */
export function CopyPapers(props: {
  readonly papers: PapersAsked;
  readonly count: number;
  readonly what?: string;
}) {
  const { papers, count, what } = props;
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  if (count === 0) return null;
  const noun = count === 1 ? 'paper' : 'papers';
  const make = async (format: ExportFormat, use: (made: Blob) => Promise<void> | void) => {
    setBusy(true);
    setSaid('');
    setRefused(null);
    try {
      const made = await write(format, papers);
      if (made) await use(made);
    } catch {
      setSaid(`The ${noun} could not be written. Try again.`);
    }
    setBusy(false);
  };
  const copy = (format: ExportFormat) =>
    make(format, async (made) => {
      const text = await made.text();
      try {
        await navigator.clipboard.writeText(text);
        setSaid(`${counted(count, 'paper')} copied as ${format.label}.`);
      } catch {
        if (text.length > longestShown) {
          setSaid('The browser does not let the page copy. Save the file instead.');
        } else setRefused(text);
      }
    });
  const save = (format: ExportFormat) =>
    make(format, (made) => {
      saveFile(`papers.${format.extension}`, made, format.mime);
      setSaid(`papers.${format.extension} saved with ${counted(count, 'paper')}.`);
    });
  return (
    <div className={classes.copy}>
      <Menu
        position="bottom-start"
        shadow="md"
        withinPortal={false}
        withInitialFocusPlaceholder={false}
      >
        <Menu.Target>
          <Button
            size="compact-sm"
            variant="default"
            loading={busy}
            leftSection={<IconCopy size={15} aria-hidden />}
            {...(what === undefined ? {} : { 'aria-label': `Copy ${noun} ${what}` })}
          >
            Copy {noun}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {formats.map((format) => (
            <Menu.Item key={format.id} onClick={() => void copy(format)}>
              Copy as {format.label}
            </Menu.Item>
          ))}
          <Menu.Divider />
          {formats.map((format) => (
            <Menu.Item key={format.id} onClick={() => void save(format)}>
              Save as {format.label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <p className={classes.said} role="status">
        {said}
        {refused !== null && 'The browser does not let the page copy. Copy the text from here:'}
      </p>
      {refused !== null && (
        <Textarea
          aria-label="Papers to copy"
          size="xs"
          readOnly
          autoFocus
          rows={6}
          value={refused}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </div>
  );
}
