/** The import report of a dataset. */

import { type ImportReport, importReportSteps } from '../../core/analysis/importReport.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import { useSteps } from './useSteps.ts';

/** Null until it is made. */
export const useImportReport = (dataset: Dataset | null): ImportReport | null =>
  useSteps(dataset, importReportSteps);
