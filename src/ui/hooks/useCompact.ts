/** Whether panels have no room beside the picture. */

import { useMediaQuery } from '@mantine/hooks';

/** True on phones, small tablets and at large zoom: panels then open over the picture. */
export const useCompact = (): boolean =>
  useMediaQuery('(max-width: 899px)', undefined, { getInitialValueInEffect: false }) ?? false;
