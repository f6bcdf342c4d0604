import { sendCode } from '#functions/letters/index.ts';
import type { SecondFactor } from '../ports/second-factor.ts';

/** The second factor by the letters module's text messages and e-mail. */
export const codeSender: SecondFactor = {
  async send(addresses, code, minutes) {
    for (const address of addresses) {
      const sent = await sendCode({ ...address, code, minutes });
      if (sent.ok) return address;
    }
    return undefined;
  },
};
