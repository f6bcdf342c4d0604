import { done } from '#shared/refusals.ts';
import { previewRound as contract } from '#shared/rounds/preview-round.contract.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { listUnits } from '#functions/people/index.ts';
import { findHomes, readCohorts } from '../store/unit-cohorts.ts';

/** Reads the packed groups of the plan's units: as many items as there are groups. */
export const previewRound = (table: Table) =>
  endpoint(contract, {
    load: (_input, { tenant }) => listUnits(table, tenant),
    subject: () => ({ kind: 'tenant' }),
    async run({ input: { plan }, tenant, today, loaded }) {
      const wanted = new Set(plan.unitIds);
      const chosen = loaded.filter((unit) => wanted.size === 0 || wanted.has(unit.id));
      const cohorts = await readCohorts(
        table,
        tenant,
        chosen.map((unit) => unit.id),
        plan,
      );
      const homes = await findHomes(table, tenant, cohorts, today);
      const units = chosen.map((unit, index) => {
        const cohort = (cohorts[index]?.groups ?? [])
          .map(({ group, children }) => ({
            group,
            children: children.filter(({ id }) => (homes.get(id) ?? unit.id) === unit.id),
          }))
          .filter(({ children }) => children.length > 0);
        const staff = new Set(cohort.flatMap(({ group }) => group.staff.map(([id]) => id)));
        const children = cohort.flatMap((one) => one.children);
        return { unit, groups: cohort.length, children, staff };
      });
      const touched = units.filter(({ children }) => children.length > 0);
      const sum = (of: (unit: (typeof touched)[number]) => number) =>
        touched.reduce((total, unit) => total + of(unit), 0);
      return done({
        children: sum(({ children }) => children.length),
        staff: new Set(touched.flatMap(({ staff }) => [...staff])).size,
        groups: sum(({ groups }) => groups),
        withoutNotice: sum(({ children }) => children.filter((child) => !child.noticed).length),
        units: touched.map(({ unit, children, staff }) => ({
          unitId: unit.id,
          unitName: unit.name,
          children: children.length,
          staff: staff.size,
        })),
      });
    },
  });
