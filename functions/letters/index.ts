/** All that a peer module may import from letters. */
export { sendCode, type Code } from './clients/code.ts';
export { sendEmail, type Email } from './clients/email.ts';
export type { Sent } from './clients/sent.ts';
export { letterKeysOf, lettersOfChild } from './store/letter-store.ts';
export { readMunicipalityName } from './store/municipality-store.ts';
export { notify, type NewNotice } from './store/notice-store.ts';
export { noticeKeysAbout } from './store/notices-about.ts';
export { queueLetters, type LettersWanted } from './use-cases/queue-letters.ts';
