import * as z from 'zod';
import { openGate } from '#functions/access/index.ts';
import { api } from '#functions/kernel/api.ts';
import { readSettings } from '#functions/kernel/settings.ts';
import { Table } from '#functions/kernel/table.ts';
import { agreeActions } from './use-cases/agree-actions.ts';
import { analyseCase } from './use-cases/analyse-case.ts';
import { answerHolder } from './use-cases/answer-holder.ts';
import { handOnCase } from './use-cases/hand-on-case.ts';
import { listCases } from './use-cases/list-cases.ts';
import { listOwnChildren } from './use-cases/list-own-children.ts';
import { moveCase } from './use-cases/move-case.ts';
import { raiseConcern } from './use-cases/raise-concern.ts';
import { readCase } from './use-cases/read-case.ts';
import { tellFamily } from './use-cases/tell-family.ts';
import { listPlacements } from './placements/list-placements.ts';
import { savePlacement } from './placements/save-placement.ts';

const { TABLE_NAME } = readSettings(z.object({ TABLE_NAME: z.string() }));
const table = new Table(TABLE_NAME);

export const handler = api(openGate(table), [
  listCases(table),
  listOwnChildren(table),
  raiseConcern(table),
  readCase(table),
  tellFamily(table),
  analyseCase(table),
  agreeActions(table),
  moveCase(table),
  handOnCase(table),
  answerHolder(table),
  listPlacements(table),
  savePlacement(table),
]);
