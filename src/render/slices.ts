/** Work done in slices, one a frame, so that the page answers meanwhile. */

export interface Slices {
  /** Runs `steps` from the next frame on, and `done` after the last; drops what ran before. */
  readonly run: (steps: Iterator<unknown>, done: () => void) => void;
  readonly stop: () => void;
  /** Whether steps are left. */
  readonly isBusy: () => boolean;
}

/** Of each frame, milliseconds. */
const slice = 5;

export function createSlices(): Slices {
  let frame = 0;
  const stop = (): void => {
    cancelAnimationFrame(frame);
    frame = 0;
  };
  return {
    stop,
    isBusy: () => frame !== 0,
    run: (steps, done) => {
      stop();
      const go = (): void => {
        const end = performance.now() + slice;
        do {
          if (steps.next().done === true) {
            frame = 0;
            done();
            return;
          }
        } while (performance.now() < end);
        frame = requestAnimationFrame(go);
      };
      frame = requestAnimationFrame(go);
    },
  };
}
