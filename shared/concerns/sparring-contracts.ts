import type { Contract } from '../contract.ts';
import { answerQuestion } from './answer-question.contract.ts';
import { askTeam } from './ask-team.contract.ts';
import { checkQuestion } from './check-question.contract.ts';
import { listTeams } from './list-teams.contract.ts';
import { placeQuestion } from './place-question.contract.ts';
import { readSparring } from './read-sparring.contract.ts';
import { readTeam } from './read-team.contract.ts';
import { reportBack } from './report-back.contract.ts';
import { saveMeeting } from './save-meeting.contract.ts';
import { takeReply } from './take-reply.contract.ts';

/** A question to a district team, from asking to how it went; and the team's own side. */
export const sparringContracts: readonly Contract[] = [
  readSparring,
  checkQuestion,
  askTeam,
  takeReply,
  reportBack,
  listTeams,
  readTeam,
  saveMeeting,
  placeQuestion,
  answerQuestion,
];
