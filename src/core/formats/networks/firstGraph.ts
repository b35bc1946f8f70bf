/** Of files with several graphs the first is read. */

import type { RecordSink } from '../format.ts';
import type { Surroundings } from '../xml/records.ts';

/** Whether what stands in this graph is to be read. Issue, once: `second-graph`. */
export function firstGraph(sink: RecordSink): (graph: Surroundings | undefined) => boolean {
  let first: number | undefined;
  let said = false;
  return (graph) => {
    if (!graph) return true;
    first ??= graph.line;
    if (graph.line === first) return true;
    if (!said) {
      said = true;
      sink.issue({
        severity: 'error',
        code: 'second-graph',
        message: 'A second graph begins here. Only the first of a file is read.',
        line: graph.line,
      });
    }
    return false;
  };
}
