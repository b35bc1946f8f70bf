/** In the left panel of a finished network: that no papers stand behind it, and what is the file's. */

import type { Dataset } from '../../core/model/dataset.ts';
import classes from '../panels/DatasetPanel.module.css';

export function GivenNote({ dataset }: { readonly dataset: Dataset }) {
  const { given, communities, options } = dataset;
  if (!given) return null;
  const ofFile = [
    'weights',
    ...(communities.authors.runs === 0 && given.community !== undefined ? ['communities'] : []),
    ...(given.positions && options.filePositions !== false ? ['positions'] : []),
  ];
  const said =
    ofFile.length === 1 ? ofFile[0] : `${ofFile.slice(0, -1).join(', ')} and ${ofFile.at(-1)}`;
  return (
    <p className={classes.given} role="note">
      <b>A finished network: no papers stand behind it.</b> How many papers there are, and when they
      appeared, is not known. The {said} are those of the file
      {given.directed ? '; weights of both directions are added up.' : '.'}
    </p>
  );
}
