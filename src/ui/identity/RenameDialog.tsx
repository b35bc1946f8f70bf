/** Chooses what an author is called. */

import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Author } from '../../core/model/author.ts';
import { Sheet } from '../components/Sheet.tsx';
import dialogs from '../dialogs/Dialogs.module.css';
import classes from './Identity.module.css';
import { say } from './say.ts';
import { renameStep } from './steps.ts';

/** A field, and the names that are printed. */
export function RenameDialog(props: { readonly author: Author; readonly onClose: () => void }) {
  const { author, onClose } = props;
  const [text, setText] = useState(author.name);
  const name = text.replace(/\s+/gu, ' ').trim();
  const rename = () => {
    onClose();
    say((dataset) => renameStep(dataset, author.id, name));
  };
  const usable = name !== '' && name !== author.name;
  return (
    <Sheet title={`Rename ${author.name}`} size="md" from="middle" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (usable) rename();
        }}
      >
        <TextInput
          data-autofocus
          label="Name to show"
          maxLength={200}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {author.variants.length > 1 && (
          <fieldset className={classes.chips}>
            <legend>Printed as</legend>
            {author.variants.map((variant) => (
              <button
                key={variant.name}
                type="button"
                aria-pressed={variant.name === name}
                onClick={() => setText(variant.name)}
              >
                {variant.name}
              </button>
            ))}
          </fieldset>
        )}
        <div className={dialogs.actions}>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" disabled={!usable}>
            Rename
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
