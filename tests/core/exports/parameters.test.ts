import { describe, expect, it } from 'vitest';
import { checkValues, defaultValues } from '../../../src/core/exports/parameters.ts';
import { exportFormats } from '../../../src/core/exports/registry.ts';

const png = exportFormats.find(({ id }) => id === 'png')?.parameters ?? [];

describe('export parameters', () => {
  it('have defaults that pass their own checks, in every format', () => {
    for (const { parameters } of exportFormats) {
      const values = defaultValues(parameters);
      expect(checkValues(parameters, values)).toEqual({ values });
    }
  });

  it('take text from a command line as numbers, switches and choices', () => {
    const checked = checkValues(png, { width: '800', legend: 'false', view: 'papers' });
    expect(checked).toMatchObject({ values: { width: 800, legend: false, view: 'papers' } });
  });

  it('leave what is not given at its default', () => {
    expect(checkValues(png, { width: undefined })).toEqual({ values: defaultValues(png) });
  });

  it.each([
    [{ width: '0' }, 'width: "0" is not a number from 1 to 30000.'],
    [{ width: 'wide' }, 'width: "wide" is not a number from 1 to 30000.'],
    [{ width: '' }, 'width: "" is not a number from 1 to 30000.'],
    [{ legend: 'perhaps' }, 'legend: "perhaps" is neither true nor false.'],
    [{ theme: 'blue' }, 'theme: "blue" is not one of light, dark.'],
    [{ depth: 1 }, 'There is no parameter "depth".'],
  ])('say what is wrong with %j', (given, problem) => {
    expect(checkValues(png, given)).toEqual({ problems: [problem] });
  });

  it('take a day in one form only, or none', () => {
    const dateOf = (date: string) => checkValues(png, { date });
    expect(dateOf(' 2026-02-28 ')).toMatchObject({ values: { date: '2026-02-28' } });
    expect(dateOf('')).toMatchObject({ values: { date: '' } });
    expect(dateOf('28.2.2026')).toEqual({ problems: ['date: "28.2.2026" is not YYYY-MM-DD.'] });
    expect(dateOf('2026-13-01')).toHaveProperty('problems');
  });

  it('have formats with ids and extensions of their own', () => {
    expect(new Set(exportFormats.map(({ id }) => id)).size).toBe(exportFormats.length);
  });
});
