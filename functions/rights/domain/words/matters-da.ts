import { danishChoices } from './matter-choices-da.ts';
import { danishLabels } from './matter-labels-da.ts';
import type { MatterWords } from './matter-words.ts';

export const danishMatters: MatterWords = {
  items: {
    ...{ case: 'Undren eller bekymring, som den står', plan: 'Plan mod mobning', voice: 'Barnets egne ord' },
    ...{
      notification: 'Underretning',
      sparring: 'Spørgsmål til distriktsteamet',
      dialogue: 'Dialog, som den står',
    },
    ...{
      answers: 'Svar i en dialog',
      consent: 'Samtykke, som det står',
      basis: 'Videregivelse uden samtykke',
    },
    ...{ correction: 'Ønske om at få noget rettet', origin: 'Oprettet i hånden' },
  },
  labels: danishLabels,
  choices: danishChoices,
  yes: 'ja',
  no: 'nej',
  doesNotKnow: 'ved ikke',
  outOfFive: (step) => `${step} af 5`,
  picture: (on) => `Barnets billede fra ${on}`,
};
