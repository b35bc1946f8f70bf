/** How many nodes may be elements at a time, by how quickly frames follow each other in gestures. */

export interface FrameBudget {
  /** A frame was drawn at `now`, milliseconds. */
  readonly frame: (now: number) => void;
  /** The gesture is over: adapts to its frames. */
  readonly rest: () => void;
  readonly nodes: () => number;
}

const bounds = { least: 150, most: 600, first: 300 };
/** Frames this far apart belong to different gestures, milliseconds. */
const pause = 250;
/** Fewer frames tell nothing. */
const enough = 8;
/** Nine of ten frames should come within so many milliseconds; below the lower there is room. */
const wanted = { slow: 30, quick: 21 };

export function createFrameBudget(): FrameBudget {
  let nodes = bounds.first;
  let last = Number.NEGATIVE_INFINITY;
  let gaps: number[] = [];
  return {
    nodes: () => nodes,
    frame: (now) => {
      const gap = now - last;
      last = now;
      if (gap > 0 && gap < pause) gaps.push(gap);
    },
    rest: () => {
      const sorted = gaps.sort((a, b) => a - b);
      const slow = sorted[Math.floor(sorted.length * 0.9)] ?? 0;
      gaps = [];
      last = Number.NEGATIVE_INFINITY;
      if (sorted.length < enough) return;
      if (slow > wanted.slow) nodes = Math.max(bounds.least, Math.round(nodes * 0.75));
      else if (slow < wanted.quick) nodes = Math.min(bounds.most, Math.round(nodes * 1.2));
    },
  };
}
