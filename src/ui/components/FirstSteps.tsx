/** For the first visit: what size, colour and width mean, a line each. */

import { Button } from '@mantine/core';
import type { Picture } from '../../core/scene/picture.ts';
import { useApp } from '../../store/appStore.ts';
import { keyNames } from '../commands/keys.ts';
import classes from './FirstSteps.module.css';

/** It stands in nobody's way and waits to be dismissed; the help sheet and the palette bring it back. */
export function FirstSteps({
  picture,
  inPanel,
}: {
  readonly picture: Picture;
  /** Above the dataset; over the picture where there is no panel. */
  readonly inPanel: boolean;
}) {
  const show = useApp((state) => state.showFirstSteps);
  const Heading = inPanel ? 'h2' : 'h3';
  const { legend, options } = picture.frame;
  const lines = [
    ['Size', legend.size?.title ?? 'The same for all'],
    ['Colour', options.colourBy === 'community' ? 'Community, who are close' : legend.colour.title],
    ['Width', legend.width?.title ?? 'The same for all'],
  ] as const;
  return (
    <section className={inPanel ? classes.inPanel : classes.card} aria-label="First steps">
      <Heading>What you see</Heading>
      <dl>
        {lines.map(([what, meaning]) => (
          <div key={what}>
            <dt data-what={what}>{what}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p>Click to read, drag to move. {keyNames('mod+K').join(' ')} finds commands.</p>
      <Button size="compact-sm" onClick={() => show(false)}>
        Got it
      </Button>
    </section>
  );
}
