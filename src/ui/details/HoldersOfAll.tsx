/** Who holds the communities of the whole network together; worked out when somebody asks. */

import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Dataset } from '../../core/model/dataset.ts';
import { type BridgingAuthor, bridgingAuthors } from '../../core/query/bridges.ts';
import { formatCount, formatDecimal } from '../../core/text/wording.ts';
import { useApp } from '../../store/appStore.ts';
import { selectNode } from '../../store/selection.ts';
import { SelectButton } from '../components/Named.tsx';
import classes from './Details.module.css';
import { communityName } from './naming.ts';

const most = 20;

interface Found {
  readonly authors: readonly BridgingAuthor[];
  /** From how many authors betweenness was estimated; undefined where it is exact. */
  readonly sampled: number | undefined;
}

/** `onSelect`: one of them was selected, so that what this stands in can close. */
export function HoldersOfAll(props: { readonly dataset: Dataset; readonly onSelect: () => void }) {
  const { dataset, onSelect } = props;
  const connection = useApp(({ data }) => (data.kind === 'ready' ? data.connection : null));
  const [busy, setBusy] = useState(false);
  const [found, setFound] = useState<Found | null>(null);
  const ask = async () => {
    setBusy(true);
    const made = await connection?.measures().catch(() => null);
    setBusy(false);
    if (!made) return;
    const { betweenness, participation } = made;
    setFound({
      authors: bridgingAuthors(betweenness.values, participation.values, most),
      sampled: betweenness.sampled,
    });
  };
  return (
    <section className={classes.holders}>
      <h3>Who holds communities together</h3>
      {!found && (
        <Button size="compact-sm" variant="default" loading={busy} onClick={() => void ask()}>
          Find out
        </Button>
      )}
      {found?.authors.length === 0 && <p>Nobody has written across communities.</p>}
      {found && found.authors.length > 0 && (
        <>
          <p className={classes.said}>
            Those with co-authors in several communities, by betweenness
            {found.sampled === undefined
              ? ''
              : `, estimated from ${formatCount(found.sampled)} authors`}
            . Participation is near 1 when joint work is spread evenly over many.
          </p>
          <div className={classes.wide}>
            <table aria-label="Who holds communities together">
              <thead>
                <tr>
                  <th scope="col">Author</th>
                  <th scope="col">Betweenness</th>
                  <th scope="col">Participation</th>
                  <th scope="col">Community</th>
                </tr>
              </thead>
              <tbody>
                {found.authors.map(({ place, betweenness, participation }) => {
                  const author = dataset.authors.at(place);
                  const number = dataset.communities.authors.membership.at(place) ?? 0;
                  return author ? (
                    <tr key={author.id}>
                      <th scope="row">
                        <SelectButton selection={selectNode(author.id)} onPress={onSelect}>
                          {author.name}
                        </SelectButton>
                      </th>
                      <td>{formatDecimal(betweenness, 1)}</td>
                      <td>{formatDecimal(participation)}</td>
                      <td>{communityName(dataset, 'authors', number)}</td>
                    </tr>
                  ) : null;
                })}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}
