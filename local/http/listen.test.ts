import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { listen } from './listen.ts';

const portOf = (endpoint: string) => Number(new URL(endpoint).port);

describe('listen', () => {
  it('takes the port it is given, and names it when it is taken', async () => {
    const first = await listen(createServer());
    const port = portOf(first.endpoint);
    await expect(listen(createServer(), port)).rejects.toThrow(new RegExp(`port ${port} `));
    await first.close();
    const second = await listen(createServer(), port);
    expect(second.endpoint).toBe(first.endpoint);
    await second.close();
  });

  it('listens on the loopback address only', async () => {
    const server = createServer();
    const { close } = await listen(server);
    expect(server.address()).toMatchObject({ address: '127.0.0.1' });
    await close();
  });

  it('lets a running request finish when it is closed, and may be closed twice', async () => {
    const server = createServer();
    const { endpoint, close } = await listen(server);
    const request = get(endpoint);
    const [, response] = (await once(server, 'request')) as [unknown, ServerResponse];
    const closed = Promise.all([close(), close()]);
    response.end('done');
    const [answer] = (await once(request, 'response')) as [IncomingMessage];
    expect(answer.statusCode).toBe(200);
    answer.resume();
    await closed;
  });
});
