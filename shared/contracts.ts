import type { Contract } from './contract.ts';
import { listReads } from './access/list-reads.contract.ts';
import { finishSignIn } from './identity/finish-sign-in.contract.ts';
import { listMunicipalities } from './identity/list-municipalities.contract.ts';
import { readMe } from './identity/read-me.contract.ts';
import { refreshSession } from './identity/refresh-session.contract.ts';
import { signOut } from './identity/sign-out.contract.ts';
import { startSignIn } from './identity/start-sign-in.contract.ts';
import { listMyGroups } from './insight/list-my-groups.contract.ts';
import { readMunicipalityCockpit } from './insight/read-municipality-cockpit.contract.ts';
import { readUnitCockpit } from './insight/read-unit-cockpit.contract.ts';
import { publishTopi } from './instruments/publish-topi.contract.ts';
import { readTopi } from './instruments/read-topi.contract.ts';
import { listUnits } from './people/list-units.contract.ts';
import { readChild } from './people/read-child.contract.ts';
import { readThread } from './people/read-thread.contract.ts';
import { searchPeople } from './people/search-people.contract.ts';
import { answerImport } from './roster/answer-import.contract.ts';
import { listImports } from './roster/list-imports.contract.ts';
import { readImport } from './roster/read-import.contract.ts';
import { uploadImport } from './roster/upload-import.contract.ts';
import { agreeFollowUp } from './rounds/agree-follow-up.contract.ts';
import { agreeJointAssessment } from './rounds/agree-joint-assessment.contract.ts';
import { cancelRound } from './rounds/cancel-round.contract.ts';
import { informParents } from './rounds/inform-parents.contract.ts';
import { listRounds } from './rounds/list-rounds.contract.ts';
import { listTasks } from './rounds/list-tasks.contract.ts';
import { openRound } from './rounds/open-round.contract.ts';
import { planRound } from './rounds/plan-round.contract.ts';
import { previewRound } from './rounds/preview-round.contract.ts';
import { readGroup } from './rounds/read-group.contract.ts';
import { readMeeting } from './rounds/read-meeting.contract.ts';
import { recordNotice } from './rounds/record-notice.contract.ts';
import { recordNotices } from './rounds/record-notices.contract.ts';
import { submitGreen } from './rounds/submit-green.contract.ts';
import { submitOwnAssessment } from './rounds/submit-own-assessment.contract.ts';
import { withdrawOwnAssessment } from './rounds/withdraw-own-assessment.contract.ts';

/** Every endpoint there is: the cloud stack's routes, the interface description and the completeness tests read this list. */
export const contracts: readonly Contract[] = [
  startSignIn,
  finishSignIn,
  refreshSession,
  signOut,
  listMunicipalities,
  readMe,
  listUnits,
  searchPeople,
  readChild,
  readThread,
  listReads,
  readTopi,
  publishTopi,
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
  listTasks,
  listMyGroups,
  readUnitCockpit,
  readMunicipalityCockpit,
  uploadImport,
  listImports,
  readImport,
  answerImport,
];
