import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import * as z from 'zod';

/** Where functions start executions and send messages: takes everything and remembers it. */
export interface Started {
  endpoint: string;
  /** `StartExecution <name>` and `SendMessage <body>`, in the order they came. */
  calls: string[];
  close(): Promise<void>;
}

const callSchema = z.object({ name: z.string().optional(), MessageBody: z.string().optional() });

export async function openStarted(): Promise<Started> {
  const calls: string[] = [];
  const answer = async (from: IncomingMessage, reply: ServerResponse) => {
    // A bucket with nothing in it, for those who count what lies there.
    if (from.method === 'GET') {
      reply.writeHead(200, { 'content-type': 'application/xml' });
      return reply.end('<ListVersionsResult><IsTruncated>false</IsTruncated></ListVersionsResult>');
    }
    const action = String(from.headers['x-amz-target']).split('.')[1] ?? '';
    const { name, MessageBody } = callSchema.parse(await json(from));
    calls.push(`${action} ${name ?? MessageBody ?? ''}`);
    const said = MessageBody ?? '';
    const body =
      action === 'SendMessage'
        ? { MessageId: 'm', MD5OfMessageBody: createHash('md5').update(said).digest('hex') }
        : { executionArn: `arn:aws:states:eu-central-1:000000000000:execution:m:${name}`, startDate: 1 };
    reply.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' });
    reply.end(JSON.stringify(body));
  };
  const server = createServer((from, reply) => void answer(from, reply).catch(() => reply.destroy()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
