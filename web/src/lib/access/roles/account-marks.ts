import type { OutputOf } from '#shared/contract.ts';
import type { AccountMark, listAccounts } from '#shared/access/list-accounts.contract.ts';
import { say } from '#lib/words/say.svelte.ts';

export type Account = OutputOf<typeof listAccounts>['accounts'][number];

/** In the order in which they are worth looking at. */
const marks: readonly AccountMark[] = ['waits', 'no-role', 'expiring', 'never-used', 'unused'];

/** The marks that somebody has, with how many. */
export function marksIn(accounts: readonly Account[]): { mark: AccountMark; count: number }[] {
  return marks
    .map((mark) => ({ mark, count: accounts.filter((one) => one.marks.includes(mark)).length }))
    .filter(({ count }) => count > 0);
}

export const markWords = (account: Account): string =>
  account.marks.map((mark) => say(`account-mark.${mark}`)).join(', ');

/** The way of the last sign-in; a way that is new to this browser stands as it is named. */
export function wayWords(way: string | undefined): string {
  if (way === 'unilogin' || way === 'ad' || way === 'kombit' || way === 'partner')
    return say(`account-way.${way}`);
  return way ?? '';
}
