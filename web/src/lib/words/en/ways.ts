import type { Translated } from '../catalogue.ts';
import type { waysWords as danish } from '../da/ways.ts';

export const waysWords: Translated<typeof danish> = {
  'sign-in.who.staff': 'Employee',
  'sign-in.who.guardian': 'Parent',
  'sign-in.who.child': 'Pupil or young person',
  'sign-in.who.partner': 'Partner organisation',
  'sign-in.who.letter': 'I have received a letter',
  'sign-in.who-hint.staff':
    'Daycare, school, after-school care, health visitors, psychologists and administration',
  'sign-in.who-hint.guardian': 'Use your own Unilogin, the same as for Aula. You can use MitID.',
  'sign-in.who-hint.child': 'Use the Unilogin that you use at school.',
  'sign-in.who-hint.partner': 'You were invited by the municipality by e-mail.',
  'sign-in.who-hint.letter': 'A letter in Digital Post with a link',
  'sign-in.as.guardian': 'Sign in as a parent',
  'sign-in.as.child': 'Sign in as a pupil or young person',
  'sign-in.partner': 'Sign in with e-mail and password',
  'sign-in.letter-how':
    'Open the letter in Digital Post or e-Boks and press the link in it. The link works once and is for you only.',
  'sign-in.letter-lost':
    'Has the link been used, or has it become too old? Open it anyway: on that page you can ask for a new letter.',
  'sign-in.two-factors': 'Sign in with two factors',
  'sign-in.reason.waits-for-role':
    'Welcome. We know you now, but you have no role yet. Tell your leader or the municipality’s administrator that you have signed in: they can find you by your Unilogin and give you a role. Then sign in again.',
  'sign-in.reason.no-child-here':
    'You are signed in, but we cannot see that you have custody of a child in the municipality. If that is wrong, contact your child’s daycare or school.',
  'sign-in.reason.stronger-sign-in-needed': 'This page takes a sign-in with two factors, for example MitID.',
  'refusal.stronger-sign-in-needed': 'This takes a sign-in with two factors, for example MitID.',
};
