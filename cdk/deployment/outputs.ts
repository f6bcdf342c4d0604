import { readFileSync } from 'node:fs';
import * as z from 'zod';

const outputsSchema = z.object({
  RoedTraadIdentity: z.object({ UniloginSecretName: z.string(), DirectoryRedirect: z.string() }),
  RoedTraadApi: z.object({ FoundMunicipality: z.string() }),
  RoedTraadWeb: z.object({ PointDomainAt: z.string() }),
});

/** What the deployment says about itself. */
export interface Outputs {
  /** Name of the function that enters municipalities. */
  founder: string;
  uniloginSecret: string;
  directoryRedirect: string;
  /** Host name of the distribution. */
  site: string;
}

/** Reads the outputs that the CDK CLI wrote. Throws when one is missing. */
export function readOutputs(file: string): Outputs {
  const outputs = outputsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return {
    founder: outputs.RoedTraadApi.FoundMunicipality,
    uniloginSecret: outputs.RoedTraadIdentity.UniloginSecretName,
    directoryRedirect: outputs.RoedTraadIdentity.DirectoryRedirect,
    site: outputs.RoedTraadWeb.PointDomainAt,
  };
}
