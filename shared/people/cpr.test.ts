import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centuryDigitsOf, parseCpr, passesModulo11, replacementPrefix } from './cpr.ts';

describe('a personal number', () => {
  it.each([
    ['6101150002', '1915-01-01'],
    ['6101154002', '2015-01-01'],
    ['6101379002', '1937-01-01'],
    ['6101369002', '2036-01-01'],
    ['6101575002', '2057-01-01'],
    ['6101588002', '1858-01-01'],
    ['6101997002', '1899-01-01'],
    ['9012994003', '1999-12-30'],
  ])('%s gives the birth date %s', (number, birthDate) => {
    expect(parseCpr(number)).toMatchObject({ birthDate, replacement: true });
  });

  it('is read with its hyphen and kept without', () => {
    expect(parseCpr('610115-4002')?.number).toBe('6101154002');
  });

  it('tells gender by its last digit', () => {
    expect(parseCpr('6101154002')?.gender).toBe('female');
    expect(parseCpr('6101154003')?.gender).toBe('male');
  });

  it.each([
    '',
    '610115400',
    '61011540021',
    '6113154002',
    '9202154002',
    '9002154002',
    '0001154002',
    '61o1154002',
  ])('is refused when it is not one: %j', (text) => expect(parseCpr(text)).toBeUndefined());

  it('knows leap days by the century of digit 7: 1900 had none, 2000 had one', () => {
    expect(parseCpr('8902000002')).toBeUndefined();
    expect(parseCpr('8902004002')?.birthDate).toBe('2000-02-29');
  });

  it('does not refuse what fails modulo 11', () => {
    expect(passesModulo11('6101154002')).toBe(false);
    expect(parseCpr('6101154002')).toBeDefined();
  });

  it('that passes modulo 11 stops passing when any one digit changes', () => {
    const passing = fc.stringMatching(/^\d{10}$/).filter(passesModulo11);
    fc.assert(
      fc.property(passing, fc.nat(9), fc.integer({ min: 1, max: 9 }), (number, index, step) => {
        const changed = String((Number(number[index]) + step) % 10);
        expect(passesModulo11(number.slice(0, index) + changed + number.slice(index + 1))).toBe(false);
      }),
    );
  });

  it('built from any birth date and an allowed digit 7 gives that date back', () => {
    const days = fc.date({ min: new Date('1858-01-01'), max: new Date('2057-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.nat(), fc.nat(999), (date, pick, serial) => {
        const birthDate = date.toISOString().slice(0, 10);
        const digits = centuryDigitsOf(date.getUTCFullYear());
        const number = `${replacementPrefix(birthDate)}${digits[pick % digits.length]}${String(serial).padStart(3, '0')}`;
        expect(parseCpr(number)).toMatchObject({ number, birthDate, replacement: true });
      }),
    );
  });

  it('has no digit 7 for years outside 1858–2057', () => {
    expect(centuryDigitsOf(1857)).toEqual([]);
    expect(centuryDigitsOf(2058)).toEqual([]);
    expect(centuryDigitsOf(2015)).toEqual([4, 5, 6, 7, 8, 9]);
  });
});
