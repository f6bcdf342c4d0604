import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { grants, limits } from '#shared/access/grants.ts';
import { contracts } from '#shared/contracts.ts';
import { keepLogs, personalIn } from '#test/builders/security-logs.ts';
import { openSite, type Site } from '#test/builders/security-site.ts';
import { askCell, wrongIn, type Cell } from './cells.ts';
import { placesFor, roles, whoMay } from './who-may.ts';

let site: Site;
let logs: ReturnType<typeof keepLogs>;
const cells: Cell[] = [];
const wrong: string[] = [];

beforeAll(async () => {
  site = await openSite();
  logs = keepLogs();
});
afterAll(async () => {
  logs.stop();
  const allowed = cells.filter((cell) => cell.reply.status === 200).length;
  console.log(`security matrix: ${cells.length} cells, ${allowed} allowed, ${wrong.length} wrong`);
  await site.close();
});

test('someone has written down who may use every endpoint', () => {
  expect(Object.keys(whoMay).toSorted()).toEqual(contracts.map((one) => one.name).toSorted());
});

test.each(contracts.map((one) => [one.name, one] as const))(
  '%s answers each role about each place as it should, and nothing more',
  async (name, contract) => {
    const here: Cell[] = [];
    for (const place of placesFor(name))
      for (const role of roles) here.push(await askCell(site, contract, role, place));
    const found = here.flatMap((cell) => wrongIn(cell, here));
    cells.push(...here);
    wrong.push(...found);
    expect(found).toEqual([]);
  },
);

test('a wrong grant would show as wrong cells', async () => {
  const contract = contracts.find((one) => one.name === 'read-thread');
  if (!contract) throw new Error('there is no read-thread');
  grants.administrator['child.read-thread'] = limits.administrator['child.read-thread'] = 'municipality';
  const cell = await askCell(site, contract, 'administrator', 'own');
  delete grants.administrator['child.read-thread'];
  delete limits.administrator['child.read-thread'];
  cells.push(cell);
  expect(wrongIn(cell, [])).toEqual(['read-thread administrator own: got 200 , not 403']);
});

test('whatever a reply must not do would show', async () => {
  const contract = contracts.find((one) => one.name === 'read-child');
  if (!contract) throw new Error('there is no read-child');
  const good = await askCell(site, contract, 'staff-of-the-group', 'protected');
  const bad = await askCell(site, contract, 'staff-of-another-group', 'protected');
  cells.push(good, bad);
  expect([wrongIn(good, []), wrongIn(bad, [])]).toEqual([[], []]);
  const saying = (text: string) => ({ ...good, reply: { ...good.reply, text } });
  const more = JSON.stringify({ ...z.looseObject({}).parse(JSON.parse(good.reply.text)), cpr: '' });
  const spoilt = [
    saying(good.reply.text.replace('Zyxlast', 'Wuqlast')),
    saying(good.reply.text.replace('Zyxlast', 'Zyxhidden 1')),
    saying(good.reply.text.replace('Zyxlast', 'Zyxblind')),
    saying(more),
    { ...good, records: [] },
    { ...good, changes: [{ key: '0899#child#x profile' }] },
    { ...bad, reply: { ...bad.reply, text: '{"name":"Zyxlast"}' } },
    { ...bad, reply: { ...bad.reply, headers: `${bad.reply.headers} 2022-03-01` } },
    { ...bad, records: bad.records.slice(0, 1) },
    { ...bad, started: ['StartExecution x'] },
  ];
  expect(spoilt.map((cell) => wrongIn(cell, []).length)).toEqual(spoilt.map(() => 1));
});

test('an address that is not protected reaches those who may see it', async () => {
  const contract = contracts.find((one) => one.name === 'read-child');
  if (!contract) throw new Error('there is no read-child');
  const cell = await askCell(site, contract, 'staff-of-the-group', 'own');
  cells.push(cell);
  expect(cell.reply.text).toContain('Zyxstreet 1');
});

test('the logs of all this name nobody', () => {
  const answered = logs.lines.filter((line) => line.includes('"answered"'));
  expect(answered.length).toBe(cells.length);
  expect(logs.lines.map(personalIn).filter((found) => found !== undefined)).toEqual([]);
});
