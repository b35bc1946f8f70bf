/** Whom an author might write with next: those two steps away. */

import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Dataset } from '../../core/model/dataset.ts';
import type { AuthorId } from '../../core/model/ids.ts';
import { notYetCoauthors } from '../../core/query/notYetCoauthors.ts';
import { counted } from '../../core/text/wording.ts';
import { indexOf } from '../../store/derived.ts';
import { NodeButton } from '../components/Named.tsx';
import classes from './Details.module.css';

const most = 20;
/** Names of those between, before the rest is only counted. */
const mostBetween = 3;

/** Worked out when it is opened. */
export function NotYetCoauthors(props: { readonly dataset: Dataset; readonly author: AuthorId }) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        mt={8}
        aria-expanded={opened}
        onClick={() => setOpened(!opened)}
      >
        Not yet co-authors, two steps away
      </Button>
      {opened && <List {...props} />}
    </>
  );
}

function List({ dataset, author }: { readonly dataset: Dataset; readonly author: AuthorId }) {
  const index = indexOf(dataset);
  const found = useMemo(() => notYetCoauthors(index, author), [index, author]);
  const nameOf = (id: AuthorId) => index.authors.get(id)?.name ?? id;
  if (found.length === 0) {
    return <p className={classes.small}>All co-authors of co-authors are co-authors already.</p>;
  }
  return (
    <>
      <ul className={classes.list}>
        {found.slice(0, most).map(({ author: other, through }) => (
          <li key={other}>
            <NodeButton id={other}>{nameOf(other)}</NodeButton>{' '}
            <span className={classes.small}>
              through {through.slice(0, mostBetween).map(nameOf).join(', ')}
              {through.length > mostBetween && ` and ${through.length - mostBetween} more`}
            </span>
          </li>
        ))}
      </ul>
      {found.length > most && (
        <p className={classes.small}>
          and {counted(found.length - most, 'author')} with no more in common
        </p>
      )}
    </>
  );
}
