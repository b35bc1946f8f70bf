/** One question about who is who, and its answers. */

import { Button } from '@mantine/core';
import { IconFocus2 } from '@tabler/icons-react';
import { memo, useId } from 'react';
import type { AuthorId } from '../../core/model/ids.ts';
import type { ReviewItem, ReviewQuestion } from '../../core/query/review.ts';
import { counted, formatDecimal } from '../../core/text/wording.ts';
import { useApp } from '../../store/appStore.ts';
import { type Selection, selectNode } from '../../store/selection.ts';
import classes from './Identity.module.css';
import { PersonFacts } from './PersonFacts.tsx';
import { say } from './say.ts';
import { apartStep, confirmStep, mergeStep } from './steps.ts';

const selectionOf = (question: ReviewQuestion): Selection =>
  question.kind === 'doubtful'
    ? selectNode(question.author)
    : { kind: 'edge', source: question.author, target: question.other };

/** What an entry is known by while the list changes. */
export const keyOf = (question: ReviewQuestion): string =>
  question.kind === 'doubtful' ? question.author : `${question.author}|${question.other}`;

/** `onShow`: the picture was asked for. */
export const ReviewEntry = memo(function ReviewEntry(props: {
  readonly item: ReviewItem;
  readonly onShow: () => void;
}) {
  const { item, onShow } = props;
  const { question, people, against, evidence, more, confidence } = item;
  const reveal = useApp((state) => state.reveal);
  const heading = useId();
  const names = people.map(({ name }) => name);
  const title =
    question.kind === 'near-miss'
      ? `Are ${names.join(' and ')} one person?`
      : `Is ${names.join()} one person?`;
  const show = () => {
    reveal(selectionOf(question));
    onShow();
  };
  return (
    <li className={classes.entry}>
      <h3 id={heading} tabIndex={-1}>
        {title}
      </h3>
      {people.map((person) => (
        <PersonFacts key={person.id} person={person} />
      ))}
      {against.map((sentence) => (
        <p key={sentence} className={classes.reason}>
          {sentence}
        </p>
      ))}
      {evidence.map((sentence) => (
        <p key={sentence} className={classes.small}>
          {sentence}
        </p>
      ))}
      {(more > 0 || confidence !== undefined) && (
        <p className={classes.small}>
          {more > 0 && `And ${counted(more, 'more join')}. `}
          {confidence !== undefined && `${formatDecimal(confidence * 100, 0)} % sure.`}
        </p>
      )}
      <div className={classes.answers}>
        {question.kind === 'near-miss' ? (
          <NearMissAnswers ids={[question.author, question.other]} describedBy={heading} />
        ) : (
          <DoubtfulAnswers id={question.author} describedBy={heading} />
        )}
        <Button
          aria-describedby={heading}
          size="compact-sm"
          variant="subtle"
          leftSection={<IconFocus2 size={15} aria-hidden />}
          onClick={show}
        >
          Show
        </Button>
      </div>
    </li>
  );
});

/** *Merge* and *Not the same*; beside a reason, in a list or in the details. */
export function NearMissAnswers(props: {
  readonly ids: readonly AuthorId[];
  readonly describedBy?: string;
}) {
  const { ids, describedBy } = props;
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        aria-describedby={describedBy}
        onClick={() => say((dataset) => mergeStep(dataset, ids))}
      >
        Merge
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        aria-describedby={describedBy}
        onClick={() => say((dataset) => apartStep(dataset, ids))}
      >
        Not the same
      </Button>
    </>
  );
}

function DoubtfulAnswers(props: { readonly id: AuthorId; readonly describedBy: string }) {
  const { id, describedBy } = props;
  const openDialog = useApp((state) => state.openIdentityDialog);
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        aria-describedby={describedBy}
        onClick={() => say((dataset) => confirmStep(dataset, id))}
      >
        One person
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        aria-describedby={describedBy}
        onClick={() => openDialog({ kind: 'split', author: id })}
      >
        Split…
      </Button>
    </>
  );
}
