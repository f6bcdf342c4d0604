import { writeLetter } from '#shared/letters/templates.ts';
import { kindsFor } from '#shared/letters/notices.ts';
import { children } from './fake-people.ts';

const letter = {
  id: 'abcdefghijkl-guardian',
  childId: 'child-001',
  childName: 'Alma Birk',
  to: { personId: 'guardian-1', side: 'guardian' },
  toName: 'Maria Birk',
  template: 'consent-asked',
  language: 'da',
  state: 'delivered',
  createdAt: '2026-11-20T09:12:00.000Z',
  createdBy: 'staff-anne',
  acceptedAt: '2026-11-20T09:12:03.000Z',
  endedAt: '2026-11-20T09:13:00.000Z',
  version: 3,
};
const failed = {
  ...letter,
  id: 'abcdefghijkl-guardia2',
  to: { personId: 'guardian-2', side: 'guardian' },
  toName: 'Jonas Toft-Kristoffersen',
  state: 'failed',
  failure: 'exempt',
};
const refusedByPost = {
  ...failed,
  id: 'mnopqrstuvwx-guardia3',
  childId: 'child-008',
  childName: children[7]?.name ?? '',
  toName: 'Sofie Lauritzen',
  failure: 'post:memo.invalid',
  createdAt: '2026-11-18T14:02:00.000Z',
};
const late = { ...refusedByPost, id: 'opqrstuvwxyz-guardia4', state: 'expired', failure: undefined };
const under = { ...letter, id: 'qrstuvwxyzab-guardian', state: 'accepted', template: 'please-look' };

const kinds = { staff: kindsFor('staff'), guardian: kindsFor('guardian') };
const notices = (side: 'staff' | 'guardian') =>
  kinds[side].map((kind, index) => ({
    id: `2026-11-2${index % 2}T0${index % 9}:00:00.000Z#${kind}`,
    at: `2026-11-2${index % 2}T0${index % 9}:00:00.000Z`,
    kind,
    facts: {},
    path: side === 'staff' ? '/groups' : '/family',
    read: index > 2,
  }));

/** What the fake server says about letters and notices, by the contract's name. */
export const fakeLetters: Record<string, (as: string) => unknown> = {
  'list-recipients': () => ({
    municipality: 'Fjordby Kommune',
    recipients: [
      { personId: 'guardian-1', side: 'guardian', name: 'Maria Birk' },
      { personId: 'guardian-2', side: 'guardian', name: 'Jonas Toft-Kristoffersen' },
    ],
  }),
  'send-letter': () => ({ letters: [under, { ...under, id: 'qrstuvwxyzab-guardia2' }] }),
  'list-child-letters': () => ({ letters: [under, letter, failed] }),
  'resend-letter': () => ({ letter: under }),
  'cancel-letter': () => ({ letter: { ...under, state: 'cancelled', withdrawnAt: under.createdAt } }),
  'list-letters': () => ({ letters: [failed, refusedByPost, late], next: 'more' }),
  'settle-letter': () => ({ letter: { ...failed, version: 4 } }),
  'print-letter': () => ({
    toName: 'Jonas Toft-Kristoffersen',
    address: { street: 'Engvej 12', postalCode: '9999', district: 'Fjordby' },
    isProtected: true,
    municipality: 'Fjordby Kommune',
    date: '2026-11-21',
    url: 'https://roedtraad.fjordby.example/link#0899-AbCdEfGhIjKlMnOpQrStUvWxYz012345',
    blocks: writeLetter('consent-asked', 'ar', { municipality: 'Fjordby Kommune' }),
  }),
  'list-notices': (as) => {
    const shown = notices(as === 'guardian' || as === 'weak' ? 'guardian' : 'staff');
    return { notices: shown, unread: shown.filter((one) => !one.read).length };
  },
  'mark-notices': () => ({}),
  'read-choices': () => ({
    choices: { ways: {} },
    version: 0,
    known: { email: 'm•••@p•••.example', phone: '•• •• •• 12' },
  }),
  'save-choices': () => ({ version: 1 }),
};
