/** Words of two factors, and of changing side or municipality. */
export const seatWords = {
  'step-up.heading': 'Log ind med to faktorer',
  'step-up.why':
    'Her står oplysninger, som andre har skrevet om et barn, eller her skal du bestemme noget. Derfor skal vi være helt sikre på, at det er dig. Brug for eksempel MitID. Du kommer tilbage hertil bagefter.',
  'seat.change': 'Skift',
  'seat.as.staff': 'Som medarbejder',
  'seat.as.guardian': 'Som forælder',
  'seat.as.child': 'Som elev eller ung',
  'seat.from-letter': 'Du er her fra et brev. Du bliver logget ud efter højst en time.',
  'seat.letter-ends': 'Din adgang fra brevet slutter om et par minutter. Gør dit svar færdigt nu.',
  'seat.letter-over':
    'Din adgang fra brevet er slut. Log ind med Unilogin, eller åbn linket igen og bed om et nyt brev.',
} as const;
