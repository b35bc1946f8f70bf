/**
 * Lists of edges: two nodes a line and perhaps a weight, with or without a header; also the network
 * file of VOSviewer, whose nodes stand in its map file, and the lists of SNAP.
 */

import type { InputFormat, OpenReader } from '../format.ts';
import { type EdgeColumns, edgeCells, layoutOf, looseLayout } from './edgeListLayout.ts';
import { networkLines } from './networkLines.ts';
import { lineProblem } from './problems.ts';

const open: OpenReader = (sink) => {
  let columns: EdgeColumns | undefined;
  let beginning: { text: string; line: number }[] = [];
  sink.network({ part: 'edges' });
  const edge = (text: string, line: number) => {
    if (!columns || /^\s*[#%]/u.test(text)) return;
    const cells = edgeCells(text, columns);
    const [source, target] = [cells[columns.source] ?? '', cells[columns.target] ?? ''];
    if (source === '' || target === '') {
      sink.issue(lineProblem('Two nodes', line, text));
      return;
    }
    const weight = columns.weight === undefined ? undefined : cells[columns.weight];
    sink.edge({
      source,
      target,
      ...(weight === undefined || weight === '' ? {} : { weight }),
      line,
    });
  };
  const begin = () => {
    const lines = beginning.map(({ text }) => text);
    columns = layoutOf(lines) ?? looseLayout(lines);
    const rows = beginning.filter(({ text }) => !/^\s*[#%]/u.test(text));
    for (const { text, line } of columns.header ? rows.slice(1) : rows) edge(text, line);
    beginning = [];
  };
  return networkLines(
    sink,
    (text, line) => {
      if (columns) edge(text, line);
      else {
        beginning.push({ text, line });
        if (beginning.length >= enough) begin();
      }
    },
    () => {
      if (!columns && beginning.length > 0) begin();
    },
  );
};

/** Lines waited for before it is settled what separates cells. */
const enough = 20;

export const edgeList: InputFormat = {
  id: 'edge-list',
  label: 'Edge list',
  description:
    'A finished network, two nodes and perhaps a weight a line: CSV with “source” and “target”, lists of numbers such as SNAP’s, VOSviewer’s network file.',
  network: true,
  extensions: ['csv', 'tsv', 'txt', 'edges', 'edgelist'],
  recognise: (beginning) => {
    const lines = beginning.split(/\r\n?|\n/u).filter((line) => line.trim() !== '');
    // The last line may be cut off.
    const layout = layoutOf(lines.length > 1 ? lines.slice(0, -1).slice(0, 200) : lines);
    if (!layout) return 0;
    return layout.header ? 0.9 : 0.5;
  },
  load: async () => open,
};
