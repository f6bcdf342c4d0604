import * as z from 'zod';
import { tenantSchema } from '#shared/ids.ts';

/** One municipality's connection to Digital Post, as the installation sets it. */
const connectionSchema = z.object({
  cvr: z.string(),
  /** The municipality's name, as the sender. */
  label: z.string(),
  memoVersion: z.enum(['1.1', '1.2']),
  automaticChoice: z.boolean(),
  tokens: z.url(),
  service: z.url(),
  /** Name of the secret with the certificate and the receipts' key. */
  secret: z.string(),
  kle: z
    .object({ subject: z.string(), version: z.string(), facet: z.string(), label: z.string() })
    .optional(),
});
export type PostConnection = z.infer<typeof connectionSchema>;

/** Reads the setting: JSON, by municipality; absent where letters are printed. */
export const postConnectionsSchema = z
  .string()
  .default('{}')
  .transform((written) => z.record(tenantSchema, connectionSchema).parse(JSON.parse(written)));

/** What stands in the secret. */
export const postSecretSchema = z.object({
  /** PEM, with what leads to the issuer. */
  certificate: z.string().min(1),
  key: z.string().min(1),
  /** What the distributor shows with every receipt. */
  receiptKey: z.string().min(16),
});
export type PostSecret = z.infer<typeof postSecretSchema>;
