import { expect, test, type Page } from '@playwright/test';
import { dayAfter, roundNow, story } from './story.ts';
import { cast, signInAs } from './system.ts';

test.describe.configure({ mode: 'serial' });
test.describe('an administrator plans a round', () => {
  let page: Page;
  test.beforeAll(async ({ browser }) => {
    page = await signInAs(browser, cast().administrator);
  });
  test.afterAll(() => page.context().close());

  test('comes to the year wheel by the municipality’s own sign-in', async () => {
    await expect(page).toHaveURL(/\/admin\/rounds$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Runder');
    await expect(page.getByRole('banner')).toContainText(cast().administrator.name);
    await expect(page.getByRole('banner')).toContainText('Administrator');
  });

  test('is told in the form what is wrong with a plan, and nothing is saved', async () => {
    await page.getByRole('link', { name: 'Planlæg ny runde' }).click();
    await page.getByLabel('Kun nogle').check();
    await page.getByLabel('Egne vurderinger senest').fill(await dayAfter(page, 1));
    await page.getByRole('button', { name: 'Se, hvem planen rammer' }).click();
    await expect(page.getByLabel('Rundens navn')).toHaveAccessibleDescription(/Skriv mere/);
    await expect(page.getByLabel('Egne vurderinger senest')).toHaveAccessibleDescription(/efter begyndelsen/);
    await expect(page.getByText('Vælg mindst én enhed.')).toBeVisible();
  });

  test('sees whom the plan touches before it is saved', async () => {
    await page.getByLabel('Rundens navn').fill(story.name);
    await page.getByLabel('Fra alder (år)').fill('0');
    await page.getByLabel('Til og med alder (år)').fill('5');
    for (const unit of [cast().first.unit, cast().stranger.unit].map((place) => place.split(',')[0] ?? ''))
      await page.getByLabel(unit).check();
    await page.getByLabel('Åbner').fill(await dayAfter(page, story.opensAfter));
    await page.getByLabel('Påmindelse 1', { exact: true }).fill(await dayAfter(page, story.remindAfter));
    await page.getByLabel('Egne vurderinger senest').fill(await dayAfter(page, story.ownUntil));
    await page.getByLabel('Slutter').fill(await dayAfter(page, story.until));
    await page.getByRole('button', { name: 'Se, hvem planen rammer' }).click();

    const preview = page.getByRole('region', { name: 'Det rammer planen' });
    const [, children = 0, groups = 0, units = 0] =
      /(\d+) børn i (\d+) grupper i (\d+) enheder/
        .exec(await preview.getByRole('status').innerText())
        ?.map(Number) ?? [];
    expect(units).toBe(2);
    expect(groups).toBeGreaterThan(2);
    expect(children).toBeGreaterThan(groups);
    await expect(preview).toContainText(`${children} børn mangler orientering`);
    await preview.getByText('Pr. enhed (2)').click();
    await expect(preview.getByRole('row')).toHaveCount(3);
  });

  test('has to look again when the plan changes after the preview', async () => {
    await page.getByLabel('Til og med alder (år)').fill('4');
    await expect(page.getByRole('button', { name: 'Gem planen' })).toBeHidden();
    await page.getByLabel('Til og med alder (år)').fill('5');
    await expect(page.getByRole('button', { name: 'Gem planen' })).toBeVisible();
  });

  test('saves the plan and finds it in the list and on the wheel', async () => {
    await page.getByRole('button', { name: 'Gem planen' }).click();
    await expect(page.getByText('Planen er gemt.')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1, name: story.name })).toBeVisible();
    await expect(page.getByText('2 enheder valgt').first()).toBeVisible();
    await page.getByRole('link', { name: 'Runder' }).first().click();
    const row = page.getByRole('row').filter({ hasText: story.name });
    await expect(row).toContainText('Planlagt');
    const round = await roundNow(page);
    expect(round).toMatchObject({ state: 'planned', ownRequired: 2, ages: { fromMonths: 0, toMonths: 71 } });
  });
});

test('a pedagogue hears which round comes next, and is kept out of the planning', async ({ browser }) => {
  const page = await signInAs(browser, cast().first);
  await expect(page.getByText(`Næste runde, ${story.name}`)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Runder' })).toBeHidden();
  const { id } = await roundNow(page);
  await page.goto(`/admin/rounds/${id}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Det har du ikke adgang til/);
  await expect(page.getByRole('button', { name: 'Åbn nu' })).toBeHidden();
  await page.context().close();
});
