import { describe, expect, test } from 'vitest';
import type { Membership } from '#shared/access/actor.ts';
import { grants } from '#shared/access/grants.ts';
import { menuOf, placeOf, type Holder } from './menu.ts';

const from = '2026-01-01';
const in1 = { unitId: 'unit-one', from };
const staff: Membership = { role: 'staff', groupIds: ['unit-one-red'], ...in1 };
const leader: Membership = { role: 'leader', ...in1 };
const otherLeader: Membership = { role: 'leader', unitId: 'unit-two', from };
const administrator: Membership = { role: 'administrator', from };

const someone = (...memberships: Membership[]): Holder => ({
  memberships,
  today: '2026-11-20',
  units: { 'unit-one': 'Myren', 'unit-two': 'Bien' },
  permissions: memberships.flatMap((one) => Object.keys(grants[one.role])),
});
const labels = (me: Holder) =>
  menuOf(me).map((entry) => ('group' in entry ? `${entry.group} ▾` : entry.label));

describe('the menu', () => {
  test.each([
    ['a pedagogue', [staff], ['groups', 'tasks', 'concerns', 'dialogues', 'colleagues']],
    ['a leader', [leader], ['groups', 'tasks', 'concerns', 'dialogues', 'overview', 'unit ▾']],
    ['a leader of two units', [leader, otherLeader], ['groups', 'tasks', 'concerns', 'dialogues', 'unit ▾']],
    ['an administrator', [administrator], ['rounds', 'people', 'letters', 'access ▾', 'setup ▾']],
    [
      'one who leads and administers',
      [leader, administrator],
      ['groups', 'tasks', 'concerns', 'dialogues', 'overview', 'unit ▾', 'administration ▾'],
    ],
  ])('of %s is taken in at a glance', (_, held, expected) => {
    expect(labels(someone(...held))).toEqual(expected);
  });

  test('never has more than seven entries, whatever is held at once, and loses no door by it', () => {
    const everything = someone(staff, leader, otherLeader, administrator, { role: 'partner', ...in1 });
    const entries = menuOf(everything);
    expect(entries.length).toBeLessThanOrEqual(7);
    const hrefs = entries
      .flatMap((entry) => ('places' in entry ? entry.places : [entry]))
      .map((one) => one.href);
    expect(new Set(hrefs).size).toBe(hrefs.length);
    for (const href of [
      '/groups',
      '/units/unit-two/corrections',
      '/admin/people',
      '/admin/municipality',
      '/account',
    ])
      expect(hrefs).toContain(href);
  });

  test('says which of several units an overview is of', () => {
    const entry = menuOf(someone(leader, otherLeader)).find((one) => 'places' in one);
    expect(entry).toMatchObject({
      places: [
        { label: 'overview', unit: 'Myren' },
        { label: 'overview', unit: 'Bien' },
        { label: 'colleagues' },
        { label: 'corrections', unit: 'Myren' },
        { label: 'corrections', unit: 'Bien' },
        { label: 'erasure', unit: 'Myren' },
        { label: 'erasure', unit: 'Bien' },
      ],
    });
  });

  test('marks the nearest place alone', () => {
    const entries = menuOf(someone(leader));
    expect(placeOf(entries, '/units/unit-one/corrections')).toBe('/units/unit-one/corrections');
    expect(placeOf(entries, '/units/unit-one')).toBe('/units/unit-one');
    expect(placeOf(entries, '/rounds/round-one/groups/unit-one-red')).toBe('/groups');
    expect(placeOf(entries, '/notices')).toBeUndefined();
  });
});
