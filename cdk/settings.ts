import type { Construct } from 'constructs';
import * as z from 'zod';

/** What an operations team sets for its installation, in the context of cdk.json. Secrets are named here, never written. */
const settingsSchema = z.object({
  /** Where the browser finds the site, without scheme. */
  domain: z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)
    .max(63)
    // The sign-in pages are named after it, and Cognito keeps these words for Amazon.
    .refine((domain) => !/aws|amazon|cognito/.test(domain), 'must not contain aws, amazon or cognito'),
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
        /** The directory's app role for administrators; `administrator` when it is not set. */
        administratorRole: z.string().trim().min(1).max(120).optional(),
      }),
    )
    .min(1)
    .refine((all) => new Set(all.map((one) => one.tenant)).size === all.length, 'names a municipality twice'),
  unilogin: z.object({
    issuer: z.url(),
    clientId: z.string().min(1),
    /** The level asked for at sign-in, in the words of UNI-Login's discovery document; none when absent. */
    acrValues: z.string().min(1).optional(),
  }),
  ad: z.object({ issuer: z.url(), clientId: z.string().min(1), secretName: z.string().min(1) }),
});
export type Settings = z.infer<typeof settingsSchema>;
export type Municipality = Settings['municipalities'][number];

/** Reads and checks the settings. Throws an Error that names every missing or malformed setting. */
export function readSettings(scope: Construct): Settings {
  const parsed = settingsSchema.safeParse(scope.node.tryGetContext('roed-traad'));
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues
    .map((issue) => `roed-traad.${issue.path.join('.')}: ${issue.message}`)
    .join('\n  ');
  throw new Error(`the context "roed-traad" in cdk.json is incomplete:\n  ${wrong}`);
}
