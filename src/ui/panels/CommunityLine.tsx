/** The community of a node, and how sure that is. */

import type { Dataset } from '../../core/model/dataset.ts';
import { SelectButton, Unknown } from '../components/Named.tsx';
import classes from './Details.module.css';

/** Per cent, whole. */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** `position`: the node's place in the dataset's authors or papers. */
export function CommunityLine(props: {
  readonly dataset: Dataset;
  readonly of: 'authors' | 'papers';
  readonly position: number | undefined;
}) {
  const structure = props.dataset.communities[props.of];
  const position = props.position ?? structure.membership.length;
  const community = structure.communities.find(
    ({ number }) => number === structure.membership.at(position),
  );
  if (!community) return <Unknown what="in no community" />;
  const confidence = structure.confidence.at(position);
  return (
    <>
      <p>
        <SelectButton selection={{ kind: 'community', of: props.of, number: community.number }}>
          {community.number}: {community.name}
        </SelectButton>
      </p>
      {confidence !== undefined && community.size > 1 && (
        <p className={classes.small}>
          The runs agree on this membership to {percent(confidence)}. {structure.verdict}
        </p>
      )}
    </>
  );
}
