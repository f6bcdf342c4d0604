import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import type { Contact } from '#shared/people/child-file.ts';
import { readChildFile } from '#shared/people/read-child-file.contract.ts';
import { searchPeople } from '#shared/people/search-people.contract.ts';
import { tell } from './interface.ts';
import { phone, system, type Person } from './system.ts';

interface AtUnilogin {
  uniid: string;
  label: string;
}
export interface Family {
  childId: string;
  /** The child's full name. */
  name: string;
  parent: Person;
  /** The parent as the child's file has them. */
  contact: Contact;
  /** The child itself, as it signs in. */
  pupil: Person;
}

/** A child of the unit, of an age in months, and a holder of custody who can sign in. */
export async function findFamily(
  administrator: Page,
  unit: string,
  fits = (_ageMonths: number, _childId: string) => true,
): Promise<Family> {
  const { unilogin } = JSON.parse(readFileSync(join(system.directory, 'seed', 'people.json'), 'utf8')) as {
    unilogin: AtUnilogin[];
  };
  const named = (prefix: string) =>
    unilogin
      .filter(({ label }) => label.startsWith(`${prefix}, ${unit}: `))
      .map(({ uniid, label }) => ({ uniid, name: label.slice(`${prefix}, ${unit}: `.length) }));
  for (const pupil of named('Elev')) {
    const { people } = await tell(administrator, searchPeople, { by: 'name', name: pupil.name });
    const childId = people.find((one) => one.kind === 'child' && one.name === pupil.name)?.id;
    if (childId === undefined) continue;
    const { child, contacts } = await tell(administrator, readChildFile, { childId });
    const holders = contacts.filter(({ custody }) => custody);
    const parent = named('Forælder').find((one) => holders.some(({ name }) => name === one.name));
    const contact = holders.find(({ name }) => name === parent?.name);
    if (!parent || !contact || !fits(child.ageMonths, childId)) continue;
    const { name, uniid } = parent;
    return {
      childId,
      name: pupil.name,
      contact,
      parent: { name, role: 'Forælder', unit, how: `Unilogin: ${uniid}` },
      pupil: { name: pupil.name, role: 'Elev', unit, how: `Unilogin: ${pupil.uniid}` },
    };
  }
  throw new Error('no pupil of the school has a parent who can sign in');
}

const waysIn = { guardian: 'Log ind som forælder', child: 'Log ind som elev eller ung' } as const;

/** A telephone in the hand of a parent, a young person or a pupil, signed in by Unilogin. */
export async function comeAs(
  browser: Browser,
  { how, name }: Person,
  side: keyof typeof waysIn,
): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: system.url, viewport: phone })).newPage();
  await page.goto('/sign-in');
  await page.getByRole('link', { name: waysIn[side] }).click();
  await page.getByRole('searchbox').fill(how.split(': ')[1] ?? '');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name }).first().click();
  await page.waitForURL((url) => url.origin === system.url && !url.pathname.startsWith('/api'));
  await page.locator('main#content h1').waitFor();
  return page;
}
