import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { positions } from '#shared/instruments/topi.ts';
import { childStates } from '#shared/rounds/states.ts';
import type { Roster } from '../domain/group-round.ts';
import { packProgress, packRoster, stateCode, unpackProgress, unpackRoster } from './group-round-items.ts';

const roster: Roster = {
  unitId: 'u00001',
  unitName: 'The House',
  groupId: 'u00001-a',
  groupName: 'Room 1',
  required: 2,
  staff: [
    { id: 'staff-1', name: 'One' },
    { id: 'staff-2', name: 'Two' },
  ],
  children: [
    { id: 'kid-1', name: 'Asta', birthDate: '2024-02-29', noticed: true, previous: 'yellow' },
    { id: 'kid-2', name: 'Bo', birthDate: '2023-12-01', noticed: false },
  ],
};

describe('what is packed', () => {
  test('a group comes out as it went in', () => {
    expect(unpackRoster(packRoster(roster), roster.groupId)).toEqual(roster);
  });

  test('a child comes out as it went in, also with an assessor who joined after the opening', () => {
    const progress = fc.record(
      {
        state: fc.constantFrom(...childStates),
        own: fc.subarray(['staff-1', 'staff-2', 'staff-late']),
        position: fc.constantFrom(...positions),
        version: fc.nat(),
      },
      { requiredKeys: ['state', 'own', 'version'] },
    );
    fc.assert(
      fc.property(progress, ({ position, ...one }) => {
        const child = { ...one, ...(position && { position }) };
        expect(unpackProgress(packProgress(child, roster), roster)).toEqual(child);
      }),
    );
  });

  test('every state and position has a letter of its own', () => {
    expect(new Set(childStates.map(stateCode)).size).toBe(childStates.length);
    expect(new Set(positions.map((position) => position[0])).size).toBe(positions.length);
  });

  test('is refused when it is something else', () => {
    expect(() => unpackProgress({ s: 'x', o: [], v: 1 }, roster)).toThrow('stands for nothing');
    expect(() => unpackRoster({ u: 'u1' }, 'g')).toThrow();
  });
});
