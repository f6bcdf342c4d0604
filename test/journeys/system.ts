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

/** The people worth signing in as, as `npm run local -- who` lists them. */
export const people = (): Person[] =>
  JSON.parse(readFileSync(join(system.directory, 'who.json'), 'utf8')) as Person[];

/** Moves the system's clock, as a person at the terminal would: `+30d`, `+6h`. */
export function moveClock(step: string): void {
  execFileSync(process.execPath, ['local/cli.ts', 'clock', step, '--directory', system.directory], {
    stdio: 'inherit',
  });
}

/** A browser window of its own, signed in as the person by the way the person has. */
export async function signInAs(
  browser: Browser,
  person: Person,
  size = { width: 1280, height: 900 },
): Promise<Page> {
  const context = await browser.newContext({ baseURL: system.url, viewport: size });
  const page = await context.newPage();
  await page.goto('/');
  await signIn(page, person);
  return page;
}

/** Signs in on the page that is open at the sign-in page. */
export async function signIn(page: Page, person: Person): Promise<void> {
  const [way, who = ''] = person.how.split(': ');
  await page
    .getByRole('link', { name: way === 'Unilogin' ? /Unilogin/ : /arbejdskonto|AD|Microsoft/i })
    .click();
  await page.getByRole('searchbox').fill(way === 'Unilogin' ? person.name : who);
  await page.keyboard.press('Enter');
  await page
    .getByRole('button', { name: new RegExp(person.name) })
    .first()
    .click();
  await page.waitForURL((url) => url.origin === system.url && !url.pathname.startsWith('/api'));
}
