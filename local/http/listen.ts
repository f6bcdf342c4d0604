import type { Server } from 'node:http';

/** How long running requests may take to finish once a server is told to stop, in milliseconds. */
const GRACE = 2_000;
const SWEEP = 20;

/** A server that accepts connections. */
export interface Listening {
  /** For example http://127.0.0.1:4681, without a trailing slash. */
  endpoint: string;
  /** Stops accepting, lets running requests finish for two seconds, then cuts them off. Safe to call twice. */
  close(): Promise<void>;
}

/**
 * Binds a server to 127.0.0.1. Port 0 takes a free one.
 * Rejects with an Error that names the port when it is taken, or with the system's own error otherwise.
 */
export function listen(server: Server, port = 0): Promise<Listening> {
  // Longer than any client keeps an idle connection: otherwise a reused connection is cut mid-request.
  server.keepAliveTimeout = 65_000;
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`port ${port} on 127.0.0.1 is already in use`, { cause: error })
          : error,
      );
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') {
        reject(new Error('the server has no TCP port'));
        return;
      }
      resolve({ endpoint: `http://127.0.0.1:${address.port}`, close: () => closeServer(server) });
    });
  });
}

function closeServer(server: Server): Promise<void> {
  if (!server.listening) return Promise.resolve();
  return new Promise((resolve) => {
    const cutOff = setTimeout(() => server.closeAllConnections(), GRACE);
    // A client keeps its connection after the last answer, and only then is it idle.
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP);
    server.close(() => {
      clearTimeout(cutOff);
      clearInterval(sweep);
      resolve();
    });
  });
}
