import { expect, test } from 'vitest';
import { sharedTexts } from '../../../src/core/formats/sharedTexts.ts';
import { emptyRecord, type PaperRecord } from '../../../src/core/model/record.ts';

const record = (line: number): PaperRecord => ({
  ...emptyRecord(line),
  title: { value: 'On looms', line },
  venue: { value: 'Proceedings of Looms', line },
  authors: [
    { rawName: 'Ada Lovelace', parts: { family: 'Lovelace', given: 'Ada' }, position: 1, line },
    { rawName: 'Lovelace', line },
    { rawName: '', parts: { family: 'Byron', suffix: 'Jr.' }, line },
  ],
});

test('sharing texts changes nothing that a record says', () => {
  const share = sharedTexts();
  const [first, second] = [record(1), record(2)];
  share(first);
  share(second);
  expect([first, second]).toEqual([record(1), record(2)]);
});
