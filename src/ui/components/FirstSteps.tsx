/** For the first visit: what size, colour and width mean, a line each. */

import { Button } from '@mantine/core';
import type { Picture } from '../../core/scene/picture.ts';
import { useApp } from '../../store/appStore.ts';
import { keyNames } from '../commands/keys.ts';
import classes from './FirstSteps.module.css';

const lower = (title: string): string => title.slice(0, 1).toLowerCase() + title.slice(1);

/** It stands in nobody's way and waits to be dismissed; the help sheet and the palette bring it back. */
export function FirstSteps({ picture }: { readonly picture: Picture }) {
  const show = useApp((state) => state.showFirstSteps);
  const { legend, options } = picture.frame;
  const lines = [
    [
      'Size',
      legend.size
        ? `the larger, the more: ${lower(legend.size.title)}`
        : 'all nodes are of one size',
    ],
    [
      'Colour',
      options.colourBy === 'community'
        ? 'one for each community of those who are close'
        : `${lower(legend.colour.title)}, by the scale in the legend`,
    ],
    [
      'Width',
      legend.width
        ? `the wider, the more: ${lower(legend.width.title)}`
        : 'all edges are of one width',
    ],
  ] as const;
  return (
    <section className={classes.card} aria-label="First steps">
      <h3>What you see</h3>
      <dl>
        {lines.map(([what, meaning]) => (
          <div key={what}>
            <dt data-what={what}>{what}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p>
        Click a node to read about it, drag it to move it. {keyNames('mod+K').join(' ')} finds every
        command.
      </p>
      <Button size="compact-sm" onClick={() => show(false)}>
        Got it
      </Button>
    </section>
  );
}
