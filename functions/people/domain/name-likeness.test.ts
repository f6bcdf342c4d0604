import { describe, expect, test } from 'vitest';
import { dateLikeness, datesToTry } from './date-likeness.ts';
import { editDistance } from './edit-distance.ts';
import { nameLikeness } from './name-likeness.ts';

describe('two names', () => {
  test.for([
    ['Freja Holm', 'freja  HOLM', 'same-name'],
    ['Åse Nørgaard', 'Aase Nørgård', 'same-name'],
    ['Søren Ærø', 'Soeren Aeroe', 'same-name'],
    ['Renée Lund', 'Renee Lund', 'same-name'],
    ['Anne-Marie Holm', 'Anne Marie Holm', 'same-name'],
    ['Anne-Marie Holm', 'Annemarie Holm', 'name-spelled-otherwise'],
    ['Kristian Dahl', 'Christian Dahl', 'name-spelled-otherwise'],
    ['Sofie Wium', 'Sophie Vium', 'name-spelled-otherwise'],
    ['Anna Friis', 'Ana Fris', 'name-spelled-otherwise'],
    ['Mathilde Schou', 'Matilde Skou', 'name-spelled-otherwise'],
    ['Alexander Bak', 'Aleksander Bak', 'name-spelled-otherwise'],
    ['Zofia Kjær', 'Sofia Kjaer', 'name-spelled-otherwise'],
    ['Jacob Lykke', 'Jakob Lykke', 'name-spelled-otherwise'],
    ['Kirsten Madsen', 'Kristen Madsen', 'name-spelled-otherwise'],
    ['Soren Juul', 'Søren Juul', 'name-spelled-otherwise'],
    ['Camilla Frederiksen', 'Kamilla Fredriksen', 'name-spelled-otherwise'],
    ['Holm Freja', 'Freja Holm', 'names-swapped'],
    ['Freja Marie Åkjær Holm', 'Freja Holm', 'part-of-name'],
    ['Freja Holm', 'Freja Åkjær Holm', 'part-of-name'],
    ['Yasmin El-Sayed', 'Jasmin Sayed', 'part-of-name'],
  ] as const)('%s and %s are alike: %s', ([one, other, likeness]) => {
    expect(nameLikeness(one, other)).toBe(likeness);
    expect(nameLikeness(other, one)).toBe(likeness);
  });

  test.for([
    ['Freja Holm', 'Signe Holm'],
    ['Ida Lund', 'Ada Lund'],
    ['Bo Vig', 'Bo Vad'],
    ['Emil Holm', 'Emma Holm'],
    ['Karl Bach', 'Lars Bech'],
    ['Freja', 'Freja Holm'],
    ['', 'Freja Holm'],
  ] as const)('%s and %s are two', ([one, other]) => {
    expect(nameLikeness(one, other)).toBeUndefined();
  });

  test('born on the same day, one name in common is enough to look', () => {
    expect(nameLikeness('Freja Holm', 'Freja Dam', true)).toBe('part-of-name');
    expect(nameLikeness('Freja Holm', 'Signe Dam', true)).toBeUndefined();
  });
});

describe('two birth dates', () => {
  test.for([
    ['2015-03-04', '2015-03-04', 'same-birth-date'],
    ['2015-03-04', '2015-04-03', 'birth-date-swapped'],
    ['2015-03-01', '2015-02-28', 'birth-date-near'],
    ['2015-03-04', '2014-03-04', 'birth-date-near'],
    ['2015-03-04', '2015-03-24', 'birth-date-near'],
    ['2015-03-04', '2016-07-19', undefined],
    ['2015-03-14', '2015-14-03', undefined],
  ] as const)('%s and %s: %s', ([one, other, likeness]) => {
    expect(dateLikeness(one, other)).toBe(likeness);
  });

  test('are looked for a day to each side and with day and month changed about, where there is such a day', () => {
    expect(datesToTry('2015-03-01')).toEqual(['2015-03-01', '2015-02-28', '2015-03-02', '2015-01-03']);
    expect(datesToTry('2015-03-14')).toEqual(['2015-03-14', '2015-03-13', '2015-03-15']);
    expect(datesToTry('2015-03-03')).toHaveLength(3);
  });
});

describe('the letters between two words', () => {
  test.for([
    ['anna', 'anna', 0],
    ['anna', 'ana', 1],
    ['kirsten', 'kristen', 1],
    ['holm', 'lund', 3],
    ['', 'ab', 2],
  ] as const)('%s and %s are %i apart', ([one, other, apart]) => {
    expect(editDistance(one, other, 2)).toBe(apart);
  });
});
