/** Search as one types. The worker does it, so that the box never waits for it. */

import { useEffect, useState } from 'react';
import type { SearchHit } from '../../core/query/search.ts';
import type { Connection } from '../../store/datasetSlice.ts';

export interface Found {
  /** What `of` found so far; that of an earlier query until there is news. */
  readonly hits: readonly SearchHit[];
  readonly of: string;
  /** Everything was looked at. */
  readonly complete: boolean;
}

const nothing: Found = { hits: [], of: '', complete: false };

/** Hits in the list. */
const most = 24;

export function useSearch(connection: Connection, query: string): Found {
  const [found, setFound] = useState(nothing);
  const asked = query.trim();
  useEffect(() => {
    if (asked === '') {
      setFound(nothing);
      return;
    }
    let gone = false;
    const take = (hits: readonly SearchHit[], complete: boolean) => {
      if (!gone) setFound({ hits, of: asked, complete });
    };
    connection
      .search(asked, most, (hits) => take(hits, false))
      .then(
        (hits) => take(hits, true),
        // Another query came, or another dataset.
        () => undefined,
      );
    return () => {
      gone = true;
    };
  }, [connection, asked]);
  return found;
}
