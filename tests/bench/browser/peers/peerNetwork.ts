/** The network that every page draws: the same places, sizes, colours and names. */

export interface PeerNetwork {
  /** Layout units, y downwards. */
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly radius: readonly number[];
  /** `#rrggbb`. */
  readonly colour: readonly string[];
  readonly label: readonly string[];
  /** Places of the ends of edges. */
  readonly source: readonly number[];
  readonly target: readonly number[];
  /** Layout units. */
  readonly width: readonly number[];
}

/** What a page tells of itself once its picture is whole. */
export interface PeerTimes {
  /** Milliseconds from having the network to its whole picture on the screen. */
  readonly picture: number;
}

declare global {
  interface Window {
    /** Draws the network; the clock starts when it has been read. */
    draw?: () => Promise<PeerTimes>;
    /** Milliseconds to find what lies under a point, for each of so many random nodes. */
    find?: (count: number) => number[];
  }
}

/** The network beside the page. */
export async function readNetwork(): Promise<PeerNetwork> {
  const response = await fetch('./network.json');
  return response.json();
}

/** The element to draw into. */
export function container(): HTMLElement {
  const found = document.getElementById('picture');
  if (!found) throw new Error('There is no element to draw into.');
  return found;
}

/** Resolves when the frame that is being drawn has been handed on. */
export const frameEnd = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve();
      channel.port2.postMessage(null);
    });
  });

/** Places of nodes, spread over the whole network, always the same ones. */
export const someNodes = (nodes: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => Math.floor(((i * 0.618034) % 1) * nodes));
