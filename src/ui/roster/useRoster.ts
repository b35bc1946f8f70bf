/** A roster as the worker matches it with the dataset, and what its members write. */

import { useEffect, useMemo, useState } from 'react';
import type { Dataset } from '../../core/model/dataset.ts';
import type { AuthorId } from '../../core/model/ids.ts';
import { CancelledError } from '../../core/model/progress.ts';
import type { Collaboration } from '../../core/query/roster/collaboration.ts';
import type { RosterRow } from '../../core/query/roster/matchRoster.ts';
import { type ReadRoster, readRoster } from '../../core/query/roster/readRoster.ts';
import type { Connection } from '../../store/datasetSlice.ts';

export interface MatchedRoster {
  readonly read: ReadRoster;
  /** Null while it is being matched. */
  readonly rows: readonly RosterRow[] | null;
  /** Why it could not be. */
  readonly trouble: string | null;
}

interface Answered<T> {
  readonly is: T | null;
  readonly trouble: string | null;
}

const waiting = { is: null, trouble: null };

/** Null where there is no text. */
export function useMatchedRoster(
  dataset: Dataset,
  connection: Connection,
  text: string | null,
): MatchedRoster | null {
  const read = useMemo(() => (text === null ? null : readRoster(text)), [text]);
  const { is: rows, trouble } = useAnswer(
    dataset,
    connection,
    read,
    async () => read && connection.roster(read.entries),
  );
  return read && { read, rows, trouble };
}

/** Null while it is being counted. */
export const useCollaboration = (
  dataset: Dataset,
  connection: Connection,
  members: readonly AuthorId[],
): Collaboration | null =>
  useAnswer(dataset, connection, members, () => connection.collaboration(members)).is;

/** The answer to a question about something, when it comes. */
function useAnswer<T>(
  dataset: Dataset,
  connection: Connection,
  about: unknown,
  ask: () => Promise<T | null>,
): Answered<T> {
  const [answer, setAnswer] = useState<(Answered<T> & { readonly to: unknown }) | null>(null);
  const to = useMemo(() => ({ dataset, connection, about }), [dataset, connection, about]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once about each
  useEffect(() => {
    let gone = false;
    ask().then(
      (is) => {
        if (!gone) setAnswer({ to, is, trouble: null });
      },
      (error: unknown) => {
        // Another question came, or it cannot be answered.
        if (gone || error instanceof CancelledError) return;
        const trouble = error instanceof Error ? error.message : String(error);
        setAnswer({ to, is: null, trouble });
      },
    );
    return () => {
      gone = true;
    };
  }, [to]);
  return answer?.to === to ? answer : waiting;
}
