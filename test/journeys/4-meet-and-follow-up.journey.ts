import { expect, test, type Page } from '@playwright/test';
import type { ChildInRound, GroupInRound } from '#shared/rounds/child-in-round.ts';
import { readThread } from '#shared/people/read-thread.contract.ts';
import { readMeeting } from '#shared/rounds/read-meeting.contract.ts';
import { ask } from './interface.ts';
import { childPath, dayAfter, groupNow, parts, pathOf, story } from './story.ts';
import { cast, phone, signInAs } from './system.ts';
import { overhear } from './watch.ts';

test.describe.configure({ mode: 'serial' });
test.describe('two colleagues meet about a child', () => {
  let page: Page;
  let group: GroupInRound;
  let child: ChildInRound;
  const theirs = 'Trækker sig fra legen efter frokost';
  const mine = 'Leger længe ude, mest alene.';
  const agreed = 'Har det svært, når mange er samlet inde.';
  const action = 'Tre små legegrupper med faste voksne efter frokost';
  const parentsView = 'Hjemme er det det samme, når der er mange gæster.';

  test.beforeAll(async ({ browser }) => {
    page = await signInAs(browser, cast().second, phone);
    group = await groupNow(page);
    child = parts(group).yellow;
  });
  test.afterAll(() => page.context().close());

  test('a colleague’s own assessment is hidden, on the page and in what the page is sent', async () => {
    const heard = overhear(page);
    await page.goto(pathOf(group));
    await expect(page.getByRole('row').filter({ hasText: child.name })).toContainText('1 af 2 vurderinger');
    await page.getByRole('link', { name: child.name }).click();
    await expect(page.getByText('Kollegers egne vurderinger er skjult for dig')).toBeVisible();
    await expect(page.getByText(theirs)).toBeHidden();
    await page.goto(`/children/${child.childId}`);
    await expect(page.getByText('Her står intet endnu.')).toBeVisible();

    const where = { roundId: group.roundId, groupId: group.groupId, childId: child.childId };
    const meeting = await ask(page, readMeeting, where);
    const thread = await ask(page, readThread, { childId: child.childId });
    expect(JSON.parse(meeting.text)).toMatchObject({ own: [], child: { own: 1, mine: false } });
    expect(JSON.parse(thread.text)).toMatchObject({ entries: [] });
    const aboutChild = heard.filter(({ url }) => /groups\/|children\//.test(url));
    expect(aboutChild.length).toBeGreaterThanOrEqual(3);
    for (const { text } of [...aboutChild, meeting, thread]) {
      expect(text).not.toContain(theirs);
      expect(text).not.toContain('"position":"yellow"');
    }
  });

  test('when both are in, the meeting shows where they differ', async () => {
    await page.goto(childPath(group, child));
    await page.getByRole('radio', { name: 'Trivsel' }).first().check();
    await page.getByLabel('Kort begrundelse').fill(mine);
    await page.getByText('Uddyb på dimensioner').click();
    const dimension = page.getByRole('group', { name: 'Krop og sanser' });
    await dimension.getByRole('radio', { name: 'Øget opmærksomhed' }).check();
    await page.getByRole('button', { name: 'Send min vurdering' }).click();

    const both = page.getByRole('region', { name: 'De egne vurderinger' });
    await expect(both.getByRole('article').filter({ hasText: cast().first.name })).toContainText(theirs);
    await expect(both.getByRole('article').filter({ hasText: cast().second.name })).toContainText(mine);
    await expect(both).toContainText('Her ser I forskelligt på det');
    await expect(both.getByRole('listitem').filter({ hasText: 'Samlet' })).toContainText(
      new RegExp(
        `${cast().first.name}: Øget opmærksomhed.*${cast().second.name}: Trivsel|${cast().second.name}: Trivsel.*${cast().first.name}: Øget opmærksomhed`,
      ),
    );
  });

  test('they agree on a position together', async () => {
    await page.getByRole('radio', { name: 'Øget opmærksomhed' }).first().check();
    await page.getByLabel('Jeres fælles begrundelse').fill(agreed);
    await page.getByRole('button', { name: 'Gem den fælles vurdering' }).click();
    await expect(page.getByText('Den fælles vurdering er gemt.')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Opfølgning' })).toBeVisible();
  });

  test('yellow cannot be finished without an action around the child', async () => {
    const finish = page.getByRole('button', { name: 'Aftal opfølgningen' });
    await finish.click();
    await expect(page.getByRole('alert').filter({ hasText: 'mindst én handling' })).toBeVisible();

    await page.getByRole('button', { name: 'Tilføj handling' }).click();
    const first = page.getByRole('group', { name: 'Handling 1' });
    await first.getByLabel('Hvad gør I?').fill('Taler med barnet om, hvad der er svært');
    await first.getByLabel('Barnet selv').check();
    await first.getByLabel('Ansvarlig').selectOption(cast().second.name);
    await finish.click();
    await expect(
      page.getByText('Der mangler mindst én handling, der retter sig mod det omkring barnet.'),
    ).toBeVisible();

    await page.getByRole('button', { name: 'Tilføj handling' }).click();
    const second = page.getByRole('group', { name: 'Handling 2' });
    await second.getByLabel('Hvad gør I?').fill(action);
    await second.getByLabel('Det omkring barnet').check();
    await second.getByLabel('Ansvarlig').selectOption(cast().first.name);
    await second.getByLabel('Senest gjort').fill(await dayAfter(page, 3));
    await second.getByLabel('Ses på igen').fill(await dayAfter(page, 5));
    await finish.click();
    await expect(page.getByText('Opfølgningen er aftalt.')).toBeVisible();
  });

  test('the parents are told, and their own view is kept', async () => {
    await page.getByLabel('Hvordan fik forældrene det at vide?').selectOption('Samtale');
    await page.getByLabel('Forældrenes eget syn').fill(parentsView);
    await page.getByRole('button', { name: 'Gem, at forældrene er orienteret' }).click();
    await expect(page.getByText('Det er gemt, at forældrene er orienteret.')).toBeVisible();
    await expect(page.getByText('Alle trin er færdige.')).toBeAttached();
    await page.getByRole('link', { name: `Tilbage til ${group.groupName}` }).click();
    await expect(page.getByRole('row').filter({ hasText: child.name })).toContainText('Forældre orienteret');
  });

  test('the child’s thread shows it all, and why one may see it', async () => {
    await page.goto(childPath(group, child));
    await page.getByRole('link', { name: 'Se den røde tråd' }).click();
    await expect(page.getByRole('heading', { level: 1, name: child.name })).toBeVisible();
    for (const kind of ['Egen vurdering', 'Fælles vurdering', 'Opfølgning', 'Forældre orienteret'])
      await expect(page.getByRole('heading', { name: `${kind} – ${story.name}` }).first()).toBeVisible();
    for (const text of [theirs, mine, agreed, action, parentsView])
      await expect(page.getByText(text).first()).toBeVisible();

    await page.getByLabel('Slags').selectOption('Fælles vurdering');
    await expect(page.getByText(agreed)).toBeVisible();
    await expect(page.getByText(parentsView)).toBeHidden();

    await page.getByText('Vis som tabel').click();
    const colours = page.getByRole('table', { name: 'Positioner over tid' });
    await expect(colours.getByRole('row').filter({ hasText: story.name })).toContainText('Øget opmærksomhed');
    await page.getByText('Hvorfor må jeg se dette?').click();
    await expect(page.getByText('Du arbejder med barnets gruppe eller klasse.')).toBeVisible();
  });
});
