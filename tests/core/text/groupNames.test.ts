import { expect, test } from 'vitest';
import {
  isGroupName,
  meansOthers,
  namesNobody,
  withoutOthers,
} from '../../../src/core/text/groupNames.ts';

test.each([
  'Northern Lights Consortium',
  'Harbour Street Study Group',
  'Ministry of Small Boats',
  'University of Nowhere',
  'The Quiet Network Team',
])('%s is a group', (name) => expect(isGroupName(name)).toBe(true));

test.each([
  'Ada Board',
  'Union, Marie',
  'Selma',
  'Group',
  'Dominique Bureau',
  'Ana de la Cruz Vega',
])('%s is not known to be one', (name) => expect(isGroupName(name)).toBe(false));

test.each([
  '[Anonymous]',
  'Anon.',
  'anonymous',
  'No authorship indicated',
  '[No authors listed]',
  '(:unav)',
  ':tba',
])('%s names nobody', (name) => expect(namesNobody(name)).toBe(true));

test('a family name that resembles it is a name', () => {
  expect(namesNobody('Anonby, Erik')).toBe(false);
  expect(namesNobody('Unknown, Jane')).toBe(false);
});

test('others are told from names', () => {
  for (const text of ['others', 'and others', 'et al.', 'et al', '...', '…'])
    expect(meansOthers(text)).toBe(true);
  expect(meansOthers('Al, Ibrahim')).toBe(false);
  expect(withoutOthers('Brandt, Lena, et al.')).toBe('Brandt, Lena');
  expect(withoutOthers('Brandt, Lena and others')).toBe('Brandt, Lena');
  expect(withoutOthers('Brandt, Lena')).toBeUndefined();
  expect(withoutOthers('Betal')).toBeUndefined();
});
