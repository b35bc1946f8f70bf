/** Hands something out as text in one of several forms: to the clipboard, or as a file. */

import '@mantine/core/styles/Menu.css';
import { Button, Menu, Textarea } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { counted } from '../../core/text/wording.ts';
import { saveFile } from '../dialogs/saveFile.ts';
import classes from './CopyMenu.module.css';

export interface TextForm {
  readonly id: string;
  /** As in “Copy as BibTeX”. */
  readonly label: string;
  readonly extension: string;
  readonly mime: string;
  /** Null where there is nothing to hand out any more. */
  readonly make: (as: 'copy' | 'file') => Promise<Blob | null>;
}

/** What a text area is given to show; more is for a file. */
const longestShown = 2_000_000;

/**
 * A button with a menu, and a line that says what became of it. `count`: how many are handed out;
 * `what`: which, where there are several such menus, to be read out.
 */
export function CopyMenu(props: {
  readonly noun: string;
  readonly count: number;
  readonly what?: string;
  readonly forms: readonly TextForm[];
}) {
  const { noun, count, what, forms } = props;
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  if (count === 0) return null;
  const nouns = count === 1 ? noun : `${noun}s`;
  const hand = async (form: TextForm, as: 'copy' | 'file') => {
    setBusy(true);
    setSaid('');
    setRefused(null);
    try {
      const made = await form.make(as);
      if (made && as === 'copy') await copy(form, await made.text());
      else if (made) {
        saveFile(`${noun}s.${form.extension}`, made, form.mime);
        setSaid(`${noun}s.${form.extension} saved with ${counted(count, noun)}.`);
      }
    } catch {
      setSaid(`The ${nouns} could not be written. Try again.`);
    }
    setBusy(false);
  };
  const copy = async ({ label }: TextForm, text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(`${counted(count, noun)} copied as ${label}.`);
    } catch {
      if (text.length > longestShown) {
        setSaid('The browser does not let the page copy. Save the file instead.');
      } else setRefused(text);
    }
  };
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
            {...(what === undefined ? {} : { 'aria-label': `Copy ${nouns} ${what}` })}
          >
            Copy {nouns}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {forms.map((form) => (
            <Menu.Item key={form.id} onClick={() => void hand(form, 'copy')}>
              Copy as {form.label}
            </Menu.Item>
          ))}
          <Menu.Divider />
          {forms.map((form) => (
            <Menu.Item key={form.id} onClick={() => void hand(form, 'file')}>
              Save as {form.label}
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
          aria-label={`${noun[0]?.toUpperCase()}${noun.slice(1)}s to copy`}
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
