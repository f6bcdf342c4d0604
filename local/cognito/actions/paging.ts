import * as z from 'zod';
import { invalidParameter } from '../failure.ts';

export const paging = z.object({
  Limit: z.number().int().min(0).max(60).optional(),
  NextToken: z.string().optional(),
});

/** One page of a list, at most 60 entries as in the service; the token is the place where the next page begins. */
export function pageOf<T>(
  all: T[],
  limit: number | undefined,
  token: string | undefined,
): { page: T[]; next?: string } {
  const start = token === undefined ? 0 : Number(Buffer.from(token, 'base64url').toString());
  if (!Number.isInteger(start) || start < 0) throw invalidParameter('Invalid pagination token.');
  const end = start + (limit || 60);
  const page = all.slice(start, end);
  return end < all.length ? { page, next: Buffer.from(String(end)).toString('base64url') } : { page };
}
