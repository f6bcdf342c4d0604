import { expect, test, type Page } from '@playwright/test';
import { readUnitCockpit } from '#shared/insight/read-unit-cockpit.contract.ts';
import type { GroupInRound } from '#shared/rounds/child-in-round.ts';
import { tell } from './interface.ts';
import { childPath, groupNow, parts, pathOf } from './story.ts';
import { cast, signInAs } from './system.ts';
import { overhear } from './watch.ts';

test.describe.configure({ mode: 'serial' });
let group: GroupInRound;
test.beforeAll(async ({ browser }) => {
  const page = await signInAs(browser, cast().first);
  group = await groupNow(page);
  await page.context().close();
});

test.describe('the leader of the unit', () => {
  let page: Page;
  test.beforeAll(async ({ browser }) => {
    page = await signInAs(browser, cast().leader);
  });
  test.afterAll(() => page.context().close());

  test('sees how far each group has come, as numbers and as a drawing that the table repeats', async () => {
    const { roundId, unitId } = group;
    const counted = () => tell(page, readUnitCockpit, { roundId, unitId });
    await expect.poll(async () => (await counted()).total.informed).toBe(1);
    await page.getByRole('navigation', { name: 'Hovedmenu' }).getByRole('link', { name: 'Overblik' }).click();
    const { total, groups } = await counted();

    const table = page.getByRole('table', { name: 'Positioner pr. gruppe' });
    const cells = table.getByRole('row').filter({ hasText: group.groupName }).getByRole('cell');
    const own = groups.find(({ groupId }) => groupId === group.groupId)?.counts;
    expect(own).toMatchObject({ children: group.children.length, yellow: 1, informed: 1 });
    await expect(cells).toHaveText(
      [
        group.groupName,
        own?.children,
        own?.notStarted,
        own?.assessing,
        own?.ready,
        own?.joint,
        own?.followUp,
        own?.informed,
        own?.green,
        own?.yellow,
        own?.red,
      ].map(String),
    );
    await expect(page.locator('dl').filter({ hasText: 'Fælles vurderet' })).toContainText(
      `1 af ${total.children}`,
    );
    const drawing = page.locator('figure[aria-hidden=true]');
    await expect(drawing).toContainText(group.groupName);
  });

  test('sees where something is missing, and what is to be followed up soon', async () => {
    const missing = page
      .getByRole('region')
      .or(page.locator('section'))
      .filter({
        has: page.getByRole('heading', { name: 'Her mangler der noget' }),
      });
    await expect(missing.getByRole('listitem').filter({ hasText: group.groupName })).toContainText(
      `${group.children.length - 1} mangler egne vurderinger`,
    );
    await expect(page.getByText('Se på handlingen igen').first()).toBeVisible();
    await missing.getByRole('link').filter({ hasText: group.groupName }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: group.groupName })).toBeVisible();
  });
});

test.describe('a pedagogue of another place', () => {
  let page: Page;
  test.beforeAll(async ({ browser }) => {
    page = await signInAs(browser, cast().stranger);
  });
  test.afterAll(() => page.context().close());

  for (const what of ['group', 'child', 'thread', 'unit', 'master data'] as const)
    test(`is refused the ${what} by its address, in words, and is sent nothing about it`, async () => {
      const { yellow } = parts(group);
      const path = {
        group: pathOf(group),
        child: childPath(group, yellow),
        thread: `/children/${yellow.childId}`,
        unit: `/units/${group.unitId}`,
        'master data': `/admin/people/${yellow.childId}`,
      }[what];
      const heard = overhear(page);
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Det har du ikke adgang til/);
      await expect(page.getByRole('link', { name: 'Gå til forsiden' })).toBeVisible();
      await expect.poll(() => heard.some(({ status }) => status === 403)).toBe(true);
      for (const { text } of heard) {
        expect(text).not.toContain(yellow.name);
        expect(text).not.toContain(group.unitName);
      }
    });

  test('sees the own groups in the same round and no other', async () => {
    await page.goto('/groups');
    await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible();
    await expect(page.getByText(group.unitName)).toBeHidden();
  });
});
