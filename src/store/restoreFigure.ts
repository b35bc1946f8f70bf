/** A figure that was dropped on the page restores the view it shows. */

import type { Dataset } from '../core/model/dataset.ts';
import { UserError } from '../core/model/progress.ts';
import { datasetMark } from '../core/pipeline/datasetMark.ts';
import { type FigureState, readFigureState } from '../core/pipeline/figureState.ts';
import { counted, listed } from '../core/text/wording.ts';
import { choicesOf, parseAddress } from './address.ts';

/** Bytes in which the state stands: filters of thousands of names are not written. */
const stateWithin = 500_000;

const networkOf = ({ papers, authors, files, fileCount }: FigureState): string => {
  const more = fileCount - files.length;
  const names = listed(
    [...files.map((name) => `“${name}”`), ...(more > 0 ? [counted(more, 'other')] : [])],
    files.length + 1,
  );
  return `${counted(papers, 'paper')} and ${counted(authors, 'author')}${files.length > 0 ? ` from ${names}` : ''}`;
};

/**
 * What the page is to show for a figure; undefined where the file remembers no view. Throws a UserError
 * that names the network where it is another one.
 */
export async function choicesOfFigure(name: string, file: Blob, dataset: Dataset | undefined) {
  const state = readFigureState(await file.slice(0, stateWithin).text());
  if (!state) return undefined;
  if (!dataset || datasetMark(dataset) !== state.dataset) {
    const alike =
      dataset?.papers.length === state.papers && dataset.authors.length === state.authors;
    throw new UserError(
      'other-network',
      alike
        ? `“${name}” shows this network as other options or corrections make it.`
        : `“${name}” shows another network than this page: ${networkOf(state)}. Open that first, then the figure.`,
    );
  }
  return { ...choicesOf(parseAddress(state.address), dataset), theme: state.theme };
}
