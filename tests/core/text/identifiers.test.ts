import { expect, test } from 'vitest';
import { doiIdentifiers, parseDoi } from '../../../src/core/text/identifiers.ts';

test.each([
  ['https://doi.org/10.5072/s01(20)30', '10.5072/s01(20)30'],
  ['https://doi.org/10.5072/s01%2820%2930', '10.5072/s01(20)30'],
  ['10.5072%2FS01%2820%2930', '10.5072/s01(20)30'],
  ['10.5072/(SICI)1097&lt;1::AID-X&gt;3.0.CO;2-#', '10.5072/(sici)1097<1::aid-x>3.0.co;2-#'],
  ['doi: 10.5072/ABC.', '10.5072/abc'],
  ['10.5072/a%zz', '10.5072/a%zz'],
  ['10.5072/a b', undefined],
  ['https://example.org/10.5072', undefined],
])('the DOI in %s', (printed, doi) => {
  expect(parseDoi(printed)).toBe(doi);
});

test('a DOI that arXiv registers names the paper there as well', () => {
  expect(doiIdentifiers('10.48550/arXiv.2401.00001').map(({ scheme }) => scheme)).toEqual([
    'doi',
    'arxiv',
  ]);
});
