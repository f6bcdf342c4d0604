import type { Construct } from 'constructs';
import * as z from 'zod';

/** What goes there is personal data or decides who comes in. */
const httpsAddress = z.url({ protocol: /^https$/, error: 'must be an address that begins with https:' });

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
  /** So long the record of reads lies locked in the archive; a longer time counts for what is put there from then on. */
  recordYears: z.int().min(1).max(30).default(5),
  municipalities: z
    .array(
      z.object({
        tenant: z.string().regex(/^\d{4}$/),
        name: z.string().min(2),
        ways: z.array(z.enum(['unilogin', 'ad', 'kombit'])).min(1),
        /** Whose law, holidays and retention hold there, from the day it is founded; Denmark when it is not set. */
        country: z.enum(['DK', 'NO']).optional(),
        /** Its number in CVR, which the Context Handler states for its people. */
        cvr: z
          .string()
          .regex(/^\d{8}$/)
          .optional(),
        /** The directory's app role for administrators; `administrator` when it is not set. */
        administratorRole: z.string().trim().min(1).max(120).optional(),
        /** Its connection to Digital Post through Serviceplatformen (SF1601); without it letters are printed. */
        digitalPost: z
          .object({
            cvr: z.string().regex(/^\d{8}$/),
            memoVersion: z.enum(['1.1', '1.2']).default('1.2'),
            /** Whether the post may print a letter for who has no mailbox ("Automatisk Valg"), which costs. */
            automaticChoice: z.boolean().default(false),
            /** Where tokens are issued, and where the service stands. */
            tokens: httpsAddress,
            service: httpsAddress,
            /** The case's number in KLE, as the municipality journalises it. */
            kle: z
              .object({ subject: z.string(), version: z.string(), facet: z.string(), label: z.string() })
              .optional(),
          })
          .optional(),
      }),
    )
    .min(1)
    .refine((all) => new Set(all.map((one) => one.tenant)).size === all.length, 'names a municipality twice'),
  unilogin: z.object({
    issuer: httpsAddress,
    clientId: z.string().min(1),
    /** The level asked for at sign-in, in the words of UNI-Login's discovery document; none when absent. */
    acrValues: z.string().min(1).optional(),
    /** What asks for two factors, in the same words; `To_Faktor` when absent. */
    stepUpAcr: z.string().min(1).optional(),
  }),
  letters: z
    .object({
      /** What stands before the @ of the address that e-mail comes from. */
      mailName: z
        .string()
        .regex(/^[a-z0-9.-]+$/)
        .default('besked'),
      /** Whom text messages come from: at most eleven capital letters and digits. */
      smsSender: z
        .string()
        .regex(/^[A-Z0-9]{3,11}$/)
        .default('ROEDTRAAD'),
    })
    .default({ mailName: 'besked', smsSender: 'ROEDTRAAD' }),
  /** The Context Handler (Fælleskommunal Adgangsstyring for brugere): what its metadata says, and who we are to it. */
  kombit: z
    .object({
      /** Our entity id, as registered in the municipalities' administration module: a name, that nobody calls. */
      entityId: z.url(),
      idpEntityId: z.string().min(1),
      signInUrl: httpsAddress,
      /** Base 64 without header lines; several while one takes over from another. */
      idpCertificates: z.array(z.string().regex(/^[A-Za-z0-9+/=]+$/)).min(1),
      /** Our OCES3 certificate, base 64 without header lines; its key is put into the secret. */
      certificate: z.string().regex(/^[A-Za-z0-9+/=]+$/),
    })
    .optional(),
  ad: z.object({ issuer: httpsAddress, clientId: z.string().min(1), secretName: z.string().min(1) }),
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
