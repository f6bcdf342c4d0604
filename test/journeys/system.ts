import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';

/** The running system, as the journeys see it. */
export const system = {
  get url(): string {
    return process.env['SYSTEM_URL'] ?? '';
  },
  get directory(): string {
    return process.env['SYSTEM_STATE'] ?? '';
  },
};

export interface Person {
  name: string;
  role: string;
  unit: string;
  how: string;
}

/**
 * Those who play a part, from the list that `npm run local -- who` shows: the administrator, two pedagogues of one
 * group and their leader, a pedagogue of another place, a teacher and the head of the school.
 */
export function cast() {
  const all = JSON.parse(readFileSync(join(system.directory, 'who.json'), 'utf8')) as Person[];
  const [administrator, first, second, leader, stranger, teacher, head] = all;
  if (!administrator || !first || !second || !leader || !stranger || !teacher || !head)
    throw new Error('the demo municipality lacks people to play the journeys');
  return { administrator, first, second, leader, stranger, teacher, head };
}

/** A file of the demo municipality's grunddata, as it was delivered. */
export const seedFile = (name: string): string => readFileSync(join(system.directory, 'seed', name), 'utf8');

/** Moves the system's clock, as a person at the terminal would: `+30d`, `+6h`. Sessions end with it. */
export function moveClock(step: string): void {
  const cli = ['local/cli.ts', 'clock', step, '--directory', system.directory];
  execFileSync(process.execPath, cli, { stdio: 'pipe' });
}

export const desktop = { width: 1280, height: 900 };
export const phone = { width: 390, height: 844 };

/** A browser window of its own, signed in as the person by the way the person has. */
export async function signInAs(browser: Browser, person: Person, size = desktop): Promise<Page> {
  const context = await browser.newContext({ baseURL: system.url, viewport: size });
  const page = await context.newPage();
  await page.goto('/');
  await signIn(page, person);
  return page;
}

/** Signs in on the page that is open at the sign-in page, and waits for the page that was wanted. */
export async function signIn(page: Page, { how, name }: Person): Promise<void> {
  const [way, account = ''] = how.split(': ');
  const link = way === 'Unilogin' ? 'Log ind med Unilogin' : 'Log ind med kommunens login';
  await page.getByRole('link', { name: link }).click();
  await page.getByRole('searchbox').fill(way === 'Unilogin' ? name : account);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name }).first().click();
  await page.waitForURL((url) => url.origin === system.url && !url.pathname.startsWith('/api'));
  await page.getByRole('navigation', { name: 'Hovedmenu' }).waitFor();
}
