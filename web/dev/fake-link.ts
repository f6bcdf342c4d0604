import type { FakeAnswer } from './fake-answers.ts';

interface Input {
  token: string;
  birthDate: string;
  code: string;
}

/** A letter's link from the first look to the session, by the contract's name. */
export const fakeLink: Record<string, (input: Input) => FakeAnswer> = {
  'open-link': ({ token }) =>
    token.startsWith('9990-') ? { value: { municipality: 'Fjordby Kommune' } } : { code: 'link-not-usable' },
  'answer-link': ({ birthDate }) =>
    birthDate === '1985-03-27'
      ? {
          value: {
            sentBy: 'sms',
            to: '•• •• •• 12',
            expiresAt: new Date(Date.now() + 600_000).toISOString(),
          },
        }
      : { code: 'birth-date-wrong', facts: { left: 4 } },
  'finish-link': ({ code }) =>
    code === '123456' ? { value: { goTo: '/family' } } : { code: 'code-wrong', facts: { left: 2 } },
  'ask-new-letter': () => ({ value: {} }),
};
