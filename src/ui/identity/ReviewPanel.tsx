/** Doubtful identities as a list of questions, those first that matter most to the picture. */

import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { Dataset } from '../../core/model/dataset.ts';
import type { ReviewItem } from '../../core/query/review.ts';
import { counted, formatCount } from '../../core/text/wording.ts';
import type { Connection } from '../../store/datasetSlice.ts';
import { useGrowing } from '../hooks/useGrowing.ts';
import { UndoRedo } from '../top/UndoRedo.tsx';
import classes from './Identity.module.css';
import { keyOf, ReviewEntry } from './ReviewEntry.tsx';
import { SaveCorrections } from './SaveCorrections.tsx';
import { useReview } from './useReview.ts';

/** Questions that are asked for at once. */
const portion = 60;

/** `onShow`: the picture was asked for, which the panel may cover. */
export function ReviewPanel(props: {
  readonly dataset: Dataset;
  readonly connection: Connection;
  readonly onShow: () => void;
}) {
  const { dataset, connection, onShow } = props;
  const [words, setWords] = useState('');
  const [most, setMost] = useState(portion);
  const review = useReview(dataset, connection, words.trim(), most);
  return (
    <div className={classes.review}>
      <div className={classes.tools}>
        <UndoRedo />
        <SaveCorrections />
      </div>
      <TextInput
        size="sm"
        aria-label="Filter by name"
        placeholder="Filter by name"
        leftSection={<IconSearch size={15} aria-hidden />}
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          setMost(portion);
        }}
      />
      <p className={classes.count} aria-live="polite">
        {review
          ? remaining(review.matching, review.remaining, words.trim() !== '')
          : 'Looking through the names…'}
      </p>
      {review && <Questions items={review.first} onShow={onShow} />}
      {review && review.matching > review.first.length && (
        <Button
          size="compact-sm"
          variant="default"
          className={classes.more ?? ''}
          onClick={() => setMost(most + portion)}
        >
          Show more
        </Button>
      )}
    </div>
  );
}

function remaining(matching: number, all: number, filtered: boolean): string {
  if (all === 0) return 'No question remains: every identity is sure or was looked at.';
  const questions = counted(all, 'question');
  return filtered
    ? `${formatCount(matching)} of ${questions}`
    : `${questions} remain${all === 1 ? 's' : ''}`;
}

/** Where an entry that was dealt with stood, the next one takes the focus. */
function Questions(props: { readonly items: readonly ReviewItem[]; readonly onShow: () => void }) {
  const { items, onShow } = props;
  const shown = useGrowing(items);
  const list = useRef<HTMLOListElement>(null);
  const focusedAt = useRef(-1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after every change of the list
  useEffect(() => {
    const lost = document.activeElement === document.body || document.activeElement === null;
    if (focusedAt.current < 0 || !lost) return;
    const entries = list.current?.querySelectorAll<HTMLElement>('h3') ?? [];
    entries[Math.min(focusedAt.current, entries.length - 1)]?.focus();
  }, [shown]);
  return (
    <ol
      ref={list}
      className={classes.entries}
      onFocus={({ currentTarget, target }) => {
        focusedAt.current = [...currentTarget.children].findIndex((entry) =>
          entry.contains(target),
        );
      }}
    >
      {shown.map((item) => (
        <ReviewEntry key={keyOf(item.question)} item={item} onShow={onShow} />
      ))}
    </ol>
  );
}
