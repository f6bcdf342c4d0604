import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { listConsents } from '#shared/access/list-consents.contract.ts';
import { makeDirectoryToken } from '#shared/directory/make-directory-token.contract.ts';
import { readDirectory } from '#shared/directory/read-directory.contract.ts';
import type { DirectoryRule } from '#shared/directory/rules.ts';
import { setDirectoryRules } from '#shared/directory/set-directory-rules.contract.ts';
import { withdrawDirectoryToken } from '#shared/directory/withdraw-directory-token.contract.ts';
import { readMe } from '#shared/identity/read-me.contract.ts';
import { readChild } from '#shared/people/read-child.contract.ts';
import { readThread } from '#shared/people/read-thread.contract.ts';
import { searchPeople } from '#shared/people/search-people.contract.ts';
import { openEntraProvisioning, type EntraProvisioning } from '#local/outside/entra-provisioning.ts';
import { expectNoViolationsAtBothWidths } from '../accessibility/axe.ts';
import { ask, tell } from './interface.ts';
import { cast, phone, signInAs, system, type Person } from './system.ts';

test.describe.configure({ mode: 'serial' });

const everyone = () => JSON.parse(readFileSync(join(system.directory, 'who.json'), 'utf8')) as Person[];
const atUnilogin = () =>
  (
    JSON.parse(readFileSync(join(system.directory, 'seed', 'people.json'), 'utf8')) as {
      unilogin: { uniid: string; label: string }[];
    }
  ).unilogin;
const sharing = (childId: string) => `/children/${childId}/sharing`;
const consents = (childId: string) => `/family/children/${childId}/consents`;

interface Family {
  childId: string;
  parents: [Person, Person];
}
let admin: Page;
let head: Page;
let service: Page;
let family: Family;
let serviceName: string;
let entra: EntraProvisioning;
let scimId = '';
const tokenId = 'rejse-samtykke';

/** A pupil of the head's school whose two holders of custody can both sign in. */
async function findFamily(unit: string): Promise<Family> {
  const people = atUnilogin();
  const named = (prefix: string) =>
    people
      .filter(({ label }) => label.startsWith(`${prefix}, ${unit}: `))
      .map((one) => ({
        ...one,
        name: one.label.slice(`${prefix}, ${unit}: `.length),
      }));
  for (const { name } of named('Elev')) {
    const found = await tell(admin, searchPeople, { by: 'name', name });
    const childId = found.people.find((one) => one.kind === 'child' && one.name === name)?.id;
    if (childId === undefined) continue;
    const { child } = await tell(admin, readChild, { childId });
    const [one, two, ...more] = child.guardians
      .filter(({ custody }) => custody)
      .flatMap((guardian) => named('Forælder').filter((parent) => parent.name === guardian.name))
      .map(({ name: who, uniid }): Person => ({
        name: who,
        role: 'Forælder',
        unit,
        how: `Unilogin: ${uniid}`,
      }));
    if (one && two && more.length === 0) return { childId, parents: [one, two] };
  }
  throw new Error('no pupil of the demo municipality has two parents who can sign in');
}

/** Somebody of the municipality's office gets the role of a professional there, by the directory. */
async function makeProfessional(person: Person, unitId: string): Promise<void> {
  const { token } = await tell(admin, makeDirectoryToken, { tokenId });
  const { address } = await tell(admin, readDirectory, {});
  const { pathname } = new URL(address);
  entra = openEntraProvisioning(async ({ method, path, body }) => {
    const response = await fetch(`${system.url}${pathname}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return {
      status: response.status,
      body: JSON.parse((await response.text()) || '{}') as Record<string, unknown>,
    };
  });
  const mail = person.how.split(': ')[1] ?? '';
  const [givenName = '', ...rest] = person.name.split(' ');
  const made = await entra.createUser({
    ...{ externalId: 'rejse-samtykke', userName: mail, mail, givenName, familyName: rest.join(' ') },
  });
  scimId = String(made.body['id']);
  const group = await entra.createGroup('rejse-ppr', 'PPR på prøve');
  await entra.addMember(String(group.body['id']), scimId);
  const from = { kind: 'group', name: 'PPR på prøve' } as const;
  await setRules([{ id: 'rejse-regel', from, role: 'professional', unitId }]);
}

async function setRules(rules: DirectoryRule[]): Promise<void> {
  const { rules: stored } = await tell(admin, readDirectory, {});
  await tell(admin, setDirectoryRules, { rules, orgUnits: [], version: stored.version });
}

async function comeAsParent(browser: Browser, parent: Person, path: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: system.url, viewport: phone })).newPage();
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Log ind som forælder' }).click();
  await page.getByRole('searchbox').fill(parent.how.split(': ')[1] ?? '');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: parent.name }).first().click();
  await page.waitForURL((url) => url.origin === system.url && !url.pathname.startsWith('/api'));
  await page.goto(path);
  return page;
}

test.beforeAll(async ({ browser }) => {
  const { administrator, head: leader } = cast();
  const office = everyone().filter(({ how }) => how.startsWith('Entra'))[1];
  if (!office) throw new Error('nobody of the office can sign in');
  admin = await signInAs(browser, administrator);
  head = await signInAs(browser, leader);
  family = await findFamily(leader.unit);
  service = await signInAs(browser, office);
  const { memberships, units } = await tell(service, readMe, {});
  const unitId = memberships.flatMap((one) => ('unitId' in one ? [one.unitId] : []))[0] ?? '';
  serviceName = units[unitId] ?? '';
  await makeProfessional(office, unitId);
});
test.afterAll(async () => {
  await setRules([]);
  await entra.hardDelete(scimId);
  await tell(admin, withdrawDirectoryToken, { tokenId });
  await Promise.all([admin, head, service].map((page) => page.context().close()));
});

test('the head asks for a consent and sees beforehand what the service will see', async () => {
  await head.goto(sharing(family.childId));
  await head.getByText('Spørg om samtykke').click();
  await head.getByLabel('Hvem skal se med?').selectOption({ label: serviceName });
  await head.getByRole('checkbox', { name: 'Vurderinger af trivsel' }).check();
  await head.getByRole('checkbox', { name: 'Aftaler og opfølgning' }).check();
  await head.getByLabel('Hvad skal de bruge det til?').fill('Rådgive os om sproget.');
  await expect(head.getByRole('heading', { name: 'Sådan ser modtageren det' })).toBeVisible();
  await expectNoViolationsAtBothWidths(head);
  await head.getByRole('button', { name: 'Send spørgsmålet' }).click();
  await expect(head.getByRole('heading', { level: 3, name: serviceName })).toBeVisible();
  await expect(head.getByText('Venter på svar')).toBeVisible();
  expect((await ask(service, readThread, { childId: family.childId })).status).toBe(403);
});

test('one parent says yes on the phone, after seeing exactly what is shared, and nothing is shared yet', async ({
  browser,
}) => {
  const page = await comeAsParent(browser, family.parents[0], consents(family.childId));
  await page.getByRole('link', { name: `Må ${serviceName} se med?` }).click();
  await page.getByText('Se præcis, hvad de kan se').click();
  await expectNoViolationsAtBothWidths(page);
  await page.getByRole('button', { name: 'Ja, det må de' }).click();
  await expect(page.getByText('Vi venter på svar fra 1 mere')).toBeVisible();
  expect((await ask(service, readThread, { childId: family.childId })).status).toBe(403);
  await page.context().close();
});

test('the other parent says yes to less, and the service sees just that', async ({ browser }) => {
  const page = await comeAsParent(browser, family.parents[1], consents(family.childId));
  await page.getByRole('link', { name: `Må ${serviceName} se med?` }).click();
  await page.getByRole('checkbox', { name: 'Vurderinger af trivsel' }).uncheck();
  await page.getByRole('button', { name: 'Ja, det må de' }).click();
  await expect(page.getByText('De kan se: Aftaler og opfølgning')).toBeVisible();
  await page.context().close();

  await service.goto('/released');
  await expect(service.getByRole('table', { name: 'Børn' })).toContainText('Aftaler og opfølgning');
  await expectNoViolationsAtBothWidths(service);
  const { entries, why } = await tell(service, readThread, { childId: family.childId });
  expect(why).toContain('released-to-the-service');
  expect(entries.every(({ kind }) => kind === 'follow-up')).toBe(true);
});

test('taken back by one parent, the next request of the service is refused', async ({ browser }) => {
  const page = await comeAsParent(browser, family.parents[0], consents(family.childId));
  await page.getByRole('link', { name: serviceName }).first().click();
  await page.getByRole('button', { name: 'Træk samtykket tilbage' }).click();
  await page.getByRole('button', { name: 'Ja, træk det tilbage' }).click();
  await expect(page.getByText('De kan ikke se mere').first()).toBeVisible();
  await page.context().close();

  expect((await ask(service, readThread, { childId: family.childId })).status).toBe(403);
  await service.goto('/released');
  await expect(service.getByText('Ingen har delt noget med jer lige nu.')).toBeVisible();
  const { consents: all } = await tell(head, listConsents, { childId: family.childId });
  expect(all.map(({ state }) => state)).toEqual(['withdrawn']);
});
