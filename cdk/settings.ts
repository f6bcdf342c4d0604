import type { Construct } from 'constructs';
import * as z from 'zod';

/** What an operations team sets for its installation, in the context of cdk.json. Secrets are named here, never written. */
const settingsSchema = z.object({
  /** Where the browser finds the site, without scheme. */
  domain: z.string().regex(/^[a-z0-9.-]+$/),
  /** ACM certificate in us-east-1 for the domain. */
  certificateArn: z.string().startsWith('arn:aws:acm:us-east-1:'),
  /** Who gets the alarms. */
  alarmEmail: z.email(),
  municipalities: z
    .array(
      z.object({
        tenant: z.string().regex(/^\d{4}$/),
        name: z.string().min(2),
        ways: z.array(z.enum(['unilogin', 'ad'])).min(1),
      }),
    )
    .min(1),
  unilogin: z.object({ issuer: z.url(), clientId: z.string().min(1) }),
  ad: z.object({ issuer: z.url(), clientId: z.string().min(1), secretName: z.string().min(1) }),
});
export type Settings = z.infer<typeof settingsSchema>;

/** Reads and checks the settings. Throws an Error that names every missing or malformed setting. */
export function readSettings(scope: Construct): Settings {
  const parsed = settingsSchema.safeParse(scope.node.tryGetContext('roed-traad'));
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues
    .map((issue) => `roed-traad.${issue.path.join('.')}: ${issue.message}`)
    .join('\n  ');
  throw new Error(`the context "roed-traad" in cdk.json is incomplete:\n  ${wrong}`);
}
