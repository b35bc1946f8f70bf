/** Chooses which papers of an author are somebody else's. */

import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { memo, useCallback, useId, useMemo, useState } from 'react';
import type { Author } from '../../core/model/author.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import type { PaperId } from '../../core/model/ids.ts';
import { paperYear } from '../../core/model/paper.ts';
import { preferred } from '../../core/model/source.ts';
import { groupsByCompany, papersBySpelling } from '../../core/query/paperGroups.ts';
import { foldText } from '../../core/text/fold.ts';
import { counted, listed } from '../../core/text/wording.ts';
import { indexOf } from '../../store/derived.ts';
import { Sheet } from '../components/Sheet.tsx';
import dialogs from '../dialogs/Dialogs.module.css';
import { useGrowing } from '../hooks/useGrowing.ts';
import classes from './Identity.module.css';
import { say } from './say.ts';
import { splitStep } from './steps.ts';

interface Choice {
  readonly label: string;
  readonly papers: readonly PaperId[];
}

/** Groups offered; small ones further down are chosen paper by paper. */
const mostGroups = 12;

/** Papers that probably go together: by co-authors, and by how the name is printed. */
function choicesOf(dataset: Dataset, { id }: Author): readonly Choice[] {
  const index = indexOf(dataset);
  const nameOf = (author: typeof id) => index.authors.get(author)?.name ?? author;
  const groups = groupsByCompany(index, id);
  const spellings = papersBySpelling(index.authorshipsOf(id));
  return [
    ...(groups.length > 1 ? groups.slice(0, mostGroups) : []).map(({ papers, company }) => ({
      label: `${counted(papers.length, 'paper')} ${
        company.length === 0 ? 'without co-authors' : `with ${listed(company.map(nameOf), 3)}`
      }`,
      papers,
    })),
    ...(spellings.length > 1 ? spellings.slice(0, mostGroups) : []).map(({ name, papers }) => ({
      label: `${counted(papers.length, 'paper')} printed “${name}”`,
      papers,
    })),
  ];
}

/** A paper as it is told from others of the author. */
interface Line {
  readonly id: PaperId;
  readonly title: string;
  readonly facts: string;
  readonly text: string;
}

function linesOf(dataset: Dataset, { id: own }: Author): readonly Line[] {
  const index = indexOf(dataset);
  return index.authorshipsOf(own).flatMap(({ paper: id, printed }) => {
    const paper = index.papers.get(id);
    if (!paper) return [];
    const others = index
      .authorshipsOn(id)
      .flatMap(({ author }) => (author === own ? [] : (index.authors.get(author)?.name ?? [])));
    const facts = [
      paperYear(paper) ?? 'year unknown',
      preferred(paper.venue),
      `as “${printed[0]?.rawName ?? ''}”`,
      others.length > 0 ? `with ${listed(others, 6)}` : 'no co-author named',
    ].flatMap((part) => part ?? []);
    const text = foldText([paper.label, ...facts, ...others].join(' '));
    return { id, title: paper.label, facts: facts.join(' · '), text };
  });
}

/** Hundreds of them are there at once, and one changes. */
const PaperLine = memo(function PaperLine(props: {
  readonly id: PaperId;
  readonly title: string;
  readonly facts: string;
  readonly chosen: boolean;
  readonly onTick: (paper: PaperId, into: boolean) => void;
}) {
  const { id, title, facts, chosen, onTick } = props;
  const description = useId();
  return (
    <li>
      <label>
        <input
          type="checkbox"
          checked={chosen}
          aria-describedby={description}
          onChange={(event) => onTick(id, event.currentTarget.checked)}
        />
        {title}
      </label>
      <p id={description} className={classes.small}>
        {facts}
      </p>
    </li>
  );
});

/** Papers that are ticked go to a new author of the same name. */
export function SplitDialog(props: {
  readonly dataset: Dataset;
  readonly author: Author;
  readonly onClose: () => void;
}) {
  const { dataset, author, onClose } = props;
  const [chosen, setChosen] = useState<ReadonlySet<PaperId>>(new Set());
  const [words, setWords] = useState('');
  const choices = useMemo(() => choicesOf(dataset, author), [dataset, author]);
  const lines = useMemo(() => linesOf(dataset, author), [dataset, author]);
  const wanted = foldText(words)
    .split(' ')
    .filter((word) => word !== '');
  const shown = useGrowing(lines.filter(({ text }) => wanted.every((word) => text.includes(word))));
  const put = (papers: readonly PaperId[], into: boolean) => {
    const next = new Set(chosen);
    for (const paper of papers) {
      if (into) next.add(paper);
      else next.delete(paper);
    }
    setChosen(next);
  };
  const tick = useCallback(
    (paper: PaperId, into: boolean) =>
      setChosen((before) => {
        const next = new Set(before);
        if (into) next.add(paper);
        else next.delete(paper);
        return next;
      }),
    [],
  );
  const split = () => {
    onClose();
    say((now) => splitStep(now, author.id, chosen));
  };
  const left = lines.length - chosen.size;
  return (
    <Sheet title={`Split ${author.name}`} size="xl" from="middle" onClose={onClose}>
      <p className={dialogs.text}>
        Tick the papers that are not by this {author.name}. They go to an author of their own.
      </p>
      {choices.length > 0 && (
        <fieldset className={classes.chips}>
          <legend>Papers that may go together</legend>
          {choices.map(({ label, papers }) => {
            const all = papers.every((paper) => chosen.has(paper));
            return (
              <button
                key={label}
                type="button"
                aria-pressed={all}
                onClick={() => put(papers, !all)}
              >
                {label}
              </button>
            );
          })}
        </fieldset>
      )}
      {lines.length > 8 && (
        <TextInput
          size="sm"
          aria-label="Filter papers"
          placeholder="Filter by title, year, venue or co-author"
          leftSection={<IconSearch size={15} aria-hidden />}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      )}
      <ul className={classes.papers} aria-label={`Papers of ${author.name}`}>
        {shown.map(({ id, title, facts }) => (
          <PaperLine
            key={id}
            id={id}
            title={title}
            facts={facts}
            chosen={chosen.has(id)}
            onTick={tick}
          />
        ))}
      </ul>
      <div className={classes.foot}>
        <p role="status">
          {chosen.size === 0
            ? 'No paper ticked.'
            : left === 0
              ? 'All papers are ticked: leave at least one.'
              : `${counted(chosen.size, 'paper')} to the new author, ${left} stay.`}
        </p>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button disabled={chosen.size === 0 || left === 0} onClick={split}>
          Split off
        </Button>
      </div>
    </Sheet>
  );
}
