import type { Contract } from '../contract.ts';
import { agreeActions } from './agree-actions.contract.ts';
import { moveDueDate } from './move-due-date.contract.ts';
import { analyseCase } from './analyse-case.contract.ts';
import { answerHolder } from './answer-holder.contract.ts';
import { handOnCase } from './hand-on-case.contract.ts';
import { listCases } from './list-cases.contract.ts';
import { listOwnChildren } from './list-own-children.contract.ts';
import { moveCase } from './move-case.contract.ts';
import { raiseConcern } from './raise-concern.contract.ts';
import { readBullyingPlan } from './read-bullying-plan.contract.ts';
import { saveBullyingPlan } from './save-bullying-plan.contract.ts';
import { readCase } from './read-case.contract.ts';
import { readEffects } from './read-effects.contract.ts';
import { tellFamily } from './tell-family.contract.ts';

/** A concern from the first words to the last. */
export const caseContracts: readonly Contract[] = [
  listCases,
  listOwnChildren,
  raiseConcern,
  readCase,
  tellFamily,
  analyseCase,
  agreeActions,
  moveDueDate,
  moveCase,
  handOnCase,
  answerHolder,
  readEffects,
  readBullyingPlan,
  saveBullyingPlan,
];
