import {
  DescribeSecretCommand,
  ResourceNotFoundException,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';

/**
 * What in the AWS account keeps a deployment from going well: one sentence each. Asks for the directory's client
 * secret, which CloudFormation reads while deploying, and by that whether the credentials hold. The secret's value is
 * not read.
 */
export async function obstaclesInAccount(
  client: SecretsManagerClient,
  secretName: string,
): Promise<string[]> {
  try {
    await client.config.credentials();
  } catch {
    return ['No AWS credentials were found. Sign in (for example: aws sso login) and set AWS_PROFILE.'];
  }
  try {
    await client.send(new DescribeSecretCommand({ SecretId: secretName }));
    return [];
  } catch (error) {
    if (error instanceof ResourceNotFoundException)
      return [
        `The secret ${secretName} is missing. Put the directory's client secret there: ` +
          `aws secretsmanager create-secret --region eu-west-1 --name ${secretName} --secret-string file://<file>`,
      ];
    const kind = error instanceof Error ? error.name : 'an unknown error';
    return [`AWS refused the credentials or could not be reached (${kind}). Sign in again, then repeat.`];
  }
}
