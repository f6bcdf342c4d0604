import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sides } from '#shared/access/actor.ts';
import { seatOf, staffSeat, usernameOf, type Seat } from './username.ts';

const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{3,25}$/);
const anySeat: fc.Arbitrary<Seat> = fc
  .record({
    tenant: fc.stringMatching(/^\d{4}$/),
    personId: id,
    side: fc.constantFrom(...sides),
    assurance: fc.constantFrom('low' as const, 'substantial' as const),
    only: fc.option(id, { nil: undefined }),
  })
  .map(({ only, ...rest }) => ({ ...rest, ...(only !== undefined && { only }) }));

test('a seat’s name says municipality, person, side, strength and child, and is read back', () => {
  fc.assert(
    fc.property(anySeat, (seat) => {
      expect(seatOf(usernameOf(seat))).toEqual(seat);
    }),
  );
});

test('two seats never share a name', () => {
  fc.assert(
    fc.property(anySeat, anySeat, (one, other) => {
      if (usernameOf(one) === usernameOf(other)) expect(one).toEqual(other);
    }),
  );
});

test('names are at most 128 characters, which is what Cognito takes', () => {
  fc.assert(
    fc.property(anySeat, (seat) => {
      expect(usernameOf(seat).length).toBeLessThanOrEqual(128);
    }),
  );
});

test('one at work has the name that such people always had', () => {
  expect(usernameOf(staffSeat({ tenant: '0899', personId: 'k3fa2b7cdefg' }))).toBe('0899-k3fa2b7cdefg');
});

test.each([
  'Directory_abc',
  'directory_0899-abcd',
  '0899',
  '0899-',
  '0899-a',
  '089-abcdefgh',
  '0899-ABCDEFGH',
  '0899-a#bcdef',
  '0899.staff.substantial.abcdefgh',
  '0899.guardian.high.abcdefgh',
  '0899.leader.low.abcdefgh',
  '0899.guardian.low.abcdefgh.only.',
  '0899.guardian.low.abcdefgh.only.abcd.only.bcde',
  '0899.guardian.low.abcd.efgh',
])('the name %j is not of our making', (username) => expect(seatOf(username)).toBeUndefined());
