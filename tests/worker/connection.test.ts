import { expect, test } from 'vitest';
import { connect } from '../../src/worker/connection.ts';

/** A worker that only listens. */
function listening() {
  const heard: { readonly kind: string; readonly question?: { readonly kind: string } }[] = [];
  const worker = {
    addEventListener: () => undefined,
    postMessage: (message: (typeof heard)[number]) => heard.push(message),
    terminate: () => undefined,
  };
  return { worker: worker as unknown as Worker, heard };
}

test('the worker is given provenance before it is first asked about identities, and once', async () => {
  const { worker, heard } = listening();
  const columns = new Map([['authors.flags', { kind: 'even', step: 0 } as const]]);
  const connection = connect(worker, columns);
  const asked = [
    connection.search('ada', 5, () => undefined),
    connection.review('', 5),
    connection.correct([]),
  ];
  connection.adopt();
  connection.close();
  await Promise.allSettled(asked);
  expect(heard.map(({ kind, question }) => question?.kind ?? kind)).toEqual([
    'search',
    'provenance',
    'review',
    'correct',
    'adopt',
  ]);
  expect(heard[1]).toEqual({ kind: 'provenance', columns });
});
