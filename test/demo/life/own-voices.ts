import { giveVoice } from '#shared/concerns/give-voice.contract.ts';
import { voiceBandAt } from '#shared/instruments/voice-questions.ts';
import type { Then } from './asked-then.ts';
import type { DemoChild } from './places.ts';

/** What a pupil and a young person have told by themselves. */
export async function tellThemselves({ ask }: Then, children: readonly DemoChild[]): Promise<void> {
  for (const [index, child] of children.entries()) {
    const { id: bandId, questions } = voiceBandAt(child.months);
    const me = { id: child.id, name: child.name, side: 'child' as const };
    await ask(me, 4 + index, giveVoice, {
      ...{ childId: child.id, voiceId: 'demo-own-voice', bandId, parentsMaySee: index === 0 },
      answers: questions.map(({ id, text }, place) => ({
        ...{ questionId: id, question: text.da, face: ([4, 3, 4, 4, 5] as const)[place] ?? 4 },
        words: place === 1 ? 'Det er bedst, når vi er få.' : '',
      })),
      words: 'Jeg vil gerne have, at nogen spørger mig, før I bestemmer.',
    });
  }
}
