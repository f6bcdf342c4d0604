import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** How the tests start Chromium: headless, and talking to nobody but the pages under test. */
export const browserArguments = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Path of a Chromium: the one named by CHROMIUM, one that is installed, the one that comes with the packages (Linux
 * x64), or at last the one that Playwright downloads. Throws an Error that says what to install.
 */
export async function findBrowser(): Promise<string> {
  const named = process.env['CHROMIUM'];
  const installed = [
    named,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ];
  const found = installed.find((path) => path && existsSync(path));
  if (found) return found;
  if (process.platform === 'linux' && process.arch === 'x64') return packagedBrowser();
  execFileSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' });
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  if (existsSync(path)) return path;
  throw new Error('No browser was found. Install Chromium or Chrome, or set CHROMIUM to its path.');
}

/** Unpacks the packaged Chromium once; with the libraries it needs, where the machine lacks them. */
async function packagedBrowser(): Promise<string> {
  const hasLibraries = ['/usr/lib/x86_64-linux-gnu', '/usr/lib64', '/usr/lib'].some((folder) =>
    existsSync(join(folder, 'libnss3.so')),
  );
  // The package brings the libraries along only where it believes to run in Lambda.
  if (!hasLibraries) process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs22.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  const path = await packaged.executablePath();
  if (!hasLibraries) delete process.env['AWS_EXECUTION_ENV'];
  return path;
}
