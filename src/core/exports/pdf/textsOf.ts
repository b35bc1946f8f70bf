import type { Drawing } from '../../scene/drawing.ts';

/** All texts of a drawing in a row: what its fonts must have. */
export const textsOf = ({ items }: Drawing): string =>
  items.map((item) => (item.kind === 'text' ? item.text : '')).join('');
