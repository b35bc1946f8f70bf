import { expect, test } from 'vitest';
import { countryOfAddress, withoutEmail } from '../../../src/core/text/addresses.ts';

test.each([
  ['Univ Nowhere, Dept Maps, Sinop, Turkey.', 'Turkey'],
  ['Univ Nowhere, Boston, MA 02115 USA', 'USA'],
  ['Univ Nowhere, Boston, MA 02115-1234 USA.', 'USA'],
  ['UNIV NOWHERE,DEPT GEOG,ANN ARBOR,MI 48109', 'USA'],
  ['UNIV NOWHERE,TRONDHEIM,NORWAY.', 'NORWAY'],
  ['Pier Hospital, 401 Pier Rd, Ottawa, ON, Canada, K1H 8L1', 'Canada'],
  ['School of Piers, Coimbra, Portugal, 3000-115', 'Portugal'],
  ['Univ Nowhere, Herndon, VI USA', 'USA'],
  ['Univ Nowhere, Hangzhou 310027, Peoples R China.', 'Peoples R China'],
  ['School of Maps, University of Nowhere, London NW1 2DB, UK. a.b@nowhere.example.', 'UK'],
  ['School of Maps, Lodz, Poland. Electronic address: a.b@nowhere.example.', 'Poland'],
])('%s lies in %s', (address, country) => expect(countryOfAddress(address)).toBe(country));

test.each(['Univ Nowhere, Ann Arbor', 'UNIV NOWHERE,ANN ARBOR,MI', '', ','])(
  '“%s” does not say its country',
  (address) => expect(countryOfAddress(address)).toBeUndefined(),
);

test('an e-mail address is no part of an address', () => {
  expect(withoutEmail('School of Maps, Lodz, Poland. Electronic address: a@b.example.')).toBe(
    'School of Maps, Lodz, Poland',
  );
  expect(withoutEmail('Maps Inc., Lodz, Poland; a@b.example; c@d.example')).toBe(
    'Maps Inc., Lodz, Poland',
  );
  expect(withoutEmail('Maps Inc.')).toBe('Maps Inc');
});

test('long addresses take linear time', () => {
  expect(countryOfAddress(`${' and a@b'.repeat(100_000)}x`)).toBeUndefined();
  expect(countryOfAddress(` email:${' '.repeat(200_000)}x`)).toBeUndefined();
});
