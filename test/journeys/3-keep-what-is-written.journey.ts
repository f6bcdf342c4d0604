import { expect, test, type Locator, type Page } from '@playwright/test';
import type { GroupInRound } from '#shared/rounds/child-in-round.ts';
import { childPath, groupNow, parts, pathOf } from './story.ts';
import { cast, signIn, signInAs } from './system.ts';
import { count } from './watch.ts';

test.describe.configure({ mode: 'serial' });
test.describe('a pedagogue who is interrupted', () => {
  let page: Page;
  let group: GroupInRound;
  const send = () => page.getByRole('button', { name: 'Send min vurdering' });
  const reason = () => page.getByLabel('Kort begrundelse');
  const written = 'Søger ofte en voksen, når gruppen er samlet.';

  test.beforeAll(async ({ browser }) => {
    page = await signInAs(browser, cast().first);
    group = await groupNow(page);
  });
  test.afterAll(() => page.context().close());

  /** Tab by tab, as a person without a mouse goes; fails when the way is longer than anyone would walk. */
  async function tabTo(target: Locator) {
    for (let step = 0; step < 120; step += 1) {
      await page.keyboard.press('Tab');
      if ((await target.and(page.locator(':focus')).count()) > 0) return;
    }
    throw new Error('the keyboard does not lead there');
  }

  test('assesses a child with the keyboard alone, and always sees where the keyboard is', async () => {
    const { keyboard } = parts(group);
    await page.goto(pathOf(group));
    const link = page.getByRole('link', { name: keyboard.name });
    await link.waitFor();
    await tabTo(page.getByRole('link', { name: 'Gå til indholdet' }));
    await page.keyboard.press('Enter');
    await tabTo(link);
    await expect(link).not.toHaveCSS('outline-style', 'none');
    await page.keyboard.press('Enter');

    await expect(page.getByRole('heading', { level: 1, name: keyboard.name })).toBeFocused();
    await tabTo(page.getByRole('radio', { name: 'Trivsel' }).first());
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('radio', { name: 'Øget opmærksomhed' }).first()).toBeChecked();
    await tabTo(reason());
    await page.keyboard.type(written);
    await tabTo(send());
    await page.keyboard.press('Enter');
    await expect(page.getByText(`Din vurdering af ${keyboard.name} er sendt.`)).toBeVisible();
  });

  test('sends without a net: the assessment waits on the device and is sent once when the net is back', async () => {
    const { offline } = parts(group);
    await page.goto(childPath(group, offline));
    await page.getByRole('radio', { name: 'Trivsel' }).first().check();
    await page.context().setOffline(true);
    await expect(page.getByText('Du er ikke på nettet.')).toBeVisible();
    await send().click();
    await expect(page.getByText('Din vurdering ligger klar på enheden')).toBeVisible();

    const counted = count(page);
    await page.context().setOffline(false);
    await expect(page.getByText('1 vurdering, der ventede på net, er sendt.')).toBeVisible();
    await expect(page.getByText('Din vurdering ligger klar på enheden')).toBeHidden();
    await expect(page.getByText('1 af 2 vurderinger')).toBeVisible();
    await page.reload();
    await expect(page.getByText('1 af 2 vurderinger')).toBeVisible();
    const writes = counted.requests.filter((request) => request.startsWith('PUT'));
    expect(writes).toHaveLength(1);
  });

  test('writes on while the session is renewed behind the page', async () => {
    const { expired } = parts(group);
    await page.goto(childPath(group, expired));
    await page.getByRole('radio', { name: 'Trivsel' }).first().check();
    await page.context().clearCookies({ name: '__Host-access' });
    await send().click();
    await expect(page.getByText(`Din vurdering af ${expired.name} er sendt.`)).toBeVisible();
    await page.getByRole('button', { name: 'Træk tilbage' }).click();
    await expect(send()).toBeVisible();
  });

  test('signs in again in the middle of a form and finds the words where they were', async () => {
    const { expired } = parts(group);
    await page.getByRole('radio', { name: 'Øget opmærksomhed' }).first().check();
    await reason().fill(written);
    await page.context().clearCookies({ name: /^__Host-/ });
    await send().click();
    await expect(page.getByText('Du har været logget ind for længe.')).toBeVisible();

    await signIn(page, cast().first);
    await expect(page).toHaveURL(new RegExp(`${childPath(group, expired)}$`));
    await expect(reason()).toHaveValue(written);
    await expect(page.getByRole('radio', { name: 'Øget opmærksomhed' }).first()).toBeChecked();
    await send().click();
    await expect(page.getByText(`Din vurdering af ${expired.name} er sendt.`)).toBeVisible();
  });
});

test('signing out leaves no words on the device', async ({ browser }) => {
  const page = await signInAs(browser, cast().second);
  const group = await groupNow(page);
  await page.goto(childPath(group, parts(group).yellow));
  await page.getByLabel('Kort begrundelse').fill('Det her skal ikke blive liggende.');
  const kept = () => page.evaluate(() => JSON.stringify({ ...localStorage }));
  await expect.poll(kept).toContain('blive liggende');
  await page.getByRole('button', { name: 'Log ud' }).click();
  await expect(page.getByText('Du er logget ud.')).toBeVisible();
  expect(await kept()).not.toContain('blive liggende');
  await page.goto('/groups');
  await expect(page).toHaveURL(/\/sign-in/);
  await page.context().close();
});
