/** A connection to a desk in the same thread: all that lies between page and worker but the worker. */

import type { Dataset } from '../../src/core/model/dataset.ts';
import { openDataset } from '../../src/core/pipeline/columns/openDataset.ts';
import { packDataset } from '../../src/core/pipeline/columns/packColumns.ts';
import { withoutProvenance } from '../../src/core/pipeline/columns/packed.ts';
import type { OpenedDataset } from '../../src/worker/client.ts';
import { connect } from '../../src/worker/connection.ts';
import { createDesk } from '../../src/worker/desk.ts';
import { isAsk, isTelling } from '../../src/worker/protocol.ts';

/** The dataset as a worker hands it over: in columns, and without provenance in the worker itself. */
export function openedAtDesk(dataset: Dataset): OpenedDataset {
  const packed = packDataset(dataset);
  const listeners: ((event: MessageEvent) => void)[] = [];
  const hear = (data: unknown) => {
    for (const listener of listeners) listener({ data } as MessageEvent);
  };
  const desk = createDesk(
    openDataset(withoutProvenance(packed)),
    (reply) => hear(structuredClone(reply)),
    () => openDataset(packed),
  );
  const worker = {
    addEventListener: (type: string, listener: (event: MessageEvent) => void) => {
      if (type === 'message') listeners.push(listener);
    },
    postMessage: (message: unknown) => {
      const data: unknown = structuredClone(message);
      if (isAsk(data)) desk.take(data);
      else if (isTelling(data) && data.kind === 'adopt') desk.adopt();
    },
    terminate: () => undefined,
  };
  return {
    dataset: openDataset(structuredClone(packed)),
    connection: connect(worker as unknown as Worker, new Map()),
  };
}
