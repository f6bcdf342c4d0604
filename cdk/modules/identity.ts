import { CfnOutput } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { ModuleFunction } from '../constructs/module-function.ts';
import { grantTable, readWrite } from '../constructs/table-rights.ts';
import type { DataStack } from '../stacks/data.ts';

/** The function that enters a municipality: called by the deployment, once for each, and harmless to repeat. */
export function addFounder(scope: Construct, data: DataStack): ModuleFunction {
  const founder = new ModuleFunction(scope, 'identity-steps', {
    bundle: 'identity-steps',
    description: 'Enters a municipality with its own keys',
    environment: { TABLE_NAME: data.table.tableName, DATA_KEY_ARN: data.dataKey.keyArn },
    logKey: data.key,
    hurt: 'A new municipality cannot be entered. Nobody who already uses the system is touched.',
  });
  grantTable(founder, data, readWrite);
  founder.addToRolePolicy(
    new PolicyStatement({
      actions: ['kms:GenerateDataKey', 'kms:Decrypt'],
      resources: [data.dataKey.keyArn],
    }),
  );
  new CfnOutput(scope, 'FoundMunicipality', { value: founder.functionName });
  return founder;
}
