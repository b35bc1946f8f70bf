/** Looks for a way from an author to another, over those who have written together. */

import { Button, TextInput } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { useState } from 'react';
import type { Author } from '../../core/model/author.ts';
import { type AuthorId, isAuthorId } from '../../core/model/ids.ts';
import { useApp } from '../../store/appStore.ts';
import type { Connection } from '../../store/datasetSlice.ts';
import { useSearch } from '../hooks/useSearch.ts';
import classes from './Details.module.css';

/** Authors offered for what is typed. */
const most = 8;

export function WayTo({ author }: { readonly author: Author }) {
  const connection = useApp(({ data }) => (data.kind === 'ready' ? data.connection : null));
  const [opened, setOpened] = useState(false);
  return (
    <>
      <h3>Further away</h3>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconRoute size={15} aria-hidden />}
        aria-expanded={opened}
        onClick={() => setOpened(!opened)}
      >
        Way to another author
      </Button>
      {opened && connection && <Choice author={author} connection={connection} />}
    </>
  );
}

function Choice(props: { readonly author: Author; readonly connection: Connection }) {
  const { author, connection } = props;
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState('');
  const { hits, complete } = useSearch(connection, typed);
  const others = hits.filter(({ kind, id }) => kind === 'author' && id !== author.id);
  const go = async (id: AuthorId, name: string) => {
    const nodes = await connection.path(author.id, id, 'shortest');
    if (nodes) useApp.getState().reveal({ kind: 'path', by: 'shortest', nodes });
    else setSaid(`No way leads to ${name}: nobody links the two.`);
  };
  return (
    <>
      <TextInput
        size="xs"
        mt={8}
        aria-label="To whom"
        placeholder="Search an author"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setSaid('');
        }}
      />
      <p className={classes.small} role="status">
        {said !== ''
          ? said
          : typed !== '' && complete && others.length === 0
            ? 'Nobody found.'
            : ''}
      </p>
      <ul className={classes.list}>
        {others.slice(0, most).map(({ id, label }) => (
          <li key={id}>
            <Button
              size="compact-xs"
              variant="subtle"
              onClick={() => void (isAuthorId(id) && go(id, label))}
            >
              {label}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
