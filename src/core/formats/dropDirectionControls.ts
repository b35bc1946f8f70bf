/** Records without characters that turn around what stands beside them, however a file writes them. */

import { withoutDirectionControls } from '../text/directionControls.ts';

/** Drops them from every text within a record or a list of what a reader made, in place. */
export function dropDirectionControls(part: object): void {
  for (const [key, value] of Object.entries(part)) {
    if (typeof value === 'string') {
      const clean = withoutDirectionControls(value);
      if (clean !== value) Object.assign(part, { [key]: clean });
    } else if (typeof value === 'object' && value !== null) dropDirectionControls(value);
  }
}
