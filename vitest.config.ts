import { defineConfig } from 'vitest/config';

/** Unit tests. Those in a browser are Playwright's, under tests/e2e. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**', 'node_modules/**', 'dist/**'],
    // Some tests start the command line as a process of its own, several times.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
