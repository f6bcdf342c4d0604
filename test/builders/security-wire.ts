import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import type { Item } from '#functions/kernel/table.ts';

/** One request to the table: the action, for example PutItem, and its body as sent. */
export interface Sent {
  action: string;
  body: string;
}

/** A wire between the functions and the table, where a test can listen and cut. */
export interface Wire {
  endpoint: string;
  /** The table requests that were passed on since the test last emptied the list. */
  sent: Sent[];
  /** Requests whose body matches are refused for good, as when a right is missing. */
  refuse: RegExp | undefined;
  close(): Promise<void>;
}

/** Passes everything on to the table's endpoint byte by byte, so that signatures hold. */
export async function openWire(to: string): Promise<Wire> {
  const target = new URL(to);
  const sent: Sent[] = [];
  const pass = (from: IncomingMessage, body: Buffer, reply: ServerResponse) => {
    const { method, headers } = from;
    const path = from.url ?? '/';
    const options = { host: target.hostname, port: target.port, path, method, headers, setHost: false };
    const onward = request(options, (answer) => {
      reply.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(reply);
    });
    onward.on('error', () => reply.destroy());
    onward.end(body);
  };
  const answer = async (from: IncomingMessage, reply: ServerResponse) => {
    const body = await buffer(from);
    const text = body.toString('utf8');
    if (!wire.refuse?.test(text)) {
      sent.push({ action: String(from.headers['x-amz-target']).split('.')[1] ?? '', body: text });
      return pass(from, body, reply);
    }
    reply.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' });
    reply.end(
      JSON.stringify({ __type: 'com.amazon.coral.service#AccessDeniedException', message: 'refused' }),
    );
  };
  const server = createServer((from, reply) => void answer(from, reply).catch(() => reply.destroy()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const wire: Wire = {
    endpoint: `http://127.0.0.1:${port}`,
    sent,
    refuse: undefined,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
  return wire;
}

/** Every partition key that stands in the requests: in keys, items and key conditions. */
export function partitionsIn(sent: readonly Sent[]): string[] {
  const found = new Set<string>();
  const look = (value: unknown, name: string) => {
    if (typeof value !== 'object' || value === null) return;
    const [kind, text] = Object.entries(value)[0] ?? [];
    if ((name === 'pk' || name === ':pk') && kind === 'S') found.add(String(text));
    for (const [inner, more] of Object.entries(value)) look(more, inner);
  };
  for (const { body } of sent) look(JSON.parse(body), '');
  return [...found];
}

/** The record lines that were put; undefined when something else was written too. */
export function onlyRecordsIn(sent: readonly Sent[]): Item[] | undefined {
  const writes = sent.filter(({ action }) => !/^(GetItem|BatchGetItem|Query)$/.test(action));
  const puts = writes.map(({ body }) => putSchema.parse(JSON.parse(body)).Item);
  const items = puts.map((item) => item && unmarshall(item));
  const records = items.filter((item) => item !== undefined && /^\d{4}#record#/.test(String(item['pk'])));
  return records.length === writes.length ? records.map((item) => ({ ...item })) : undefined;
}

const putSchema = z.object({ Item: z.record(z.string(), z.custom<AttributeValue>()).optional() });
