import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startingGuide, startingPart } from '#shared/instruments/guide-start/guides.ts';
import { bytesOf } from '#shared/instruments/ruler-band.ts';
import type { ApiEvent } from '#functions/kernel/request.ts';
import { metered } from '#functions/kernel/meter.ts';
import { openTestTable, type TestTable } from '#test/builders/table.ts';
import { lookUpGuide } from './use-cases/look-up-guide.ts';

let opened: TestTable;
beforeAll(async () => {
  opened = await openTestTable();
  await opened.table.put({
    Item: {
      ...{ pk: '0899#municipality', sk: 'settings', name: 'Tråby Kommune', keys: 'sealed' },
      calls: [{ name: 'Modtagelsen', phone: '96 00 00 00' }],
    },
  });
  await opened.table.put({
    Item: {
      ...{ pk: '0899#instrument#guide', sk: '00002', ...startingGuide(), version: 2, startingSet: false },
      by: { id: 'administrator', name: 'Adam Prøve' },
    },
  });
});
afterAll(() => opened.close());

async function ask(tenant: string, degree?: string) {
  const event = {
    pathParameters: { tenant },
    ...(degree !== undefined && { queryStringParameters: { degree } }),
  };
  const reply = await lookUpGuide(opened.table).reply(event as unknown as ApiEvent);
  return { status: reply.statusCode, headers: reply.headers, body: JSON.parse(reply.body ?? '{}') as object };
}

describe('the action guide on the portal', () => {
  test('begins with the degrees, and holds the measures of the one that is chosen', async () => {
    const first = await ask('0899');
    expect(first).toMatchObject({
      status: 200,
      body: { municipality: 'Tråby Kommune', guide: { version: 2 }, scale: { degrees: { length: 5 } } },
    });
    expect(first.body).not.toHaveProperty('chosen');
    expect((await ask('0899', '4')).body).toMatchObject({
      calls: [{ name: 'Modtagelsen', phone: '96 00 00 00' }],
      chosen: { part: startingPart(4), level: { level: 3 }, contacts: [{ id: 'family' }] },
    });
  });

  test('names only the laws that the degree rests on', async () => {
    const { body } = await ask('0899', '2');
    const { chosen } = body as { chosen: { laws: { id: string }[] } };
    expect(chosen.laws.map(({ id }) => id).sort()).toEqual(['bti-clarify', 'bti-consent', 'child-heard']);
  });

  test('says nothing of who published it, and nothing else of the municipality', async () => {
    const said = JSON.stringify((await ask('0899', '5')).body);
    for (const word of ['Adam', 'administrator', 'sealed']) expect(said).not.toContain(word);
  });

  test('is nowhere for a code that is no municipality’s, and takes no degree but the five', async () => {
    expect(await ask('0898', '4')).toMatchObject({ status: 404, body: { code: 'not-found' } });
    for (const degree of ['0', '6', 'x', '4.5']) expect((await ask('0899', degree)).status).toBe(400);
    expect((await ask('x899')).status).toBe(400);
  });

  test('is small enough for a phone on a weak net, and takes two round trips at the most', async () => {
    const { meter, result } = await metered(() => ask('0899', '5'));
    expect(bytesOf(result.body)).toBeLessThan(16_384);
    // The municipality, the guide and both rulers side by side.
    expect(meter.calls).toBe(4);
  });
});
