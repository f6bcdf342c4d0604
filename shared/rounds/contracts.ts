import type { Contract } from '../contract.ts';
import { agreeFollowUp } from './agree-follow-up.contract.ts';
import { agreeJointAssessment } from './agree-joint-assessment.contract.ts';
import { cancelRound } from './cancel-round.contract.ts';
import { informParents } from './inform-parents.contract.ts';
import { joinRound } from './join-round.contract.ts';
import { listChildRounds } from './list-child-rounds.contract.ts';
import { listRounds } from './list-rounds.contract.ts';
import { openRound } from './open-round.contract.ts';
import { planRound } from './plan-round.contract.ts';
import { previewRound } from './preview-round.contract.ts';
import { readGroup } from './read-group.contract.ts';
import { readMeeting } from './read-meeting.contract.ts';
import { recordNotice } from './record-notice.contract.ts';
import { recordNotices } from './record-notices.contract.ts';
import { submitGreen } from './submit-green.contract.ts';
import { submitOwnAssessment } from './submit-own-assessment.contract.ts';
import { withdrawOwnAssessment } from './withdraw-own-assessment.contract.ts';

/** Every endpoint of the module. */
export const roundsContracts: readonly Contract[] = [
  listRounds,
  previewRound,
  planRound,
  openRound,
  cancelRound,
  recordNotices,
  readGroup,
  recordNotice,
  submitOwnAssessment,
  withdrawOwnAssessment,
  submitGreen,
  readMeeting,
  agreeJointAssessment,
  agreeFollowUp,
  informParents,
  listChildRounds,
  joinRound,
];
