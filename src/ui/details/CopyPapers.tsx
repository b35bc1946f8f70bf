/** Papers as a bibliography: to the clipboard, or as a file. */

import type { ExportFormat } from '../../core/exports/format.ts';
import { defaultValues } from '../../core/exports/parameters.ts';
import { exportFormats } from '../../core/exports/registry.ts';
import { noFilter } from '../../core/model/filter.ts';
import { useApp } from '../../store/appStore.ts';
import type { PapersAsked } from '../../store/datasetSlice.ts';
import { CopyMenu } from '../components/CopyMenu.tsx';

const formats = exportFormats.filter(({ group }) => group === 'papers');

/** The bibliography, made by the worker. */
async function write(format: ExportFormat, papers: PapersAsked): Promise<Blob | null> {
  const { data } = useApp.getState();
  if (data.kind !== 'ready') return null;
  const values = defaultValues(format.parameters);
  const wanted = { format: format.id, values, filter: noFilter, only: null, papers };
  const [file] = await data.connection.exportFiles(wanted);
  return file?.contents ?? null;
}

/**
 * A menu of bibliographic formats. `count`: how many papers are asked for; `what`: which, where a panel
 * has several such menus, to be read out.
 */
export const CopyPapers = (props: {
  readonly papers: PapersAsked;
  readonly count: number;
  readonly what?: string;
}) => {
  const { papers, count, what } = props;
  return (
    <CopyMenu
      noun="paper"
      count={count}
      {...(what === undefined ? {} : { what })}
      forms={formats.map((format) => ({ ...format, make: () => write(format, papers) }))}
    />
  );
};
