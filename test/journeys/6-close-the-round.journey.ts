import { expect, test, type Browser, type Page } from '@playwright/test';
import { readMunicipalityCockpit } from '#shared/insight/read-municipality-cockpit.contract.ts';
import { submitOwnAssessment } from '#shared/rounds/submit-own-assessment.contract.ts';
import { ask, tell } from './interface.ts';
import { childPath, clockSteps, groupNow, parts, pathOf, roundNow, story, untilRoundIs } from './story.ts';
import { cast, moveClock, phone, signInAs, type Person } from './system.ts';

test.describe.configure({ mode: 'serial' });

/** One person's look at the system; the sessions end each time the clock is moved. */
async function as(browser: Browser, person: Person, look: (page: Page) => Promise<void>, size = phone) {
  const page = await signInAs(browser, person, size);
  try {
    await look(page);
  } finally {
    await page.context().close();
  }
}

test('on the day of the reminder the group is called, and each sees what is missing', async ({ browser }) => {
  const mine = (page: Page) => page.getByRole('row').filter({ hasText: 'Lav egen vurdering' });
  await as(browser, cast().second, async (page) => {
    await page.goto('/tasks');
    await expect(page.getByRole('heading', { level: 1, name: 'Opgaver' })).toBeVisible();
    await expect(mine(page)).toHaveCount(0);
  });
  moveClock(clockSteps.toReminder);
  await as(browser, cast().second, async (page) => {
    const group = await groupNow(page);
    const missing = group.children.filter((child) => !child.mine);
    expect(missing.length).toBeGreaterThan(5);
    await expect(async () => {
      await page.goto('/tasks');
      await expect(mine(page)).toHaveCount(missing.length);
    }).toPass({ timeout: 60_000 });
    await mine(page).getByRole('link').first().click();
    await expect(page.getByRole('button', { name: 'Send min vurdering' })).toBeVisible();
  });
});

test('an action that was to be looked at again stands first with the one who is responsible', async ({
  browser,
}) => {
  await as(browser, cast().first, async (page) => {
    await page.goto('/tasks');
    const review = page.getByRole('row').filter({ hasText: 'Se på handlingen igen' });
    await expect(review.first()).toContainText('Tre små legegrupper');
  });
});

test('when the time for own assessments is over, no more are taken, and those who wait can meet', async ({
  browser,
}) => {
  moveClock(clockSteps.toOwnClosing);
  await as(browser, cast().second, async (page) => {
    await untilRoundIs(page, 'joint');
    const group = await groupNow(page);
    const { keyboard } = parts(group);
    const untouched = group.children.at(-1);
    await page.goto(pathOf(group));
    await expect(page.getByText('Fælles vurdering ·')).toBeVisible();
    await expect(page.getByRole('button', { name: /for de valgte/ })).toBeHidden();
    const { roundId, groupId } = group;
    const late = { roundId, groupId, childId: untouched?.childId ?? '', version: 0 };
    const refused = await ask(page, submitOwnAssessment, { ...late, judgement: { position: 'green' } });
    expect(JSON.parse(refused.text)).toMatchObject({ code: 'round-not-open' });

    await page.goto(childPath(group, keyboard));
    await expect(page.getByText('Kun 1 af 2 egne vurderinger kom ind, før fristen udløb.')).toBeVisible();
    await page.getByRole('radio', { name: 'Trivsel' }).first().check();
    await page.getByRole('button', { name: 'Gem den fælles vurdering' }).click();
    await expect(page.getByRole('heading', { level: 2, name: 'Forældre orienteret' })).toBeVisible();
    await page.getByRole('heading', { level: 2, name: 'Fælles vurdering' }).click();
    await expect(page.getByText('Aftalt med færre egne vurderinger end krævet.')).toBeVisible();
  });
});

test('the round closes by itself, and the leader sees what came of it', async ({ browser }) => {
  moveClock(clockSteps.toClosing);
  await as(browser, cast().leader, async (page) => {
    await untilRoundIs(page, 'closed');
    const menu = page.getByRole('navigation', { name: 'Hovedmenu' });
    await menu.getByRole('button', { name: 'Menu', exact: true }).click();
    await menu.getByRole('link', { name: 'Overblik' }).click();
    await expect(page.getByLabel('Runde')).toContainText(`${story.name} (Afsluttet)`);
    const tiles = page.locator('dl').filter({ hasText: 'Fælles vurderet' });
    await expect(tiles).toContainText(/Fælles vurderet\s*2 af/);
    await expect(tiles).toContainText(/Forældre orienteret\s*1 af/);
  });
});

test('the administrator sees the municipality, in numbers that add up', async ({ browser }) => {
  await as(
    browser,
    cast().administrator,
    async (page) => {
      const round = await roundNow(page);
      await page.goto(`/admin/rounds/${round.id}`);
      await expect(page.getByText('Runden er afsluttet; opfølgning kan stadig registreres.')).toBeVisible();
      const table = page.getByRole('table', { name: 'Positioner pr. enhed' });
      await expect(table.getByRole('row')).toHaveCount(3);
      const { total, units } = await tell(page, readMunicipalityCockpit, { roundId: round.id });
      expect(total).toMatchObject({ green: 1, yellow: 1, red: 0, informed: 1 });
      expect(
        total.notStarted + total.assessing + total.ready + total.joint + total.followUp + total.informed,
      ).toBe(total.children);
      for (const key of ['children', 'green', 'yellow', 'informed'] as const)
        expect(units.reduce((sum, { counts }) => sum + counts[key], 0)).toBe(total[key]);
      const tiles = page.locator('dl').filter({ hasText: 'Fælles vurderet' });
      await expect(tiles).toContainText(new RegExp(`Børn\\s*${total.children}`));
    },
    { width: 1280, height: 900 },
  );
});
