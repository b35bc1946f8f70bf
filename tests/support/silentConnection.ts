/** A connection that answers nothing, for tests that ask nothing. */

import { CancelledError } from '../../src/core/model/progress.ts';
import type { Connection } from '../../src/worker/connection.ts';

const never = () => Promise.reject(new CancelledError());

export const silentConnection = (close: () => void = () => undefined): Connection => ({
  picture: never,
  units: never,
  figure: never,
  search: never,
  prepareSearch: () => undefined,
  adjacencies: never,
  measures: never,
  path: never,
  group: never,
  shownRows: never,
  review: never,
  roster: never,
  collaboration: never,
  correct: never,
  adopt: () => undefined,
  handOver: () => undefined,
  correctionsOfFile: never,
  thesaurus: never,
  exportFiles: never,
  datasetFile: never,
  close,
});
