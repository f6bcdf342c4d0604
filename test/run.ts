import { spawn } from 'node:child_process';
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
  await run('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${vitest}`,
    ...chosen,
  ]);
  counts.push(countVitest(vitest));
}
if (chosen.length === 0 || chosen[0] === 'journeys') {
  const browser = await findBrowser();
  // Side by side, each with a system of its own: the journeys wait for days to pass, the visits for nothing.
  counts.push(...(await Promise.all(['journeys', 'accessibility'].map((part) => walk(part, browser)))));
}
const passed = counts.reduce((sum, one) => sum + one.passed, 0);
const failed = counts.reduce((sum, one) => sum + one.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

function run(command: string, args: string[], env: Record<string, string> = {}): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
    child.once('error', reject);
    child.once('close', () => resolve());
  });
}

async function walk(part: string, browser: string): Promise<Count> {
  // Absolute: Playwright would look for it beside its configuration.
  const report = resolve(reports, `${part}.json`);
  await run('playwright', ['test', '--config', 'test/playwright.config.ts', `${part}/`], {
    ...{ CHROMIUM: browser, PART: part, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  });
  return countPlaywright(report);
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
