import { describe, expect, it } from 'vitest';
import { countryName } from '../../../src/core/text/countries.ts';
import { institutionOf } from '../../../src/core/text/institutions.ts';

describe('the institution of an address', () => {
  it.each([
    ['Dept of Physics, Sinop Univ, Sinop, Turkey', 'Sinop Univ'],
    [
      'School of Informatics, University of Edinburgh, Edinburgh, United Kingdom',
      'University of Edinburgh',
    ],
    ['Inst Informat Sci, Acad Sinica, Taipei, Taiwan', 'Acad Sinica'],
    [
      'Massachusetts Institute of Technology, Cambridge, MA 02139 USA',
      'Massachusetts Institute of Technology',
    ],
    ['Charité Hospital, Berlin, Germany', 'Charité Hospital'],
    ['Department of Chemistry, Oslo, Norway', 'Oslo'],
  ])('%s: %s', (address, institution) => {
    expect(institutionOf(address)).toBe(institution);
  });

  it('is the name itself where that is no address', () => {
    expect(institutionOf('University of California, Berkeley')).toBe(
      'University of California, Berkeley',
    );
    expect(institutionOf('Google  Inc.')).toBe('Google Inc.');
  });
});

describe('countries', () => {
  it.each([
    ['US', 'United States'],
    ['U.S.A.', 'United States'],
    ['Peoples R China', 'China'],
    ['de', 'Germany'],
    ['Türkiye', 'Turkey'],
    ['England', 'United Kingdom'],
    ["Côte d'Ivoire", 'Ivory Coast'],
    ['Viet Nam', 'Vietnam'],
    ['Yugoslavia', 'Yugoslavia'],
  ])('%s is %s', (written, name) => {
    expect(countryName(written)).toBe(name);
  });

  it('that nobody knows stay as they are written', () => {
    expect(countryName('  Old  Freedonia ')).toBe('Old Freedonia');
  });
});
