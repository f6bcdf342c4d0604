/** Where a code may go, best first. */
export interface Reachable {
  by: 'sms' | 'email';
  to: string;
}

/**
 * Something that only the letter's reader has. Today six digits to the phone or mailbox that grunddata, or the person,
 * has given; MitID takes this port's place once the municipality has a broker: the reader is then sent there instead.
 */
export interface SecondFactor {
  /** Sends the code to the first of the addresses that takes it; undefined when none does. Throws when it may go another time. */
  send(addresses: readonly Reachable[], code: string, minutes: number): Promise<Reachable | undefined>;
}
