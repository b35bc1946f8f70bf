/** Reads GML as it comes: each node and edge is handed over where its bracket closes. */

import type { GivenAttribute } from '../../model/givenNetwork.ts';
import type { OpenReader, RecordSink } from '../format.ts';
import { attribute, place, weightNames } from './attributes.ts';
import { gmlTokens } from './gmlTokens.ts';
import { idProblem } from './problems.ts';

/** Deeper lists are passed over. */
const deepest = 100;
/** Further values of one list are passed over. */
const mostValues = 1000;

/** A list that is open: its key, where it began, and the values directly in it. */
interface OpenList {
  readonly key: string;
  readonly line: number;
  readonly values: Map<string, string>;
}

/** Issues: `no-id`, `unclosed-text`, `odd-bracket`, `file-cut-off`, `second-graph`. */
export const readGml: OpenReader = (sink) => {
  const open: OpenList[] = [];
  let passed = 0;
  let key: string | undefined;
  let graphs = 0;
  let [lastLine, odd] = [1, false];

  const isGraph = () => open.length === 2 && open[0]?.key === 'graph';
  const close = () => {
    const list = open.at(-1);
    if (list && isGraph() && graphs === 1) {
      if (list.key === 'node') node(list, sink);
      if (list.key === 'edge') edge(list, sink);
    }
    open.pop();
    const parent = open.at(-1);
    // Places are one level down.
    if (list && parent && list.key === 'graphics') keep(parent, list);
    if (list?.key === 'graph' && open.length === 0) facts(list, sink);
  };
  const tokens = gmlTokens(
    (token, line) => {
      lastLine = line;
      if (token.kind === 'open') {
        if (open.length >= deepest || passed > 0) passed++;
        else {
          const list = { key: (key ?? '').toLowerCase(), line, values: new Map() };
          if (open.length === 0 && list.key === 'graph' && ++graphs === 2)
            sink.issue({
              severity: 'error',
              code: 'second-graph',
              message: 'A second graph begins here. Only the first of a file is read.',
              line,
            });
          open.push(list);
        }
        key = undefined;
      } else if (token.kind === 'close') {
        key = undefined;
        if (passed > 0) passed--;
        else if (open.length > 0) close();
        else if (!odd) {
          odd = true;
          sink.issue({
            severity: 'warning',
            code: 'odd-bracket',
            message: 'A bracket is closed here that was not opened. It was passed over.',
            line,
          });
        }
      } else if (key === undefined) key = token.text;
      else {
        const list = open.at(-1);
        if (list && passed === 0 && !list.values.has(key) && list.values.size < mostValues)
          list.values.set(key, token.text);
        key = undefined;
      }
    },
    (line) =>
      sink.issue({
        severity: 'error',
        code: 'unclosed-text',
        message: 'A quotation mark opens a text here and is not closed.',
        line,
      }),
  );
  return {
    write: tokens.write,
    end: () => {
      tokens.end();
      if (open.length === 0) return;
      sink.issue({
        severity: 'error',
        code: 'file-cut-off',
        message: `The file ends before the bracket of “${open.at(-1)?.key}” is closed. What was complete before was kept.`,
        line: open.at(-1)?.line ?? lastLine,
      });
      const graph = open[0];
      if (graph?.key === 'graph') facts(graph, sink);
    },
  };
};

function facts({ values }: OpenList, sink: RecordSink): void {
  sink.network(values.get('directed') === '1' ? { directed: true } : {});
}

/** The size, place and look of a node become its own. */
function keep({ values }: OpenList, { values: inner }: OpenList): void {
  for (const name of ['x', 'y']) {
    const value = inner.get(name);
    if (value !== undefined && !values.has(name)) values.set(name, value);
  }
}

function node({ values, line }: OpenList, sink: RecordSink): void {
  const id = values.get('id');
  if (id === undefined) {
    sink.issue(idProblem('A node with an “id”', line));
    return;
  }
  // Of our own and Cytoscape's files: labels are made unlike one another, names are not.
  const [label, name] = [values.get('label'), values.get('name')];
  const shown = name !== undefined && label?.startsWith(name) ? name : (label ?? name);
  const own = (key: string) => ['id', 'label', 'name', 'x', 'y'].includes(key);
  const attributes: GivenAttribute[] = [...values].flatMap(([key, value]) =>
    own(key) ? [] : attribute(key, value),
  );
  sink.node({
    id,
    ...(shown === undefined ? {} : { label: shown }),
    attributes: [...place(values.get('x'), values.get('y')), ...attributes],
    line,
  });
}

function edge({ values, line }: OpenList, sink: RecordSink): void {
  const [source, target] = [values.get('source'), values.get('target')];
  if (source === undefined || target === undefined) {
    sink.issue(idProblem('An edge with “source” and “target”', line));
    return;
  }
  const weight = weightNames.map((name) => values.get(name)).find((value) => value !== undefined);
  sink.edge({ source, target, ...(weight === undefined ? {} : { weight }), line });
}
