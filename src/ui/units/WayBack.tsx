/** Over the authors of one community: which it is, and the way back to all of them. */

import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { Dataset } from '../../core/model/dataset.ts';
import { leaveCommunity } from '../../store/enterCommunity.ts';
import classes from './WayBack.module.css';

export function WayBack(props: { readonly dataset: Dataset; readonly number: number }) {
  const { dataset, number } = props;
  const community = dataset.communities.authors.communities.find((each) => each.number === number);
  return (
    <nav className={classes.back} aria-label="Community shown">
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconArrowLeft size={15} aria-hidden />}
        onClick={() => leaveCommunity(number)}
      >
        All communities
      </Button>
      <span className={classes.name}>
        Community {number}
        {community && `: ${community.name}`}
      </span>
    </nav>
  );
}
