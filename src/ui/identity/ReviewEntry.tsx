/** One question about who is who, and its answers. */

import { Button } from '@mantine/core';
import { IconFocus2 } from '@tabler/icons-react';
import { useId } from 'react';
import type { Author } from '../../core/model/author.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import type { AuthorId } from '../../core/model/ids.ts';
import type { ReviewQuestion } from '../../core/query/review.ts';
import { formatDecimal } from '../../core/text/wording.ts';
import { useApp } from '../../store/appStore.ts';
import { indexOf } from '../../store/derived.ts';
import { type Selection, selectNode } from '../../store/selection.ts';
import { AuthorFacts } from './AuthorFacts.tsx';
import classes from './Identity.module.css';
import { apartStep, confirmStep, mergeStep } from './steps.ts';

/** Sentences shown before the rest is left to the details of the author. */
const mostEvidence = 3;

const selectionOf = (question: ReviewQuestion): Selection =>
  question.kind === 'doubtful'
    ? selectNode(question.author)
    : { kind: 'edge', source: question.author, target: question.other };

/** What an entry is known by while the list changes. */
export const keyOf = (question: ReviewQuestion): string =>
  question.kind === 'doubtful' ? question.author : `${question.author}|${question.other}`;

/** `onShow`: the picture was asked for. */
export function ReviewEntry(props: {
  readonly dataset: Dataset;
  readonly question: ReviewQuestion;
  readonly onShow: () => void;
}) {
  const { dataset, question, onShow } = props;
  const reveal = useApp((state) => state.reveal);
  const heading = useId();
  const index = indexOf(dataset);
  const author = index.authors.get(question.author);
  const other = question.kind === 'near-miss' ? index.authors.get(question.other) : undefined;
  // Until the list of the corrected dataset comes, it may name who is gone.
  if (!author || (question.kind === 'near-miss' && !other)) return null;
  const show = () => {
    reveal(selectionOf(question));
    onShow();
  };
  const title = other
    ? `Are ${author.name} and ${other.name} one person?`
    : `Is ${author.name} one person?`;
  return (
    <li className={classes.entry}>
      <h3 id={heading} tabIndex={-1}>
        {title}
      </h3>
      <AuthorFacts dataset={dataset} id={author.id} />
      {other && <AuthorFacts dataset={dataset} id={other.id} />}
      {question.kind === 'near-miss' ? (
        <p className={classes.reason}>{question.reason}</p>
      ) : (
        <Doubts author={author} />
      )}
      <div className={classes.answers}>
        {other ? (
          <NearMissAnswers dataset={dataset} ids={[author.id, other.id]} describedBy={heading} />
        ) : (
          <DoubtfulAnswers dataset={dataset} id={author.id} describedBy={heading} />
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
}

/** What speaks against one person, then what speaks for it. */
function Doubts({ author }: { readonly author: Author }) {
  const { flags, evidence, confidence } = author;
  const shown = evidence.slice(0, mostEvidence);
  return (
    <>
      {flags.map((sentence) => (
        <p key={sentence} className={classes.reason}>
          {sentence}
        </p>
      ))}
      {shown.map((sentence) => (
        <p key={sentence} className={classes.small}>
          {sentence}
        </p>
      ))}
      {evidence.length > shown.length && (
        <p className={classes.small}>and {evidence.length - shown.length} more joins</p>
      )}
      {confidence !== undefined && (
        <p className={classes.small}>{formatDecimal(confidence * 100, 0)} % sure.</p>
      )}
    </>
  );
}

/** *Merge* and *Not the same*; beside a reason, in a list or in the details. */
export function NearMissAnswers(props: {
  readonly dataset: Dataset;
  readonly ids: readonly AuthorId[];
  readonly describedBy?: string;
}) {
  const { dataset, ids, describedBy } = props;
  const correct = useApp((state) => state.correct);
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        aria-describedby={describedBy}
        onClick={() => void correct(mergeStep(dataset, ids))}
      >
        Merge
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        aria-describedby={describedBy}
        onClick={() => void correct(apartStep(dataset, ids))}
      >
        Not the same
      </Button>
    </>
  );
}

function DoubtfulAnswers(props: {
  readonly dataset: Dataset;
  readonly id: AuthorId;
  readonly describedBy: string;
}) {
  const { dataset, id, describedBy } = props;
  const correct = useApp((state) => state.correct);
  const openDialog = useApp((state) => state.openIdentityDialog);
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        aria-describedby={describedBy}
        onClick={() => void correct(confirmStep(dataset, id))}
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
