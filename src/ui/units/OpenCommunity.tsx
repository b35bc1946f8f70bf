/** The way from a community to its authors. */

import { Button } from '@mantine/core';
import { IconArrowsMaximize } from '@tabler/icons-react';
import { enterCommunity } from '../../store/enterCommunity.ts';
import classes from '../panels/Details.module.css';

export const OpenCommunity = ({ number }: { readonly number: number }) => (
  <section className={classes.section}>
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconArrowsMaximize size={15} aria-hidden />}
      onClick={() => enterCommunity(number)}
    >
      Open this community
    </Button>
  </section>
);
