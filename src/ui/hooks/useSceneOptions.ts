/** What is chosen of how the picture looks. */

import { useMemo } from 'react';
import type { SceneOptions } from '../../core/scene/scene.ts';
import { useApp } from '../../store/appStore.ts';
import { useTheme } from './useTheme.ts';

/** Beside a table, the picture of authors; the same object while nothing else is chosen. */
export function useSceneOptions(): SceneOptions {
  const view = useApp((state) => state.view);
  const pictured = view === 'table' ? 'authors' : view;
  const colourBy = useApp((state) => state.colourBy);
  const sizeBy = useApp((state) => state.sizeBy);
  const density = useApp((state) => state.density);
  const filter = useApp((state) => state.filter);
  const moved = useApp((state) => state.moved[pictured]);
  const theme = useTheme();
  return useMemo(
    () => ({
      ...{ view: pictured, colourBy, sizeBy, theme, filter },
      ...(density ? { density } : {}),
      ...(moved ? { moved } : {}),
    }),
    [pictured, colourBy, sizeBy, density, theme, filter, moved],
  );
}
