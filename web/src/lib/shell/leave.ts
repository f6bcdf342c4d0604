import { goto } from '$app/navigation';
import { send } from '#lib/api/send.ts';
import { signInPath } from '#lib/api/sign-in-path.ts';
import { signOut } from '#lib/identity/endpoints.ts';
import { draftsOf } from '#lib/state/own-drafts.ts';
import { toasts } from '#lib/state/toasts.svelte.ts';
import { sayCode } from '#lib/words/say.svelte.ts';

/** Signs the person out, takes their drafts off the device, and shows where to sign in. */
export async function leave(personId: string): Promise<void> {
  const reply = await send(fetch, signOut, {});
  if (!reply.ok && reply.code === 'offline') {
    // The session lives in a cookie that only the server can take away: nobody is told to be signed out who is not.
    toasts.show({ kind: 'error', text: sayCode('refusal', reply.code) });
    return;
  }
  draftsOf(personId).dropAll();
  await goto(signInPath('/', 'signed-out'));
}
