import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { describe, expect, test } from 'vitest';
import { foundMunicipalities } from '../deployment/found-municipalities.ts';
import { obstaclesIn } from '../deployment/obstacles.ts';
import { readOutputs } from '../deployment/outputs.ts';
import { readSettings, type Municipality, type Settings } from '../settings.ts';

const shipped = () =>
  JSON.parse(readFileSync('cdk.json', 'utf8')) as { context: { 'roed-traad': Record<string, unknown> } };
const settingsFrom = (changes: Record<string, unknown>): Settings =>
  readSettings(new App({ context: { 'roed-traad': { ...shipped().context['roed-traad'], ...changes } } }));

describe('settings', () => {
  test('that ship are complete', () => {
    expect(settingsFrom({}).municipalities[0]?.name).toBe('Tråby Kommune');
  });

  test.each([
    ['domain', 'https://with.scheme.dk'],
    ['domain', 'laws.kommune.dk'],
    ['certificateArn', 'arn:aws:acm:eu-west-1:000000000000:certificate/x'],
    ['alarmEmail', 'nobody'],
    ['municipalities', []],
    ['municipalities', [{ tenant: '89', name: 'Tråby', ways: ['ad'] }]],
  ])('name what is wrong: %s = %j', (name, value) => {
    expect(() => settingsFrom({ [name]: value })).toThrow(`roed-traad.${name}`);
  });

  const inSettings = shipped().context['roed-traad'];
  const post = { ...{ cvr: '12345678', tokens: 'https://sts.example', service: 'https://post.example' } };
  const town = (changed: object) => [
    { tenant: '0899', name: 'Tråby Kommune', ways: ['ad'], digitalPost: { ...post, ...changed } },
  ];
  const kombit = { entityId: 'https://us.example/kombit', idpEntityId: 'handler', certificate: 'QQ==' };
  test.each([
    ['unilogin', { ...(inSettings['unilogin'] as object), issuer: 'http://broker.example' }, 'issuer'],
    ['ad', { ...(inSettings['ad'] as object), issuer: 'http://directory.example' }, 'issuer'],
    ['municipalities', town({ tokens: 'http://sts.example' }), '0.digitalPost.tokens'],
    ['municipalities', town({ service: 'http://post.example' }), '0.digitalPost.service'],
    ['kombit', { ...kombit, idpCertificates: ['QQ=='], signInUrl: 'http://handler.example' }, 'signInUrl'],
  ])('want https: %s = %j', (name, value, field) => {
    expect(() => settingsFrom({ [name]: value })).toThrow(
      `roed-traad.${name}.${field}: must be an address that begins with https:`,
    );
  });

  test('name a municipality once', () => {
    const one = { tenant: '0899', name: 'Tråby Kommune', ways: ['ad'] };
    expect(() => settingsFrom({ municipalities: [one, one] })).toThrow('twice');
  });
});

describe('before a deployment', () => {
  test('each example that was left in the settings is named', () => {
    const text = obstaclesIn(settingsFrom({})).join('\n');
    for (const name of ['domain', 'certificateArn', 'alarmEmail', 'ad.issuer', 'municipalities'])
      expect(text).toContain(`roed-traad.${name}`);
  });

  test('nothing is said about real settings', () => {
    const real = settingsFrom({
      domain: 'trivsel.kommune.dk',
      certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/1',
      alarmEmail: 'vagt@kommune.dk',
      municipalities: [{ tenant: '0461', name: 'En Kommune', ways: ['unilogin'] }],
    });
    expect(obstaclesIn(real)).toEqual([]);
  });
});

describe('entering the municipalities', () => {
  const municipalities: Municipality[] = [
    { tenant: '0001', name: 'Første', ways: ['ad'] },
    { tenant: '0002', name: 'Anden', ways: ['ad'] },
    { tenant: '0003', name: 'Tredje', ways: ['unilogin'] },
  ];

  test('goes on after one that fails, and says which', async () => {
    const said: string[] = [];
    const entered: string[] = [];
    const failed = await foundMunicipalities(
      municipalities,
      ({ tenant }) => {
        if (tenant === '0001') return Promise.resolve('Unhandled error');
        if (tenant === '0002') return Promise.reject(new TypeError('unreachable'));
        entered.push(tenant);
        return Promise.resolve(undefined);
      },
      (line) => said.push(line),
    );
    expect(failed).toEqual(['0001', '0002']);
    expect(entered).toEqual(['0003']);
    expect(said).toEqual([
      'Første (0001) was not entered: Unhandled error',
      'Anden (0002) was not entered: TypeError',
      'Tredje (0003) is entered.',
    ]);
  });
});

test('outputs that lack something are refused', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'roed-traad-outputs-')), 'outputs.json');
  writeFileSync(file, JSON.stringify({ RoedTraadApi: { FoundMunicipality: 'f' } }));
  expect(() => readOutputs(file)).toThrow('RoedTraadWeb');
});
