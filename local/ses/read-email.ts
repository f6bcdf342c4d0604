import * as z from 'zod';
import { Refusal } from '#local/http/refusal.ts';

const contentSchema = z.object({ Data: z.string(), Charset: z.string().optional() });
const requestSchema = z.object({
  FromEmailAddress: z.string().min(3),
  Destination: z.object({ ToAddresses: z.array(z.string()).min(1).max(50) }),
  Content: z.object({
    Simple: z.object({ Subject: contentSchema, Body: z.object({ Text: contentSchema }) }),
  }),
  ConfigurationSetName: z.string().optional(),
});

/** RFC 5321 as SES takes it: seven-bit, one @, a domain with a dot. */
const ADDRESS = /^[!-?A-~]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

export interface ReadEmail {
  /** The bare address, without a display name. */
  from: string;
  to: string[];
  shown: { from: string; subject: string; text: string };
}

/** Reads a SendEmail request. Throws a Refusal in SES's words; the message never quotes an address. */
export function readEmail(body: string): ReadEmail {
  const parsed = requestSchema.safeParse(parse(body));
  if (!parsed.success) throw new Refusal(400, 'BadRequestException', 'The request is not a simple e-mail.');
  const { FromEmailAddress, Destination, Content } = parsed.data;
  const from = /<([^<>]+)>$/.exec(FromEmailAddress)?.[1] ?? FromEmailAddress;
  const to = Destination.ToAddresses;
  if (!ADDRESS.test(from) || !to.every((address) => ADDRESS.test(address)))
    throw new Refusal(400, 'BadRequestException', 'Illegal address');
  const { Subject, Body } = Content.Simple;
  if (/[\r\n]/.test(Subject.Data))
    throw new Refusal(400, 'BadRequestException', 'The subject holds a line break.');
  return { from, to, shown: { from: FromEmailAddress, subject: Subject.Data, text: Body.Text.Data } };
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new Refusal(400, 'BadRequestException', 'The body is not JSON.');
  }
}
