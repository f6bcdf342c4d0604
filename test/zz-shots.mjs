import { chromium } from '@playwright/test';
import { findBrowser, browserArguments } from '/work/main/test/browser.ts';
const base = process.argv[2];
const b = await chromium.launch({ executablePath: await findBrowser(), args: browserArguments });
async function shot(as, path, name, width, act) {
  const c = await b.newContext({ viewport: { width, height: 900 }, baseURL: base });
  await c.addCookies([{ name: 'as', value: as, url: base }]);
  const p = await c.newPage();
  p.on('pageerror', (e) => console.log(name, 'ERR', e.message));
  p.on('console', (m) => m.type() === 'error' && console.log(name, 'CON', m.text().slice(0, 200)));
  await p.goto(path, { timeout: 90000 });
  await p.waitForLoadState('networkidle').catch(() => {});
  await p.locator('h1').first().waitFor({ timeout: 60000 }).catch(() => console.log(name, 'no h1'));
  try { if (act) await act(p); } catch (e) { console.log(name, 'ACT', e.message.slice(0, 300)); }
  await p.waitForTimeout(400);
  const over = await p.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (over > 0) console.log(name, 'OVERFLOW', over);
  await p.screenshot({ path: `/tmp/t4-${name}-${width}.png`, fullPage: true });
  await c.close();
}
const ask = async (p) => {
  await p.getByRole('button', { name: 'Spørg distriktsteamet' }).click();
};
const found = async (p) => {
  await ask(p);
  await p.getByLabel('Hvad vil I gerne have hjælp til?').fill('Hvordan hjælper vi Alma Lund ind i en leg? Fødselsdag 3.5.2021. Hun leger med Kajsa hver dag.');
  await p.getByRole('button', { name: 'Se efter navne' }).click();
  await p.getByText('Vi fandt').waitFor();
};
const only = process.argv[3];
const all = [
  ['staff', '/children/child-03/cases/case-acting', 'case', undefined],
  ['staff', '/children/child-03/cases/case-acting', 'ask', ask],
  ['staff', '/children/child-03/cases/case-acting', 'found', found],
  ['team', '/team/team-nord', 'team', async (p) => { await p.getByRole('button', { name: /Svar nu/ }).first().click(); }],
  ['team', '/team/team-nord/meetings/meeting-one', 'meeting', undefined],
  ['team', '/team/team-nord/meetings/meeting-one', 'mode', async (p) => { await p.getByRole('button', { name: /Tag spørgsmålet op/ }).first().click(); }],
  ['staff', '/children/child-03/voice?case=case-acting', 'told', undefined],
  ['youth', '/me/voice', 'own', async (p) => { await p.getByRole('button', { name: 'Tegn' }).click(); const box = await p.locator('canvas').boundingBox(); await p.mouse.move(box.x + 40, box.y + 40); await p.mouse.down(); await p.mouse.move(box.x + 120, box.y + 100, { steps: 8 }); await p.mouse.up(); }],
];
for (const [as, path, name, act] of all) if (!only || only.split(',').includes(name)) for (const w of [390, 1280]) await shot(as, path, name, w, act);
await b.close();
