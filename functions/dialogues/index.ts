/** All that a peer module may import from dialogues. */
export { dialogueKeysOf, dialogueMoves } from './store/line-keys.ts';
