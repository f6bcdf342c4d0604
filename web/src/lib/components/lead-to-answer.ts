import { tick } from 'svelte';

/**
 * After something was sent: the keyboard, and the page with it, goes to the first field that lacks something, or else to
 * what was answered. Whoever pressed a button at the foot of a long form on a phone sees neither, and a button that is
 * switched off while it sends drops the keyboard to the top of the page.
 */
export async function leadToAnswer(within: ParentNode | null | undefined): Promise<void> {
  await tick();
  const found =
    within?.querySelector<HTMLElement>('[aria-invalid="true"]') ??
    within?.querySelector<HTMLElement>('[role="alert"]');
  if (!found) return;
  if (found.role === 'alert') found.tabIndex = -1;
  found.focus({ preventScroll: true });
  found.scrollIntoView({ block: 'center' });
}
