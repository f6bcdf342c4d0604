import { expect, test, type Page } from '@playwright/test';
import { makeBroken } from '#test/demo/broken.ts';
import { cast, seedFile, signInAs } from './system.ts';

test.describe.configure({ mode: 'serial' });
let page: Page;
test.beforeAll(async ({ browser }) => {
  page = await signInAs(browser, cast().administrator);
});
test.afterAll(() => page.context().close());

const openMenu = async (group: string, place: string) => {
  const menu = page.getByRole('navigation', { name: 'Hovedmenu' });
  await menu.getByRole('button', { name: group }).click();
  await menu.getByRole('link', { name: place }).click();
};

/** The school's file; the youth school's is the one that is changed, because no other journey needs it. */
const school = '890004.xml';
const youthSchool = '890005.xml';

test.describe('an administrator looks for people', () => {
  const found = () => page.getByRole('table', { name: 'Fundne personer' });
  const search = () => page.getByRole('button', { name: 'Søg', exact: true }).click();

  /** The first pupil of the file: the file is the only place where the number may be read. */
  function aPupil() {
    const persons = seedFile(school).split('<fm:InstitutionPerson ').slice(1);
    const pupil = persons.find(
      (person) => person.includes('<fm:Student>') && person.includes('protected="false"'),
    );
    const read = (element: string) => new RegExp(`<cm:${element}>([^<]+)<`).exec(pupil ?? '')?.[1] ?? '';
    return {
      name: `${read('FirstName')} ${read('FamilyName')}`,
      first: read('FirstName'),
      birthDate: read('BirthDate'),
      cpr: read('CivilRegistrationNumber'),
    };
  }

  test('by the beginning of a name', async () => {
    const { name, first } = aPupil();
    await page.getByRole('link', { name: 'Personer' }).click();
    await page.getByRole('searchbox', { name: 'Navn' }).fill(first.slice(0, 4).toLowerCase());
    await search();
    await expect(found().getByRole('link', { name }).first()).toBeVisible();
  });

  test('by a birth date', async () => {
    const { name, birthDate } = aPupil();
    await page.getByLabel('Fødselsdato').check();
    await page.getByLabel('Fødselsdato').last().fill(birthDate);
    await search();
    await expect(found().getByRole('row')).not.toHaveCount(0);
    await expect(found().getByRole('link', { name })).toBeVisible();
  });

  test('by a number, which stands in no address and does not stay on the screen', async () => {
    const { name, cpr } = aPupil();
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url()));
    await page.getByLabel('CPR-nummer').check();
    await page.getByRole('textbox', { name: 'CPR-nummer' }).fill('123');
    await search();
    await expect(page.getByText('Det er ikke et CPR-nummer (ti cifre).')).toBeVisible();
    await page.getByRole('textbox', { name: 'CPR-nummer' }).fill(cpr);
    await search();
    await expect(found().getByRole('row')).toHaveCount(2);
    await expect(page.getByRole('textbox', { name: 'CPR-nummer' })).toHaveValue('');
    await found().getByRole('link', { name }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(page.getByRole('table', { name: 'Hvem har set på barnet?' })).toContainText(
      cast().administrator.name,
    );
    expect(addresses.length).toBeGreaterThan(2);
    for (const address of [...addresses, page.url()]) {
      expect(address).not.toContain(cpr);
      expect(address).not.toContain(cpr.slice(6));
    }
    expect(await page.content()).not.toContain(cpr);
  });
});

test.describe('an administrator takes in files', () => {
  const upload = async (name: string, bytes: Uint8Array) => {
    await openMenu('Opsætning', 'Indlæsning');
    const file = { name, mimeType: 'text/xml', buffer: Buffer.from(bytes) };
    await page.locator('input[type=file]').setInputFiles(file);
    await expect(page.getByText(`${name} er sendt`)).toBeVisible();
  };
  const row = (name: string) => page.getByRole('row').filter({ hasText: name });
  const facts = () => page.getByRole('definition').first();

  test('a broken file is refused with the place and the reason', async () => {
    await upload('skole-fejl.xml', makeBroken(seedFile(school), 'unknown-code'));
    await expect(row('skole-fejl.xml')).toContainText('Afvist af kontrollen', { timeout: 60_000 });
    await page.getByRole('link', { name: 'skole-fejl.xml' }).click();
    await expect(page.getByText('Koden kendes ikke i standarden.')).toBeVisible();
    await expect(page.getByText(/Linje \d+, kolonne \d+:/)).toBeVisible();
    await expect(page.getByText('Intet er ændret.')).toBeVisible();
  });

  test('a file without people stops and asks; turned down it changes nothing', async () => {
    await upload('skole-tom.xml', makeBroken(seedFile(school), 'empty-institution'));
    await expect(row('skole-tom.xml')).toContainText('Venter på svar', { timeout: 60_000 });
    await page.getByRole('link', { name: 'skole-tom.xml' }).click();
    await expect(page.getByText('Filen indeholder ingen personer.')).toBeVisible();
    await page.getByRole('button', { name: 'Afvis' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Afvis' }).click();
    await expect(facts()).toContainText('Afvist af en medarbejder');
  });

  test('a file that changes much waits, shows what it changes, and is taken in when approved', async () => {
    const halved = new TextDecoder().decode(makeBroken(seedFile(youthSchool), 'half-gone'));
    await upload('ungdom-ny.xml', makeBroken(halved, 'new-school-year'));
    await expect(row('ungdom-ny.xml')).toContainText('Venter på svar', { timeout: 60_000 });
    await page.getByRole('link', { name: 'ungdom-ny.xml' }).click();
    await expect(page.getByText('Filen begynder et nyt skoleår.')).toBeVisible();
    const changes = page.getByRole('table', { name: 'Ændringer' });
    await expect(changes.getByRole('row').filter({ hasText: 'Barn stopper' }).first()).toBeVisible();

    await page.getByRole('button', { name: 'Godkend' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Godkend' }).click();
    await expect(facts()).toContainText('Indlæst', { timeout: 60_000 });
    await expect(page.getByRole('button', { name: 'Godkend' })).toBeHidden();
    await openMenu('Opsætning', 'Enheder');
    const year = /schoolYear="(\d{4}-\d{4})"/.exec(halved)?.[1] ?? '';
    const unit = /<cm:InstitutionName>([^<]+)</.exec(halved)?.[1] ?? '';
    expect(year).not.toBe('');
    await expect(row(unit)).not.toContainText(year);
  });
});
