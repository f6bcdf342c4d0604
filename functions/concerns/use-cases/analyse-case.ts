import { analyseCase as contract } from '#shared/concerns/analyse-case.contract.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { subjectOfCase } from './subject-while-open.ts';
import { analysed } from '../domain/case-changes.ts';
import { loadCase } from '../store/case-store.ts';
import { changeCase } from './change-case.ts';

export const analyseCase = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: (input, { tenant }) => loadCase(table, { ...input, tenant }),
    subject: (loaded, _, { today }) => subjectOfCase(loaded, today),
    run: (call) => changeCase(table, call, (one, doing) => analysed(one, doing, call.input)),
  });
