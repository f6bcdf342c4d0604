import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Browser, type Locator, type Page } from '@playwright/test';
import type { Role } from '#shared/access/actor.ts';
import { grants } from '#shared/access/grants.ts';
import type { DirectoryRole } from '#shared/directory/choices.ts';
import { readDirectory } from '#shared/directory/read-directory.contract.ts';
import type { DirectoryRule } from '#shared/directory/rules.ts';
import { setDirectoryRules } from '#shared/directory/set-directory-rules.contract.ts';
import { listMyGroups } from '#shared/insight/list-my-groups.contract.ts';
import { listReleased } from '#shared/access/list-released.contract.ts';
import { searchPeople } from '#shared/people/search-people.contract.ts';
import { readMe } from '#shared/identity/read-me.contract.ts';
import { expectNoViolationsAtBothWidths } from '../accessibility/axe.ts';
import { comeAsPartner, comeByContextHandler } from './come-in.ts';
import { comeAs } from './families.ts';
import { ask, tell } from './interface.ts';
import { cast, desktop, signInAs, system, type Person } from './system.ts';

test.describe.configure({ mode: 'serial' });

const everyone = () => JSON.parse(readFileSync(join(system.directory, 'who.json'), 'utf8')) as Person[];
const roleOf = (role: string): Person => {
  const found = everyone().find((one) => one.role === role);
  if (!found) throw new Error(`the demo municipality has no ${role}`);
  return found;
};
/** Whom no file knows: the Context Handler says what she may, and the municipality which role that is here. */
const rita = 'Rita Vestergaard Holst';
const pia = 'Pia Hjemme';
const services = ['professional', 'coordinator', 'health-visitor', 'district-team'] as const;

let administrator: Page;
let unitId = '';
test.beforeAll(async ({ browser }) => {
  administrator = await signInAs(browser, cast().administrator);
  const leader = await signInAs(browser, cast().head);
  const { memberships } = await tell(leader, readMe, {});
  unitId = memberships.flatMap((one) => (one.role === 'leader' ? [one.unitId] : []))[0] ?? '';
  await leader.context().close();
});
test.afterAll(async () => {
  await setRules([]);
  await administrator.context().close();
});

async function setRules(rules: DirectoryRule[]): Promise<void> {
  const { rules: stored } = await tell(administrator, readDirectory, {});
  await tell(administrator, setDirectoryRules, { rules, orgUnits: [], version: stored.version });
}

/** The privilege that the Context Handler says of Rita, made this role. */
async function comeWithPrivilege(browser: Browser, role: DirectoryRole): Promise<Page> {
  const name = 'http://roedtraad.traaby.example/roles/usersystemrole/professional/1';
  const where = role === 'consultant' ? {} : { unitId };
  await setRules([{ id: 'rejse-hjem', from: { kind: 'privilege', name }, role, ...where }]);
  return comeByContextHandler(browser, rita);
}

interface Home {
  role: Role;
  come: (browser: Browser) => Promise<Page>;
  path: string;
  heading: RegExp;
  /** Doors that must be there, and doors of others, which must not. */
  doors: readonly string[];
  closed: readonly string[];
  /** What there is to do first. */
  first: (page: Page) => Locator;
}

const ofService: Omit<Home, 'role' | 'come'> = {
  ...{ path: '/released', heading: /^Børn delt med os$/, doors: ['Delt med os'] },
  closed: ['Mine grupper', 'Runder', 'Personer', 'Adgang', 'Opsætning'],
  first: (page) => page.getByText('Barnets dagtilbud eller skole spørger familien om samtykke.'),
};
const ofFamily: Omit<Home, 'role' | 'come' | 'first'> = {
  ...{ path: '/family', heading: /^Hej / },
  doors: ['Beskeder', 'Vælg beskeder'],
  closed: ['Mine grupper', 'Runder', 'Personer', 'Delt med os'],
};
const mainLink = (page: Page, name: RegExp) => page.getByRole('main').getByRole('link', { name }).first();

const homes: Home[] = [
  {
    ...{ role: 'staff', path: '/groups', heading: /^Hej / },
    come: (browser) => signInAs(browser, cast().first),
    doors: ['Mine grupper', 'Opgaver', 'Kolleger'],
    closed: ['Overblik', 'Runder', 'Personer', 'Delt med os', 'Adgang', 'Opsætning'],
    first: (page) => page.getByRole('main').getByRole('heading', { level: 2 }).first(),
  },
  {
    ...{ role: 'leader', path: '/groups', heading: /^Hej / },
    come: (browser) => signInAs(browser, cast().leader),
    doors: ['Mine grupper', 'Opgaver', 'Overblik', 'Min enhed'],
    closed: ['Runder', 'Personer', 'Delt med os', 'Adgang', 'Opsætning'],
    first: (page) => mainLink(page, new RegExp(cast().leader.unit.split(',')[0] ?? '')),
  },
  ...services.map((role): Home => ({
    ...ofService,
    role,
    come: (browser) => comeWithPrivilege(browser, role),
  })),
  { ...ofService, role: 'partner', come: (browser) => comeAsPartner(browser, administrator, pia) },
  {
    ...{
      role: 'consultant',
      path: '/admin/rounds',
      heading: /^Runder$/,
      doors: ['Runder', 'Hvad hjalp før?'],
    },
    come: (browser) => comeWithPrivilege(browser, 'consultant'),
    closed: ['Mine grupper', 'Personer', 'Breve', 'Delt med os', 'Adgang'],
    first: (page) => page.getByRole('table', { name: 'Runder' }),
  },
  {
    ...{ role: 'administrator', path: '/admin/rounds', heading: /^Runder$/ },
    come: (browser) => signInAs(browser, cast().administrator),
    doors: ['Runder', 'Personer', 'Breve', 'Adgang', 'Opsætning'],
    closed: ['Mine grupper', 'Delt med os', 'Overblik'],
    first: (page) => mainLink(page, /^Planlæg ny runde$/),
  },
  {
    ...{ ...ofFamily, role: 'guardian', come: (browser) => comeAs(browser, roleOf('Forælder'), 'guardian') },
    first: (page) => mainLink(page, /^Se, hvad der står om /),
  },
  {
    ...{ ...ofFamily, role: 'youth', come: (browser) => comeAs(browser, roleOf('Ung'), 'child') },
    first: (page) => mainLink(page, /^Se, hvad der står om dig$/),
  },
  {
    ...{ ...ofFamily, role: 'pupil', come: (browser) => comeAs(browser, roleOf('Elev'), 'child') },
    first: (page) => mainLink(page, /^Se, hvad der står om dig$/),
  },
];

test('every role there is has its home here', () => {
  expect(homes.map(({ role }) => role).toSorted()).toEqual(Object.keys(grants).toSorted());
});

for (const { role, come, path, heading, doors, closed, first } of homes)
  test(`the ${role} comes in by the own way, and meets the own home and nothing of others`, async ({
    browser,
  }) => {
    const page = await come(browser);
    await expect(page).toHaveURL(new RegExp(`${path}$`));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    await expect(first(page)).toBeVisible();
    const menu = page.getByRole('navigation', { name: /^(Hovedmenu|Dine sider)$/ });
    const door = (name: string) =>
      menu.locator('a, button').filter({ hasText: new RegExp(`^\\s*${name}`), visible: true });
    await page.setViewportSize(desktop);
    for (const name of doors) await expect(door(name), `the door ${name}`).toHaveCount(1);
    for (const name of closed) await expect(door(name), `the door ${name}`).toHaveCount(0);
    const { memberships, side } = await tell(page, readMe, {});
    expect(memberships.map((one) => one.role)).toContain(role);
    const others =
      role === 'administrator'
        ? await ask(page, listReleased, {})
        : await ask(page, searchPeople, { by: 'name', name: 'an' });
    expect(others.status).toBe(403);
    if (side !== 'staff') expect((await ask(page, listMyGroups, {})).status).toBe(403);
    await expectNoViolationsAtBothWidths(page);
    await page.context().close();
  });
