/**
 * What kept a page from answering, and which function did: Chromium's own trace, with the samples
 * of the V8 profiler in it, which share one clock with the tasks of the main thread.
 */

import type { Browser, Page } from '@playwright/test';

const categories = ['toplevel', 'devtools.timeline', 'blink.user_timing'];
/** Samples of what runs: makes the page slower by a third or so. */
const sampling = 'disabled-by-default-v8.cpu_profiler';

/** One task of the main thread. */
export interface Pause {
  /** The phase that was running, by `Trace.phase`. */
  readonly phase: string;
  /** Milliseconds since the phase began. */
  readonly at: number;
  /** Milliseconds. */
  readonly length: number;
  /** Where the time went: functions by their own callers, outermost share first. */
  readonly causes: readonly string[];
}

export interface Trace {
  /** Tasks that begin from now on are counted to this phase. */
  readonly phase: (name: string) => Promise<void>;
  /** Ends the trace: tasks longer than so many milliseconds, in their order. */
  readonly pausesOver: (milliseconds: number) => Promise<readonly Pause[]>;
}

export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  readonly id?: string;
  readonly cat: string;
  readonly args: {
    readonly name?: string;
    readonly data?: {
      readonly startTime?: number;
      readonly type?: string;
      readonly functionName?: string;
      readonly timeDeltas?: readonly number[];
      readonly cpuProfile?: {
        readonly nodes?: readonly ProfileNode[];
        readonly samples?: readonly number[];
      };
    };
  };
}

interface ProfileNode {
  readonly id: number;
  readonly parent?: number;
  readonly callFrame: {
    readonly functionName: string;
    readonly url?: string;
    readonly lineNumber?: number;
  };
}

const phasePrefix = 'bench-phase:';

/** Scheduling of the browser, React and Cytoscape, which says nothing of a cause. */
const plumbing =
  /^(?:\((?:root|program)\)|anonymous$|_loop|evaluate$|p\.emit|emit$|trigger|forEachEventObj|batch|dispatch|perform|flush|workLoop|renderRoot|beginWork|updateFunctionComponent|renderWithHooks|updateMemo|mountMemo|(?:exports\.)?useMemo|processRoot|complete|commit|recursively|runWith)/u;

/** Begins to trace a page that is already open; with `causes`, functions are named, which slows it. */
export async function traceOf(browser: Browser, page: Page, causes: boolean): Promise<Trace> {
  await browser.startTracing(page, {
    categories: causes ? [...categories, sampling] : categories,
  });
  return {
    phase: (name) =>
      page.evaluate((mark) => {
        performance.mark(mark);
      }, `${phasePrefix}${name}`),
    pausesOver: async (milliseconds) => {
      const { traceEvents } = JSON.parse((await browser.stopTracing()).toString('utf8')) as {
        readonly traceEvents: readonly TraceEvent[];
      };
      return pausesIn(traceEvents, milliseconds);
    },
  };
}

/** Pauses of the process and thread that the phases were marked in. */
export function pausesIn(events: readonly TraceEvent[], milliseconds: number): readonly Pause[] {
  const marks = events
    .filter(({ name, ph }) => name.startsWith(phasePrefix) && 'RIn'.includes(ph))
    .sort((a, b) => a.ts - b.ts);
  // Opening another site is another process; the last one is the page that is measured.
  const last = marks.at(-1);
  const first = marks.find(({ pid }) => pid === last?.pid);
  if (!first) return [];
  const { pid, tid } = first;
  const own = events.filter((event) => event.pid === pid);
  const profile = readProfile(own, tid);
  return own
    .filter((event) => event.tid === tid && /RunTask$/u.test(event.name) && event.ph === 'X')
    .filter(({ ts, dur = 0 }) => dur > milliseconds * 1000 && ts > first.ts)
    .sort((a, b) => a.ts - b.ts)
    .map(({ ts, dur = 0 }) => {
      const mark = marks.findLast((m) => m.pid === pid && m.ts <= ts + dur / 2) ?? first;
      return {
        phase: mark.name.slice(phasePrefix.length),
        at: (ts - mark.ts) / 1000,
        length: dur / 1000,
        causes: [...within(own, tid, ts, dur), ...profile.causes(ts, ts + dur)],
      };
    });
}

/** What the browser itself did in a task, where that took a tenth of it or more. */
function within(events: readonly TraceEvent[], tid: number, ts: number, dur: number): string[] {
  const told = /^(?:Layout|UpdateLayoutTree|Paint|PrePaint|MajorGC|MinorGC|ParseHTML|Commit)$/u;
  const spent = new Map<string, number>();
  for (const event of events) {
    if (event.tid !== tid || event.ph !== 'X' || !told.test(event.name)) continue;
    if (event.ts < ts || event.ts >= ts + dur) continue;
    spent.set(event.name, (spent.get(event.name) ?? 0) + (event.dur ?? 0));
  }
  return [...spent]
    .filter(([, time]) => time > dur / 10)
    .map(([name, time]) => `[${name} ${Math.round(time / 1000)} ms]`);
}

interface Profile {
  readonly causes: (from: number, to: number) => string[];
}

/** Puts together the chunks in which the profiler's samples come. */
function readProfile(events: readonly TraceEvent[], tid: number): Profile {
  const start = events.find(({ name, tid: own }) => name === 'Profile' && own === tid);
  const nodes = new Map<number, ProfileNode>();
  const samples: { readonly at: number; readonly node: number }[] = [];
  let at = start?.args.data?.startTime ?? 0;
  for (const event of events) {
    if (event.name !== 'ProfileChunk' || event.id !== start?.id) continue;
    const { cpuProfile, timeDeltas = [] } = event.args.data ?? {};
    for (const node of cpuProfile?.nodes ?? []) nodes.set(node.id, node);
    for (const [i, node] of (cpuProfile?.samples ?? []).entries()) {
      at += timeDeltas[i] ?? 0;
      samples.push({ at, node });
    }
  }
  const nameOf = ({ callFrame }: ProfileNode): string => {
    const { functionName, url = '', lineNumber = 0 } = callFrame;
    const file =
      url
        .split('/')
        .at(-1)
        ?.replace(/-[\w-]{8}\.js$/u, '') ?? '';
    return functionName || (file ? `anonymous at ${file}:${lineNumber}` : 'anonymous');
  };
  return {
    causes: (from, to) => {
      const inside = samples.filter((sample) => sample.at >= from && sample.at <= to);
      const share = new Map<string, number>();
      const self = new Map<string, number>();
      for (const { node } of inside) {
        const seen = new Set<string>();
        const leaf = nodes.get(node);
        if (leaf) self.set(nameOf(leaf), (self.get(nameOf(leaf)) ?? 0) + 1);
        for (let id: number | undefined = node; id !== undefined; id = nodes.get(id)?.parent) {
          const found = nodes.get(id);
          if (found) seen.add(nameOf(found));
        }
        for (const name of seen) share.set(name, (share.get(name) ?? 0) + 1);
      }
      const listed = (counts: ReadonlyMap<string, number>, most: number, least: number) =>
        [...counts]
          .filter(([name, n]) => n >= inside.length * least && !plumbing.test(name))
          .sort((a, b) => b[1] - a[1])
          .slice(0, most)
          .map(([name, n]) => `${name} ${Math.round((100 * n) / inside.length)} %`);
      const own = listed(self, 5, 0.05);
      return [...listed(share, 10, 0.12), ...(own.length > 0 ? [`self: ${own.join(', ')}`] : [])];
    },
  };
}
