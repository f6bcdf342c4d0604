/** All that a peer module may import from dialogues. */
export { followChild, followDialogues } from './reactions/follow-child.ts';
export { dialogueWork } from './use-cases/dialogue-work.ts';
export { dialogueKeysOf, dialogueMoves } from './store/line-keys.ts';
