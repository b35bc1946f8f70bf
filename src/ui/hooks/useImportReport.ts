/** The import report of a dataset; of a large one it is made while the page goes on answering. */

import { useEffect, useState } from 'react';
import { type ImportReport, importReportSteps } from '../../core/analysis/importReport.ts';
import type { Dataset } from '../../core/model/dataset.ts';

/** Milliseconds of work between two frames. */
const slice = 8;

/** Null until it is made. */
export function useImportReport(dataset: Dataset | null): ImportReport | null {
  const [made, setMade] = useState<{
    readonly of: Dataset;
    readonly report: ImportReport;
  } | null>(null);
  useEffect(() => {
    if (!dataset) return;
    const steps = importReportSteps(dataset);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const go = () => {
      const until = performance.now() + slice;
      do {
        const { done, value } = steps.next();
        if (done) {
          setMade({ of: dataset, report: value });
          return;
        }
      } while (performance.now() < until);
      timer = setTimeout(go);
    };
    go();
    return () => clearTimeout(timer);
  }, [dataset]);
  return made && made.of === dataset ? made.report : null;
}
