/** Chooses whom an author is one person with. */

import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { Author } from '../../core/model/author.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import { type AuthorId, isAuthorId } from '../../core/model/ids.ts';
import { personInShort } from '../../core/query/personInShort.ts';
import { jointPaper } from '../../core/query/review.ts';
import type { Connection } from '../../store/datasetSlice.ts';
import { indexOf } from '../../store/derived.ts';
import { Sheet } from '../components/Sheet.tsx';
import { useSearch } from '../hooks/useSearch.ts';
import classes from './Identity.module.css';
import { factsOf } from './PersonFacts.tsx';
import { say } from './say.ts';
import { mergeStep } from './steps.ts';

/** Whom names suggest, before anything is typed: near misses first. */
function suggested(dataset: Dataset, id: AuthorId): readonly AuthorId[] {
  return dataset.nearMisses.flatMap(({ author, other }) =>
    author === id ? other : other === id ? author : [],
  );
}

/** Authors found by name; those who share a paper cannot be one person, and it says which. */
export function MergeDialog(props: {
  readonly dataset: Dataset;
  readonly author: Author;
  readonly connection: Connection;
  readonly onClose: () => void;
}) {
  const { dataset, author, connection, onClose } = props;
  const [typed, setTyped] = useState('');
  const family = author.name.split(/\s+/u).at(-1) ?? author.name;
  const { hits, complete } = useSearch(connection, typed.trim() === '' ? family : typed);
  const near = typed.trim() === '' ? suggested(dataset, author.id) : [];
  const found = hits.flatMap(({ kind, id }) => (kind === 'author' && isAuthorId(id) ? id : []));
  const others = [...new Set([...near, ...found])].filter((id) => id !== author.id);
  const index = indexOf(dataset);
  const merge = (other: AuthorId) => {
    onClose();
    say((now) => mergeStep(now, [author.id, other]));
  };
  return (
    <Sheet title={`Merge ${author.name} with…`} size="lg" from="middle" onClose={onClose}>
      <TextInput
        data-autofocus
        aria-label="Search the other author"
        placeholder={`Search the other author, e.g. ${family}`}
        leftSection={<IconSearch size={15} aria-hidden />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <p className={classes.count} role="status">
        {others.length === 0 && complete ? 'No other author of that name.' : ''}
      </p>
      <ul className={classes.entries}>
        {others.map((id) => {
          const other = personInShort(index, id);
          if (!other || other.papers === 0) return null;
          const joint = jointPaper(index, author.id, id);
          return (
            <li key={id} className={classes.candidate}>
              <div>
                <b>{other.name}</b>
                <p className={classes.small}>{factsOf(other)}</p>
                {joint !== undefined && (
                  <p className={classes.small}>
                    Both are on “{index.papers.get(joint)?.label}”, so they are two people.
                  </p>
                )}
              </div>
              <Button
                size="compact-sm"
                variant="default"
                disabled={joint !== undefined}
                aria-label={`Merge with ${other.name}`}
                onClick={() => merge(id)}
              >
                Merge
              </Button>
            </li>
          );
        })}
      </ul>
    </Sheet>
  );
}
