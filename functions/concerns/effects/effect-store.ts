import { effectCountSchema, outcomes, type EffectCount } from '#shared/concerns/effects.ts';
import { partition } from '#functions/kernel/keys.ts';
import type { Item, Table, Write } from '#functions/kernel/table.ts';

const partitionOf = (tenant: string) => partition(tenant, 'effects');
/** An attribute for each outcome: `o0` for −2 to `o4` for +2. */
const attributes = outcomes.map((_, index) => `o${index}`);

/**
 * Adds to the counts of the year (four digits), for the transaction that closes the actions: on its condition each
 * outcome is added once. Nothing in it tells of a child, a case, a person, a place or a day.
 */
export const effectWrites = (tenant: string, year: string, added: readonly EffectCount[]): Write[] =>
  added.map(({ degree, band, target, measure, counts }) => {
    const changed = attributes.filter((_, index) => (counts[index] ?? 0) > 0);
    return {
      Update: {
        Key: { pk: partitionOf(tenant), sk: `${year}#${degree ?? 0}#${band}#${target}#${measure}` },
        UpdateExpression: `ADD ${changed.map((name) => `${name} :${name}`).join(', ')}`,
        ExpressionAttributeValues: Object.fromEntries(
          changed.map((name) => [`:${name}`, counts[attributes.indexOf(name)]]),
        ),
      },
    };
  });

/** Everything counted from the year on: one query, of as many items as there are kinds of measures and situations. */
export async function readEffectCounts(
  table: Table,
  tenant: string,
  fromYear: number,
): Promise<EffectCount[]> {
  const items = await table.query({
    KeyConditionExpression: 'pk = :pk AND sk >= :from',
    ExpressionAttributeValues: { ':pk': partitionOf(tenant), ':from': String(fromYear) },
    ConsistentRead: false,
  });
  return items.map(countOf);
}

function countOf(item: Item): EffectCount {
  const [, degree = '', band, target, measure] = String(item['sk']).split('#');
  return effectCountSchema.parse({
    ...(degree !== '0' && { degree: Number(degree) }),
    ...{ band, target, measure },
    counts: attributes.map((name) => item[name] ?? 0),
  });
}
