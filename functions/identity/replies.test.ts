import { expect, test } from 'vitest';
import { returnPathSchema } from '#shared/identity/start-sign-in.contract.ts';
import { goToPage } from './replies.ts';

const to = (path: string) => goToPage(path, 'https://site.example', []).headers?.['location'];

test('a page of this site is reached with query and fragment', () => {
  expect(to('/groups/a?tab=2#note')).toBe('/groups/a?tab=2#note');
});

test('letters outside ASCII travel encoded', () => {
  expect(to('/børn')).toBe('/b%C3%B8rn');
});

test.each(['/.//evil.example', '/..//evil.example', '/%2e//evil.example', '/x/..//evil.example'])(
  '%j never becomes the address of another site',
  (path) => {
    expect(returnPathSchema.safeParse(path).success).toBe(true);
    expect(new URL(String(to(path)), 'https://site.example').origin).toBe('https://site.example');
  },
);
