import type { Translated } from '../catalogue.ts';
import type { seatWords as danish } from '../da/seats.ts';

export const seatWords: Translated<typeof danish> = {
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
};
