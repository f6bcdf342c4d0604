import { describe, expect, test } from 'vitest';
import { purposes } from '#shared/access/purposes.ts';
import { grants } from '#shared/access/grants.ts';
import { aboutKinds } from '#shared/access/read-line.ts';
import { alarmStates } from '#shared/access/reading-alarm.ts';
import { homeWords } from '#lib/words/da/home.ts';
import { staffWords } from '#lib/words/da/staff.ts';

const danish: Record<string, string> = { ...homeWords, ...staffWords };
const allowingReasons = [
  'everyone-signed-in',
  'staff-of-the-group',
  'leader-of-the-unit',
  'member-of-the-service',
  'child-of-the-service',
  'released-to-the-service',
  'administrator-of-the-municipality',
  'custody-holder',
  'the-child-itself',
];

describe('the words of the record', () => {
  test.each([
    ['purpose', purposes],
    ['held', Object.keys(grants)],
    ['about', aboutKinds],
    ['alarms.state', alarmStates],
    ['why', allowingReasons],
  ])('stand for every code under %s', (prefix, codes) => {
    expect(codes.filter((code) => !danish[`${prefix}.${code}`])).toEqual([]);
  });
});
