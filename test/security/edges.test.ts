import * as fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Contract } from '#shared/contract.ts';
import { pathParameters } from '#shared/contract.ts';
import { contracts } from '#shared/contracts.ts';
import { refusalBodySchema } from '#shared/refusals.ts';
import { ask, eventOf, send, type Reply } from '#test/builders/security-call.ts';
import { keepLogs, personalIn } from '#test/builders/security-logs.ts';
import { openSite, type Site } from '#test/builders/security-site.ts';
import { inputFor, tokenOf } from './cells.ts';
import { expectedStatus, roles } from './who-may.ts';

let site: Site;
let logs: ReturnType<typeof keepLogs>;

beforeAll(async () => {
  site = await openSite();
  logs = keepLogs();
});
afterEach(async () => {
  await site.differences();
});
afterAll(async () => {
  logs.stop();
  await site.close();
});

type Named = [string, Contract];
const all = contracts.map((one): Named => [one.name, one]);
const signedIn = all.filter(([, one]) => one.permission !== 'public');
const changing = all.filter(([, one]) => one.method !== 'GET');
const ruleFor = (name: string) =>
  roles.find((one) => expectedStatus(name, one, 'own') === 200) ?? 'administrator';
const good = (contract: Contract) => inputFor(contract, ruleFor(contract.name), 'own');
const tokenFor = (contract: Contract) => tokenOf(ruleFor(contract.name));
const fieldsOf = ({ text }: Reply) =>
  refusalBodySchema.parse(JSON.parse(text)).fields?.map((one) => one.path) ?? [];

describe('a request from elsewhere', () => {
  const senders: [string, Record<string, string>][] = [
    ['without our header', { 'sec-fetch-site': 'same-origin' }],
    ['from another site', { 'x-same-origin': 'yes', 'sec-fetch-site': 'cross-site' }],
    ['from another host of the same site', { 'x-same-origin': 'yes', 'sec-fetch-site': 'same-site' }],
    ['typed in', { 'x-same-origin': 'yes', 'sec-fetch-site': 'none' }],
  ];
  test.each(changing)('cannot %s', async (_name, contract) => {
    for (const [, headers] of senders) {
      const reply = await send(contract, eventOf(contract, good(contract), tokenFor(contract), { headers }));
      expect([reply.status, reply.code]).toEqual([403, 'cross-site']);
    }
    expect((await site.differences()).map(({ key }) => key)).toEqual([]);
    expect(site.started.calls.splice(0)).toEqual([]);
  });
});

describe('a body that is no request', () => {
  const bodies = ['{', '', 'null', '[]', '"text"', '7', '{"a":', '\u0000', '['.repeat(20_000)];
  test.each(changing.filter(([, one]) => one.permission !== 'public'))(
    'is refused by %s, field by field',
    async (_name, contract) => {
      const inPath = Object.entries(good(contract)).filter(([name]) =>
        pathParameters(contract.path).includes(name),
      );
      const needsBody = !contract.input.safeParse(Object.fromEntries(inPath)).success;
      for (const body of bodies) {
        const reply = await send(contract, eventOf(contract, good(contract), tokenFor(contract), { body }));
        if (needsBody)
          expect([reply.status, fieldsOf(reply).length > 0], body.slice(0, 10)).toEqual([400, true]);
        else expect(reply.status, body.slice(0, 10)).toBeLessThan(500);
      }
    },
  );
});

describe('an id in a path', () => {
  const ids = [
    'a#b',
    '..',
    '../../x',
    '0898#child#child-own-b',
    'ÅÆØ',
    '\u202e\u0000',
    '%23',
    ' ',
    '',
    'x'.repeat(5000),
    '__proto__',
  ];
  test.each(signedIn.filter(([, one]) => pathParameters(one.path).length > 0))(
    '%s takes only an id',
    async (_name, contract) => {
      for (const name of pathParameters(contract.path))
        for (const id of ids) {
          if (name === 'version' && id.trim() === '') continue;
          const reply = await ask(contract, { ...good(contract), [name]: id }, tokenFor(contract));
          expect([reply.status, fieldsOf(reply)], id).toEqual([400, [name]]);
        }
      expect((await site.differences()).map(({ key }) => key)).toEqual([]);
    },
  );
});

describe('names that reach into every object', () => {
  const sneaky =
    '{"__proto__":{"stolen":1},"constructor":{"prototype":{"stolen":1}},"toString":1,"tenant":"0898","actorId":"administrator"';
  test.each(changing)('do nothing to %s', async (_name, contract) => {
    const { body = '{}' } = eventOf(contract, good(contract), tokenFor(contract));
    const mixed = body === '{}' ? `${sneaky}}` : `${sneaky},${body.slice(1)}`;
    const reply = await send(
      contract,
      eventOf(contract, good(contract), tokenFor(contract), { body: mixed }),
    );
    expect(reply.status).toBeLessThan(500);
    expect(Object.hasOwn(Object.prototype, 'stolen')).toBe(false);
    const changed = (await site.differences()).map(({ key }) => key);
    expect(changed.filter((key) => !key.startsWith('0899'))).toEqual([]);
  });
});

describe('more than anyone writes', () => {
  const long = 'x'.repeat(1_000_000);
  const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`d${index}`, 'green']));
  const list = Array.from({ length: 50_000 }, (_, index) => ({ id: `item-${index}`, text: 'text' }));
  test.each(signedIn.filter(([, one]) => one.method !== 'GET'))(
    'is refused by %s and never stored',
    async (_name, contract) => {
      for (const huge of [long, many, list])
        for (const field of Object.keys(good(contract))) {
          if (pathParameters(contract.path).includes(field)) continue;
          const reply = await ask(contract, { ...good(contract), [field]: huge }, tokenFor(contract));
          expect([reply.status, field]).toEqual([400, field]);
        }
    },
  );

  test.each(['submit-own-assessment', 'agree-joint-assessment'])(
    '%s takes no thousands of dimensions',
    async (name) => {
      const contract = contracts.find((one) => one.name === name);
      if (!contract) throw new Error(`there is no ${name}`);
      const judgement = { position: 'green', dimensions: many };
      const reply = await ask(contract, { ...good(contract), judgement }, tokenFor(contract));
      expect([reply.status, fieldsOf(reply)]).toEqual([400, ['judgement.dimensions']]);
    },
  );
});

describe('anything at all', () => {
  const json = fc.jsonValue({ maxDepth: 3 });
  test.each(all)('is answered by %s without a surprise', async (_name, contract) => {
    const right = good(contract);
    const names = Object.keys(right);
    const changed = fc
      .tuple(fc.subarray(names), fc.array(json, { minLength: names.length, maxLength: names.length }))
      .map(([wrong, values]) => ({
        ...right,
        ...Object.fromEntries(wrong.map((name, index) => [name, values[index]])),
      }));
    const inputs = fc.oneof(fc.dictionary(fc.string(), json), changed);
    await fc.assert(
      fc.asyncProperty(inputs, async (input) => {
        const reply = await ask(contract, input, tokenFor(contract));
        expect(reply.status, reply.text).toBeLessThan(500);
        if (reply.code === 'input-invalid' && contract.permission !== 'public')
          expect(fieldsOf(reply).length).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  });
});

test('the logs of all this name nobody', () => {
  expect(logs.lines.filter((line) => line.includes('"answered"')).length).toBeGreaterThan(1000);
  expect(logs.lines.map(personalIn).filter((found) => found !== undefined)).toEqual([]);
});
