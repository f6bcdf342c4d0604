import { expect, test, type Page } from '@playwright/test';
import { listCases } from '#shared/concerns/list-cases.contract.ts';
import { expectNoViolationsAtBothWidths } from '../accessibility/axe.ts';
import { tell } from './interface.ts';
import { cast, desktop, phone, signInAs } from './system.ts';
import { count } from './watch.ts';

test.describe.configure({ mode: 'serial' });

test.describe('a wonder', () => {
  let page: Page;
  let casePath = '';
  const seen = 'Står alene ved hegnet hver formiddag og vil ikke med i leg.';
  const next = (name: string) => page.getByRole('button', { name, exact: true }).first();
  const form = () => page.locator('main form');

  test.beforeAll(async ({ browser }) => {
    page = await signInAs(browser, cast().first, phone);
  });
  test.afterAll(() => page.context().close());

  test('is written in two minutes on a phone without a net, and sent once when it is back', async () => {
    await page.goto('/concerns');
    await page.getByRole('button', { name: 'Skriv en undren' }).click();
    const child = page.getByLabel('Barn', { exact: true });
    await child.selectOption({ index: 1 });
    // What the page fetches beforehand, so that writing opens without a net.
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    const counted = count(page);
    await page.getByRole('button', { name: 'Videre' }).click();
    // Sent with nothing in it, the page leads back to what is missing, far above the button.
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(page.getByLabel('Hvad så eller hørte du?')).toBeFocused();
    await page.getByLabel('Hvad så eller hørte du?').fill(seen);
    await page.getByText('Noget', { exact: true }).click();
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(page.getByText('Din undren venter på net.')).toBeVisible();

    await page.context().setOffline(false);
    await expect(page.getByText('1 undren, der ventede på net, er sendt.')).toBeVisible();
    await expect(page.getByText('Din undren er skrevet ned.')).toBeVisible();
    const answered = counted.requests.filter((request) => request.startsWith('POST /api/concerns'));
    // The one that never left, and the one that did.
    expect(answered.length).toBeLessThanOrEqual(2);
    const { cases } = await tell(page, listCases, {});
    expect(cases).toHaveLength(1);
    casePath = `/children/${cases[0]?.childId}/cases/${cases[0]?.id}`;
    await page.getByRole('link', { name: 'Åbn sagen' }).click();
    await expect(page.getByText(seen)).toBeVisible();
    await expectNoViolationsAtBothWidths(page);
    await page.setViewportSize(phone);
  });

  test('stands on the list of a colleague, and not on that of a stranger', async ({ browser }) => {
    const colleague = await signInAs(browser, cast().second, desktop);
    await colleague.goto('/concerns');
    await expect(colleague.getByText('Afklar undringen')).toBeVisible();
    await expectNoViolationsAtBothWidths(colleague);
    await colleague.context().close();
    const stranger = await signInAs(browser, cast().stranger, desktop);
    await stranger.goto('/concerns');
    await expect(stranger.getByText('Ingen åbne sager.')).toBeVisible();
    await stranger.goto(casePath);
    await expect(stranger.getByText(seen)).toHaveCount(0);
    await stranger.context().close();
  });

  test('is analysed together, and what is typed survives a closed page', async () => {
    await page.goto(casePath);
    await next('Lav analysen sammen').click();
    await expect(page.getByLabel('Hvad ser vi?')).toHaveValue(seen);
    await page.getByLabel('Hvad holder det i gang?').fill('De faste lege er for store grupper.');
    await page.reload();
    await next('Lav analysen sammen').click();
    await expect(page.getByLabel('Hvad holder det i gang?')).toHaveValue(
      'De faste lege er for store grupper.',
    );
    await form().getByRole('button', { name: 'Analysen er færdig' }).click();
    await expect(page.getByLabel('Hvad har vi prøvet?')).toBeFocused();
    await page.getByLabel('Hvad har vi prøvet?').fill('Vi har spurgt, om hun vil med.');
    await page.getByLabel('Hvad vil vi have i stedet?').fill('Med i en leg hver dag.');
    await page.getByLabel('Mål').fill('Med i en leg hver dag');
    await expectNoViolationsAtBothWidths(page);
    await page.setViewportSize(phone);
    await form().getByRole('button', { name: 'Analysen er færdig' }).click();
    await expect(page.getByText('Analysen er gemt.')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Det næste' })).toBeFocused();
  });

  test('is acted on with the family, and with something around the child', async () => {
    await next('Skriv, at familien er fortalt').click();
    await page.getByLabel('Hvad sagde familien?').fill('Vi ser det samme derhjemme.');
    await form().getByRole('button', { name: 'Gem' }).click();
    await expect(page.getByText('Familien kan nu følge med.')).toBeVisible();

    await next('Aftal handlinger').click();
    await page.getByLabel('Hvad gør I?').fill('En voksen sætter en lille leg i gang hver formiddag.');
    await expectNoViolationsAtBothWidths(page);
    await page.setViewportSize(phone);
    await form().getByRole('button', { name: 'Gem' }).click();
    await expect(page.getByText('Handlingerne er gemt.')).toBeVisible();

    await next('Gå i gang').click();
    await form().getByRole('button', { name: 'Gå i gang' }).click();
    await expect(page.getByText('I er i gang.')).toBeVisible();
  });

  test('is looked back at with how it went, and closed with a reason', async () => {
    await next('Ret eller følg op på handlinger').click();
    await page.getByLabel('Status').selectOption({ label: 'Gjort' });
    await page.getByLabel('Hvordan gik det?').selectOption({ label: 'Bedre end håbet' });
    await form().getByRole('button', { name: 'Gem' }).click();
    // The same words may still stand there from the time before.
    await expect(form()).toBeHidden();
    await expect(page.getByText('Handlingerne er gemt.').last()).toBeVisible();

    await next('Se tilbage sammen').click();
    await page.getByLabel('Hvordan gik det?').fill('Hun leger nu med to faste børn.');
    await form().getByRole('button', { name: 'Gem' }).click();
    await expect(
      page.getByText('Spørg barnet først. Kan det ikke lade sig gøre, så skriv hvorfor.'),
    ).toBeVisible();
    await page.getByLabel('Hvorfor kan barnet ikke høres?').fill('Hun ville ikke tale om det i dag.');
    await form().getByRole('button', { name: 'Gem' }).click();
    await expect(page.getByText('Gemt. Beslut nu, hvad der skal ske.')).toBeVisible();

    await next('Beslut, hvad der nu skal ske').click();
    await next('Luk sagen').click();
    await page.getByLabel('Hvorfor lukker I?').selectOption({ label: 'Målet er nået' });
    await page.getByLabel('Skriv lidt om det').fill('Hun er med i leg hver dag.');
    await page.getByLabel('Hvad nu? Hvem holder øje?').fill('Teamet ser på det om en måned.');
    await page.getByLabel('Et ord til familien').fill('Det går godt nu. Sig til, hvis I ser noget.');
    await expectNoViolationsAtBothWidths(page);
    await page.setViewportSize(phone);
    await form().getByRole('button', { name: 'Luk sagen' }).click();
    await expect(page.getByText('Sagen er lukket.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Åbn sagen igen' })).toBeVisible();
    expect((await tell(page, listCases, {})).cases).toEqual([]);
  });
});
