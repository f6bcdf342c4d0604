import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { assembleWhenChanged } from '#cdk/assemble.ts';
import { findBrowser } from './browser.ts';

/**
 * `npm test`: builds what has changed, finds a browser, runs every test there is, and ends with one line
 * `N passed, N failed`. Arguments go to vitest alone (`npm test -- --project unit`), and then no journey runs;
 * the argument `journeys` runs those alone.
 */
const chosen = process.argv.slice(2);
const reports = '.build/test-reports';
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

await assembleWhenChanged(process.cwd(), (line) => console.log(line));
const counts: Count[] = [];
if (chosen[0] !== 'journeys') {
  const vitest = `${reports}/vitest.json`;
  run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitest}`, ...chosen]);
  counts.push(countVitest(vitest));
}
if (chosen.length === 0 || chosen[0] === 'journeys') {
  // Absolute: Playwright would look for it beside its configuration.
  const journeys = resolve(reports, 'journeys.json');
  const browser = await findBrowser();
  run('playwright', ['test', '--config', 'test/playwright.config.ts'], {
    CHROMIUM: browser,
    PLAYWRIGHT_JSON_OUTPUT_NAME: journeys,
  });
  counts.push(countPlaywright(journeys));
}
const passed = counts.reduce((sum, one) => sum + one.passed, 0);
const failed = counts.reduce((sum, one) => sum + one.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

function run(command: string, args: string[], env: Record<string, string> = {}): void {
  spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
}

interface Count {
  passed: number;
  failed: number;
}

/** A run that wrote no report, or in which a file could not be loaded, counts as a failure. */
function countVitest(file: string): Count {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(file, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    success: boolean;
  };
  return { passed: report.numPassedTests, failed: Math.max(report.numFailedTests, report.success ? 0 : 1) };
}

function countPlaywright(file: string): Count {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { stats, errors } = JSON.parse(readFileSync(file, 'utf8')) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
    errors: unknown[];
  };
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors.length };
}
