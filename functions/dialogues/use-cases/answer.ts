import { isDeepStrictEqual } from 'node:util';
import { againstSayings, type Answers, type Sayings } from '#shared/dialogues/answers.ts';
import { refused } from '#shared/refusals.ts';
import type { Table } from '#functions/kernel/table.ts';
import { againstAnswering, withAnswers } from '../domain/deeds.ts';
import type { DialogueFacts } from '../store/dialogue-store.ts';
import { runDeed, type Deed } from './run-deed.ts';

interface Answering extends Deed {
  input: Deed['input'] & { version: number; sayings: Sayings };
}

/**
 * Takes one person's answers. The same again changes nothing; somebody else's at the same moment are both kept. Where
 * one's own have changed since (another device), what stands is shown.
 */
export const answer = (
  table: Table,
  deed: Answering,
  whose: Pick<Answers, 'side' | 'by' | 'withStaff'>,
  tell?: (facts: DialogueFacts) => Promise<void>,
) =>
  runDeed(
    table,
    deed,
    ({ dialogue, answers }) => {
      const { sayings, version } = deed.input;
      const before = answers.find((one) => one.side === whose.side && one.by.id === whose.by.id);
      // What the young person has said alone is not staff's to see before the dialogue opens, nor to write over.
      if (whose.withStaff && before && !before.withStaff) return refused('answers-locked');
      const said = { answers: before?.answers, comments: before?.comments };
      if (isDeepStrictEqual(said, withoutEmpty(sayings))) return { dialogue };
      const isFamily = whose.side !== 'staff' && !whose.withStaff;
      const against = againstAnswering(dialogue, { isFamily, hasAnswered: before !== undefined });
      if (against) return refused(against);
      const wrong = againstSayings(sayings, dialogue.shape);
      if (wrong) return refused(wrong.code, { facts: { n: wrong.n } });
      if ((before?.version ?? 0) !== version) return refused('changed-meanwhile', { current: before });
      const now: Answers = {
        ...withoutEmpty(sayings),
        ...whose,
        dialogueId: dialogue.id,
        at: deed.now,
        version: version + 1,
      };
      return { dialogue: withAnswers(dialogue, now), answers: now };
    },
    tell,
  );

const withoutEmpty = ({ answers, comments }: Sayings): Sayings => ({
  answers,
  comments: Object.fromEntries(Object.entries(comments).filter(([, words]) => words !== '')),
});
