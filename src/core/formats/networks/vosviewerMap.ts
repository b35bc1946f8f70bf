/**
 * Map files of VOSviewer: a header, then an item a line
 * (https://app.vosviewer.com/docs/file-types/map-and-network-file-type/). The links stand in a network
 * file; a map alone has none.
 */

import type { InputFormat, OpenReader } from '../format.ts';
import { attribute, place } from './attributes.ts';
import { cellsOf, networkLines } from './networkLines.ts';
import { idProblem } from './problems.ts';

const separators = [/\t/gu, /,/gu, /;/gu] as const;

/** The columns of a header line, and what separates them. */
function headerOf(line: string) {
  for (const separator of separators) {
    const names = cellsOf(line, separator);
    const folded = names.map((name) => name.toLowerCase());
    if (!folded.includes('label')) continue;
    const known = folded.filter((name) =>
      /^(?:id|sublabel|description|url|x|y|cluster|weight<.*>|score<.*>|weight|score)$/u.test(name),
    );
    if (known.length >= 2 && known.some((name) => /^(?:x|y|cluster|weight|score)/u.test(name)))
      return { separator, names };
  }
  return undefined;
}

const open: OpenReader = (sink) => {
  let header: ReturnType<typeof headerOf>;
  sink.network({ part: 'nodes', upwards: true });
  return networkLines(sink, (text, line) => {
    if (!header) {
      header = headerOf(text);
      if (!header) sink.issue(idProblem('A header with “label”', line, text));
      return;
    }
    const { names, separator } = header;
    const cells = cellsOf(text, separator);
    const at = (name: string) => cells[names.findIndex((own) => own.toLowerCase() === name)] ?? '';
    // Without ids, items are known by their labels; without either there is nothing to know.
    const id = at('id') || (names.some((name) => name.toLowerCase() === 'id') ? '' : at('label'));
    if (id === '') {
      sink.issue(idProblem('An item with an “id”', line, text));
      return;
    }
    const own = (name: string) => ['id', 'label', 'x', 'y'].includes(name.toLowerCase());
    sink.node({
      id,
      ...(at('label') === '' ? {} : { label: at('label') }),
      attributes: [
        ...place(at('x'), at('y')),
        ...names.flatMap((name, i) => (own(name) ? [] : attribute(name, cells[i]))),
      ],
      line,
    });
  });
};

export const vosviewerMap: InputFormat = {
  id: 'vosviewer-map',
  label: 'VOSviewer map',
  description:
    'The map file of a finished network: a header with “id” and “label”, then an item a line. Its network file is opened with it.',
  network: true,
  extensions: ['txt', 'csv'],
  recognise: (beginning) => {
    const first = beginning
      .slice(0, 20_000)
      .split(/\r\n?|\n/u)
      .find((line) => line.trim() !== '');
    return first !== undefined && headerOf(first) ? 0.96 : 0;
  },
  load: async () => open,
};
