/** Why the post did not take a message: its own code, in its own words. */
export type Posted = { ok: true; transmissionId: string } | { ok: false; code: string };

/** One municipality's way to people's digital mailboxes. */
export interface DigitalPost {
  memoVersion: '1.1' | '1.2';
  sender: { cvr: string; label: string };
  /** Whether the post may print for who has no mailbox. */
  mayPrint: boolean;
  kle?: { subject: string; version: string; facet: string; label: string } | undefined;
  /** Whether the person has a mailbox that takes letters now (not exempt, not closed). Throws when it cannot be told now. */
  hasMailbox(cpr: string): Promise<boolean>;
  /**
   * Hands over a MeMo message. The same messageUUID again is the same message. `ok: false` when the post refuses it for
   * good; throws when it may go another time.
   */
  send(message: {
    xml: string;
    kind: 'Digital Post' | 'Automatisk Valg';
    id: string;
    at: Date;
  }): Promise<Posted>;
}
