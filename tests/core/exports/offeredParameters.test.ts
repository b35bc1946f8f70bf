import { expect, test } from 'vitest';
import { offeredParameters } from '../../../src/core/exports/offeredParameters.ts';
import { exportFormats } from '../../../src/core/exports/registry.ts';

const choicesOf = (dataset: Parameters<typeof offeredParameters>[0], id: string) =>
  offeredParameters(dataset, exportFormats.find((format) => format.id === 'png')?.parameters ?? [])
    .flatMap((parameter) => (parameter.kind === 'choice' && parameter.id === id ? parameter : []))
    .flatMap(({ choices }) => choices.map((choice) => choice.id));

test('of a finished network nothing that counts papers is offered', () => {
  expect(choicesOf({ given: {} }, 'view')).toEqual(['auto', 'authors']);
  expect(choicesOf({ given: {} }, 'colour')).toContain('community');
  expect(choicesOf({ given: {} }, 'colour')).not.toContain('year');
  expect(choicesOf({ given: {} }, 'size')).toContain('degree');
  expect(choicesOf({ given: {} }, 'size')).not.toContain('papers');
});

test('of papers everything is', () => {
  expect(choicesOf({}, 'view')).toContain('bipartite');
  expect(choicesOf({}, 'colour')).toContain('year');
  expect(choicesOf({}, 'size')).toContain('papers');
});
