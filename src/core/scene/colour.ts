/** Arithmetic on `#rrggbb` colours. */

const channel = (colour: string, index: number): number =>
  Number.parseInt(colour.slice(1 + 2 * index, 3 + 2 * index), 16);

/** A colour between two, mixed in sRGB; `share` of the second, 0 to 1. */
export function mix(a: string, b: string, share: number): string {
  let out = '#';
  for (let i = 0; i < 3; i++) {
    const value = Math.round(channel(a, i) * (1 - share) + channel(b, i) * share);
    out += Math.min(255, Math.max(0, value)).toString(16).padStart(2, '0');
  }
  return out;
}

/** The colour at `position` (0 to 1) of evenly spaced stops; at least one stop. */
export function interpolate(stops: readonly string[], position: number): string {
  const at = Math.min(1, Math.max(0, position)) * (stops.length - 1);
  const index = Math.min(stops.length - 2, Math.floor(at));
  const [from, to] = [stops[index], stops[index + 1]];
  if (from === undefined || to === undefined) return stops[0] ?? '#808080';
  return mix(from, to, at - index);
}
