/** What the worker says about some nodes taken together. */

import { useEffect, useState } from 'react';
import type { Dataset } from '../../core/model/dataset.ts';
import type { Group } from '../../core/query/group/group.ts';
import type { GroupFacts } from '../../core/query/group/groupFacts.ts';
import { useApp } from '../../store/appStore.ts';

/** Null while it is worked out. `group` must be the same object while nothing changes. */
export function useGroup(dataset: Dataset, group: Group): GroupFacts | null {
  const connection = useApp(({ data }) => (data.kind === 'ready' ? data.connection : null));
  const [found, setFound] = useState<{
    readonly dataset: Dataset;
    readonly group: Group;
    readonly facts: GroupFacts;
  } | null>(null);
  useEffect(() => {
    let gone = false;
    connection?.group(group).then(
      (facts) => gone || setFound({ dataset, group, facts }),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [connection, dataset, group]);
  return found?.dataset === dataset && found.group === group ? found.facts : null;
}
