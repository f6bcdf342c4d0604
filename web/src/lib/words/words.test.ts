import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contracts } from '#shared/contracts.ts';
import { generalRefusals } from '#shared/refusals.ts';
import { changeKinds, importStates } from '#shared/roster/import-states.ts';
import { safeguards } from '#shared/roster/import.ts';
import { taskKinds } from '#shared/rounds/task.ts';
import { childStates, roundStates } from '#shared/rounds/states.ts';
import { noticeChannels } from '#shared/people/child.ts';
import { signInReasons } from '../identity/sign-in-reasons.ts';
import { linkWords as linkDanish } from './da/link.ts';
import { publicWords as publicDanish } from './da/public.ts';
import { staffWords as staffDanish } from './da/staff.ts';
import { linkWords as linkEnglish } from './en/link.ts';
import { publicWords as publicEnglish } from './en/public.ts';
import { staffWords as staffEnglish } from './en/staff.ts';
import type { ValueNames } from './message.ts';
import { fill } from './message.ts';

const danish: Record<string, string> = { ...publicDanish, ...linkDanish, ...staffDanish };
const english: Record<string, string> = { ...publicEnglish, ...linkEnglish, ...staffEnglish };
const valueNames = (message: string) =>
  [...new Set([...message.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))].sort();

const whyCodes = [
  'everyone-signed-in',
  'staff-of-the-group',
  'leader-of-the-unit',
  'member-of-the-service',
  'administrator-of-the-municipality',
];
const customFieldCodes = [
  'required-unless-green',
  'before-start',
  'outside-window',
  'positions-in-order',
  'dimension-twice',
  'too-many',
  'duplicate',
];
const zodFieldCodes = [
  'too_small',
  'too_big',
  'invalid_type',
  'invalid_format',
  'invalid_value',
  'invalid_union',
  'invalid_key',
  'invalid_element',
  'unrecognized_keys',
  'not_multiple_of',
];

describe('the catalogues', () => {
  test('have the same keys in every language, all with words', () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(danish).sort());
    const empty = Object.entries({ ...danish, ...english }).filter(([, message]) => !message.trim());
    expect(empty).toEqual([]);
  });

  test.each(['da', 'en'])(
    'say each thing in one place: of two, the later would be said for both (%s)',
    (one) => {
      const keys = readdirSync(new URL(`./${one}/`, import.meta.url)).flatMap((file) => {
        const text = readFileSync(new URL(`./${one}/${file}`, import.meta.url), 'utf8');
        return [...text.matchAll(/^ {2}'([^']+)':/gm)].map(([, key]) => key);
      });
      expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    },
  );

  test('ask for the same values in every language', () => {
    const apart = Object.keys(danish).filter(
      (key) => valueNames(danish[key] ?? '').join() !== valueNames(english[key] ?? '').join(),
    );
    expect(apart).toEqual([]);
  });

  test.each([
    [
      'refusal',
      [...Object.keys(generalRefusals), 'offline', ...contracts.flatMap((contract) => contract.refusals)],
    ],
    ['field', [...zodFieldCodes, ...customFieldCodes]],
    ['why', whyCodes],
    ['audit', contracts.map((contract) => contract.audit).filter((word) => word !== 'none')],
    ['round-state', roundStates],
    ['round-state-hint', roundStates],
    ['child-state', childStates],
    ['task', taskKinds],
    ['import-state', importStates],
    ['safeguard', safeguards],
    ['change', changeKinds],
    ['notice.channel', noticeChannels],
    ['sign-in.reason', signInReasons],
  ])('have wording for every code under %s', (prefix, codes) => {
    expect(codes.filter((code) => !danish[`${prefix}.${code}`])).toEqual([]);
  });

  test('say every code of the reader of grunddata files', () => {
    const source = readFileSync(
      new URL('../../../../functions/roster/domain/file-problem.ts', import.meta.url),
      'utf8',
    );
    const values = readFileSync(
      new URL('../../../../functions/roster/domain/text-values.ts', import.meta.url),
      'utf8',
    );
    const codes = [
      ...`${source}${values.split('export interface')[0] ?? ''}`.matchAll(/\| '([a-z0-9-]+)'/g),
    ].map((match) => match[1]);
    expect(codes.length).toBeGreaterThan(20);
    expect(codes.filter((code) => !danish[`import-problem.${code}`])).toEqual([]);
  });

  test('are the only place with words: no Danish letters stand in components', () => {
    const root = new URL('../../', import.meta.url);
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.svelte'),
    );
    expect(files.length).toBeGreaterThan(60);
    const wordy = files.filter((file) =>
      /[æøåÆØÅ]/.test(
        readFileSync(new URL(file, root), 'utf8')
          .replaceAll('Rød Tråd', '')
          .replaceAll('børnehaveklasse', ''),
      ),
    );
    expect(wordy).toEqual([]);
  });
});

describe('a message', () => {
  test('takes its values, and its form from the number', () => {
    expect(fill('{n} barn|{n} børn', { n: 1 })).toBe('1 barn');
    expect(fill('{n} barn|{n} børn', { n: 0 })).toBe('0 børn');
    expect(fill('{a} og {b}', { a: 'x', b: 2 })).toBe('x og 2');
  });

  test('shows the brace of a value that was left out', () => {
    expect(fill('hej {name}')).toBe('hej {name}');
  });

  test('names its values in its type', () => {
    const names: ValueNames<'{n} of {total}'>[] = ['n', 'total'];
    expect(names).toHaveLength(2);
  });
});
