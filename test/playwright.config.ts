import { defineConfig } from '@playwright/test';
import { browserArguments } from './browser.ts';

/** One browser, one system, one journey after the other: the journeys are the story of one round. */
export default defineConfig({
  testDir: '.',
  testMatch: ['journeys/*.journey.ts', 'accessibility/*.accessibility.ts'],
  workers: 1,
  fullyParallel: false,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  outputDir: `../.build/test-results/${process.env['PART'] ?? 'all'}`,
  reporter: [
    ['list'],
    [
      'json',
      { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ?? '../.build/test-reports/journeys.json' },
    ],
  ],
  globalSetup: './journeys/start-system.ts',
  use: {
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    actionTimeout: 15_000,
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: process.env['CHROMIUM'] ?? '', args: browserArguments },
  },
});
