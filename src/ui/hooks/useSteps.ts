/** What takes long to work out, made while the page goes on answering. */

import { useEffect, useState } from 'react';

/** Milliseconds of work between two frames. */
const slice = 8;

/** What `begin` makes of something, a step at a time; null until it is made. `begin` stays the same. */
export function useSteps<Of extends object, T>(
  of: Of | null,
  begin: (of: Of) => Generator<unknown, T>,
): T | null {
  const [made, setMade] = useState<{ readonly of: Of; readonly result: T } | null>(null);
  useEffect(() => {
    if (!of) return;
    const steps = begin(of);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const go = () => {
      const until = performance.now() + slice;
      do {
        const { done, value } = steps.next();
        if (done) {
          setMade({ of, result: value });
          return;
        }
      } while (performance.now() < until);
      timer = setTimeout(go);
    };
    go();
    return () => clearTimeout(timer);
  }, [of, begin]);
  return made && made.of === of ? made.result : null;
}
