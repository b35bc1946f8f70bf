/** A sentence on characters that no font has, and what becomes of them; undefined where all are there. */
export const missingLetters = (missing: readonly string[], fate: string): string | undefined =>
  missing.length === 0
    ? undefined
    : `No font here has ${missing.slice(0, 10).join(' ')}${missing.length > 10 ? ' …' : ''}; ${fate}.`;
