import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { DecryptCommand, EncryptCommand, KMSClient } from '@aws-sdk/client-kms';
import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { get, put } from './table.ts';

const states = new SFNClient({});
const s3 = new S3Client({});
const kms = new KMSClient({});

export async function handler(
  event: APIGatewayProxyEventV2WithJWTAuthorizer,
): Promise<APIGatewayProxyStructuredResultV2> {
  const id = event.pathParameters?.id ?? '';
  const input = event.body ?? '{}';
  switch (event.routeKey) {
    case 'POST /api/notes/{id}':
      await put({ pk: `note#${id}`, kind: 'note', text: (JSON.parse(input) as { text: string }).text });
      return { statusCode: 201, cookies: ['seen=1; Path=/', 'last=2; Path=/'], body: '' };
    case 'GET /api/items/{id}': {
      const item = await get(id);
      return {
        statusCode: item ? 200 : 404,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(item ?? {}),
      };
    }
    case 'POST /api/rounds/{id}':
      await states.send(
        new StartExecutionCommand({ stateMachineArn: process.env.MACHINE_ARN, name: id, input }),
      );
      return { statusCode: 202, body: '' };
    case 'PUT /api/files/{id}':
      await s3.send(
        new PutObjectCommand({ Bucket: process.env.BUCKET_NAME, Key: `in/${id}.txt`, Body: input }),
      );
      return { statusCode: 204 };
    case 'GET /api/echo':
      return {
        statusCode: 200,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          cookies: event.cookies,
          query: event.queryStringParameters,
          headers: event.headers,
          now: Date.now(),
        }),
      };
    case 'GET /api/me':
      return { statusCode: 200, body: String(event.requestContext.authorizer.jwt.claims.username) };
    case 'POST /api/seal': {
      const sealed = await kms.send(
        new EncryptCommand({ KeyId: process.env.KEY, Plaintext: Buffer.from(input) }),
      );
      const opened = await kms.send(new DecryptCommand({ CiphertextBlob: sealed.CiphertextBlob }));
      return { statusCode: 200, body: Buffer.from(opened.Plaintext ?? []).toString() };
    }
    default:
      throw new Error(`no route ${event.routeKey}`);
  }
}
