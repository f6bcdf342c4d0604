import { degrees } from '#shared/instruments/ruler-scale.ts';
import type { Localized } from '#shared/localized.ts';
import { send, type Fetch } from '#lib/api/send.ts';
import { readGuide } from '#lib/instruments/endpoints.ts';

/** What the guide in force calls its measures, by id. Where it cannot be fetched the figures stand without names. */
export async function measureTitles(fetch: Fetch = globalThis.fetch): Promise<Map<string, Localized>> {
  const parts = await Promise.all(degrees.map((degree) => send(fetch, readGuide, { version: 0, degree })));
  return new Map(
    parts.flatMap((reply) =>
      reply.ok ? reply.value.part.measures.map(({ id, title }) => [id, title] as const) : [],
    ),
  );
}
