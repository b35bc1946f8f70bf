/** What can be said about the identity of one author. */

import { Button } from '@mantine/core';
import type { Author } from '../../core/model/author.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import { isDoubtful } from '../../core/model/doubt.ts';
import { useApp } from '../../store/appStore.ts';
import { indexOf } from '../../store/derived.ts';
import classes from './Identity.module.css';
import { say } from './say.ts';
import { confirmStep } from './steps.ts';

/** *Rename…*, *Split…*, *Merge with…* and, where it is doubtful, *One person*. */
export function IdentityActions(props: { readonly dataset: Dataset; readonly author: Author }) {
  const { dataset, author } = props;
  const openDialog = useApp((state) => state.openIdentityDialog);
  // Who is on no paper cannot be told from others of the name by anything that lasts.
  if (indexOf(dataset).count.authorshipsOf(author.id) === 0) return null;
  const actions = [
    { kind: 'rename', label: 'Rename…' },
    ...(indexOf(dataset).count.authorshipsOf(author.id) > 1
      ? ([{ kind: 'split', label: 'Split…' }] as const)
      : []),
    { kind: 'merge', label: 'Merge with…' },
  ] as const;
  return (
    <div className={classes.answers}>
      {isDoubtful(author) && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => say((now) => confirmStep(now, author.id))}
        >
          One person
        </Button>
      )}
      {actions.map(({ kind, label }) => (
        <Button
          key={kind}
          size="compact-sm"
          variant="default"
          onClick={() => openDialog({ kind, author: author.id })}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}
