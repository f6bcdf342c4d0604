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

  'step-up.heading': 'Sign in with two factors',
  'step-up.why':
    'Here is what others have written about a child, or here you decide something. So we must be quite sure that it is you. Use MitID, for example. You come back here afterwards.',

  'seat.change': 'Change',
  'seat.as.staff': 'As an employee',
  'seat.as.guardian': 'As a parent',
  'seat.as.child': 'As a pupil or young person',
  'seat.from-letter': 'You are here from a letter. You are signed out after an hour at most.',

  'seat.letter-ends': 'Your access from the letter ends in a few minutes. Finish your answer now.',
  'seat.letter-over':
    'Your access from the letter is over. Sign in with Unilogin, or open the link again and ask for a new letter.',

  'link.title': 'Your letter',
  'link.from': '{municipality} has written to you',
  'link.checking': 'One moment …',
  'link.step.birth-date': 'Step 1 of 2: your birth date',
  'link.step.code': 'Step 2 of 2: the code',
  'link.why-birth-date': 'We ask so that nobody else can read about your child or you.',
  'link.day': 'Day',
  'link.month': 'Month',
  'link.year': 'Year',
  'link.birth-date': 'Your own birth date',
  'link.birth-date-hint': 'For example 27 3 1985. Not your child’s.',
  'link.birth-date-missing': 'Write day, month and year in numbers.',
  'link.send-code': 'Send me a code',
  'link.sent.sms': 'We have sent six digits in a text message to {to}. They work for 10 minutes.',
  'link.sent.email': 'We have sent six digits in an e-mail to {to}. They work for 10 minutes.',
  'link.code': 'The six digits',
  'link.code-missing': 'Write all six digits.',
  'link.open': 'Open',
  'link.new-code': 'Send a new code',
  'link.new-code-sent': 'A new code has been sent. The old one no longer works.',
  'link.not-my-number':
    'Is that not your number or e-mail? Contact the municipality so that they can correct it.',
  'link.no-token':
    'Something is missing from the link. Open it again from the letter in Digital Post, or copy the whole link.',
  'link.unusable.heading': 'The link cannot be used',
  'link.unusable.why':
    'A link works once, on one phone or computer, and for 14 days at most. It may also have been withdrawn. If you have just used it on this device, you may still be signed in.',
  'link.ask-new': 'Ask for a new letter',
  'link.asked-new':
    'Thank you. If the link is from a letter to you, and there still is something to answer, we send a new letter to your Digital Post within a day.',
  'link.to-front': 'Go to the front page',
  'link.privacy': 'The link works once and only for you.',

  'refusal.stronger-sign-in-needed': 'This takes a sign-in with two factors, for example MitID.',
  'refusal.link-not-usable': 'The link cannot be used. Ask for a new letter.',
  'refusal.link-locked': 'There have been too many wrong answers. Try again in {minutes} minutes.',
  'refusal.birth-date-wrong': 'That is not the birth date we know. You have {left} tries left.',
  'refusal.no-way-to-reach-you':
    'We know neither your phone number nor your e-mail and cannot send you a code. Contact your child’s daycare or school, or sign in as a parent with Unilogin.',
  'refusal.too-many-codes': 'You have been sent many codes. Try again in {minutes} minutes.',
  'refusal.begin-again':
    'Open the link again in this browser and begin anew. The browser must be able to keep cookies.',
  'refusal.code-wrong': 'The digits do not match. You have {left} tries left.',
  'refusal.code-expired': 'The code has become too old. Ask for a new one.',
};
