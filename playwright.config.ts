import { defineConfig } from '@playwright/test';

/** Browser tests of the built page, served as `npm start` serves it, by the command line. */

const port = 4319;
const address = `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  workers: 2,
  timeout: 90_000,
  // Machines that run this are shared and slow at times; nothing here measures speed.
  expect: { timeout: 20_000 },
  forbidOnly: true,
  // What passes only the second time is listed as flaky.
  retries: 1,
  reporter: [['list', { printSteps: false }]],
  outputDir: 'test-results',
  use: {
    baseURL: address,
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.COTERIE_BROWSER ?? '/usr/bin/chromium',
      args: [
        // Chromium's sandbox does not work for root, which CI often is.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--enable-unsafe-swiftshader',
      ],
    },
  },
  webServer: {
    command: `node --import tsx src/cli/main.ts open seeds --port ${port}`,
    url: address,
    reuseExistingServer: false,
    timeout: 120_000,
  },
});
