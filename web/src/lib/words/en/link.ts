import type { Translated } from '../catalogue.ts';
import type { linkWords as danish } from '../da/link.ts';

export const linkWords: Translated<typeof danish> = {
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
