/** The community of a node, and how sure that is. */

import type { Dataset } from '../../core/model/dataset.ts';
import { counted } from '../../core/text/wording.ts';
import { SelectButton, Unknown } from '../components/Named.tsx';
import { firmness } from '../details/firmness.ts';
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
  const { runs, strength, verdict } = structure;
  return (
    <>
      <p>
        <SelectButton selection={{ kind: 'community', of: props.of, number: community.number }}>
          {community.number}: {community.name}
        </SelectButton>
      </p>
      {community.size === 1 && <p className={classes.small}>Alone in it.</p>}
      {confidence !== undefined && community.size > 1 && (
        <p className={classes.small}>
          {runs === 0
            ? 'As the file has it. '
            : runs > 1
              ? `This membership is ${firmness(confidence)}: ${counted(runs, 'seeded run')} agree on it to ${percent(confidence)}. `
              : 'A single run found it, so nobody knows how firm it is. '}
          {strength === 'clear' && verdict}
        </p>
      )}
      {strength !== 'clear' && community.size > 1 && <p className={classes.notice}>{verdict}</p>}
    </>
  );
}
