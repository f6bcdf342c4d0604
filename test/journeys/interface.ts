import type { Page } from '@playwright/test';
import type { Contract, OutputOf, RequestOf } from '#shared/contract.ts';

export interface Answer {
  status: number;
  text: string;
}

/** Asks the system's interface from inside the page: with the reader's own session, and past the page's own words. */
export async function ask<C extends Contract>(
  page: Page,
  contract: C,
  request: RequestOf<C>,
): Promise<Answer> {
  const rest = new Map(Object.entries({ ...Object(request) } as Record<string, unknown>));
  const path = contract.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(rest.get(name));
    rest.delete(name);
    return encodeURIComponent(value);
  });
  const { method } = contract;
  const body = method === 'GET' || method === 'DELETE' ? null : JSON.stringify(Object.fromEntries(rest));
  return page.evaluate(
    async ({ url, method, body }) => {
      const headers = { 'x-same-origin': 'yes', 'content-type': 'application/json' };
      const response = await fetch(url, { method, headers, body });
      return { status: response.status, text: await response.text() };
    },
    { url: `/api${path}`, method, body },
  );
}

/** What the interface answers, read by its contract. Throws when it refuses. */
export async function tell<C extends Contract>(
  page: Page,
  contract: C,
  request: RequestOf<C>,
): Promise<OutputOf<C>> {
  const { status, text } = await ask(page, contract, request);
  if (status !== 200) throw new Error(`${contract.name} was refused: ${status} ${text}`);
  return contract.output.parse(JSON.parse(text)) as OutputOf<C>;
}
