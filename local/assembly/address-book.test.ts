import { expect, test } from 'vitest';
import { makeAddressBook } from './address-book.ts';

const rewrite = makeAddressBook({
  cognitoDomain: (domain) => `http://localhost:1/${domain}`,
  cognitoIssuer: (pool) => `http://localhost:1/${pool}`,
  s3: 'http://localhost:2',
  hosts: new Map([['elsewhere.example', 'http://localhost:3']]),
  texts: new Map([['d29yZHM=', 'made here']]),
});

test('what this machine makes for itself stands where the template has words for it, also without an address', () => {
  expect(rewrite('d29yZHM=')).toBe('made here');
  expect(rewrite('https://elsewhere.example/x,d29yZHM=,d29yZHM=')).toBe(
    'http://localhost:3/x,made here,made here',
  );
});

test('what it knows nothing about stays', () => {
  expect(rewrite('https://unknown.example/d29yZHM')).toBe('https://unknown.example/d29yZHM');
});
