import type { Consent } from '../access/consent.ts';
import type { Basis } from '../access/release.ts';
import type { StoredStop } from '../access/stop.ts';
import type { BullyingPlan } from '../concerns/bullying-plan.ts';
import type { Case } from '../concerns/case.ts';
import type { Notification } from '../concerns/notification.ts';
import type { Placement } from '../concerns/placement.ts';
import type { Sparring } from '../concerns/sparring.ts';
import type { Voice } from '../concerns/voice.ts';
import type { Answers } from '../dialogues/answers.ts';
import type { Dialogue } from '../dialogues/dialogue.ts';
import type { Correction } from '../rights/correction.ts';
import type { RoundEntry } from '../rounds/thread-entries.ts';
import type { Child } from './child.ts';

/** All that stands in a child's partition, before anything is hidden from anybody. */
export interface StoredThread {
  child: Child;
  /** What the rounds wrote. */
  entries: RoundEntry[];
  consents: Consent[];
  /** Releases on other bases than consent. */
  bases: Basis[];
  stops: StoredStop[];
  /** What the family has asked to have corrected. */
  corrections: Correction[];
  /** What single colleagues placed on a ruler, oldest first. */
  placements: Placement[];
  /** Wonders and concerns, open and closed. */
  cases: Case[];
  /** Plans against bullying, each of one of the cases. */
  plans: BullyingPlan[];
  /** What was notified to the authorities, and stops that were answered otherwise. */
  notifications: Notification[];
  /** What the child has told itself. */
  voices: Voice[];
  /** Questions to the district team. */
  sparrings: Sparring[];
  dialogues: Dialogue[];
  /** What everyone has said in them. */
  dialogueAnswers: Answers[];
}
