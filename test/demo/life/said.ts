import { recordVoice } from '#shared/concerns/record-voice.contract.ts';
import { voiceBandAt } from '#shared/instruments/voice-questions.ts';
import type { Someone, Then } from './asked-then.ts';
import type { DemoChild } from './places.ts';

interface Said {
  who: Someone;
  daysAgo: number;
  child: DemoChild;
  /** The child's own words; of the youngest, how they were seen. */
  words: string;
  caseId: string;
}

const answered = ['', 'Det er bedst, når vi ikke er så mange.', '', 'De hjælper mig.', ''];

/** Writes down what the child has told, or how it was seen where it is too young to be asked. */
export async function recordSaid({ ask }: Then, said: Said): Promise<void> {
  const { who, daysAgo, child, words, caseId } = said;
  const { id: bandId, questions } = voiceBandAt(child.months);
  const isTold = questions.length > 0;
  await ask(who, daysAgo, recordVoice, {
    ...{ childId: child.id, voiceId: `said-${caseId}`.slice(0, 26), bandId, parentsMaySee: true },
    answers: questions.map(({ id, text }, index) => ({
      ...{ questionId: id, question: text.da, words: answered[index] ?? '' },
      ...(index < 3 && { face: ([4, 3, 4] as const)[index] ?? 4 }),
    })),
    ...{ words: isTold ? words : '', about: { kind: 'case', id: caseId }, way: isTold ? 'told' : 'seen' },
    ...{ because: '', perspective: isTold ? '' : words },
  });
}
