import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { LocalFault } from './fault';

/** Answers one request; `address` is where it comes from. */
export type Answering = (request: Request, address: string) => Response | Promise<Response>;

export interface Listening {
  port: number;
  stop: () => Promise<void>;
}

const loopback = ['127.0.0.1', '::1'] as const;
const graceMs = 500;

/** Listens on this machine's own addresses only, so that `localhost` works whichever of them it means. */
export async function listen(port: number, answer: Answering): Promise<Listening> {
  const listener = getRequestListener((request, { incoming }) =>
    answer(request, incoming.socket.remoteAddress ?? 'unknown'),
  );
  const servers: Server[] = [];
  let bound = port;
  try {
    for (const host of loopback) {
      const server = createServer(
        { keepAliveTimeout: 30_000 },
        (incoming, outgoing) => void listener(incoming, outgoing),
      );
      bound = (await bind(server, host, bound)) ?? bound;
      servers.push(server);
    }
  } catch (error) {
    await Promise.all(servers.map(close));
    throw error;
  }
  return { port: bound, stop: async () => void (await Promise.all(servers.map(close))) };
}

/** The port it got, or nothing where the machine has no such address. */
function bind(server: Server, host: string, port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (host === '::1' && (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT')) resolve(undefined);
      else reject(faultOf(error, port));
    });
    server.listen({ host, port, ipv6Only: true }, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function faultOf(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new LocalFault(
      `端口 ${port} 已被占用，请停止占用它的程序，或用 PORT 另选一个，如 PORT=8788 npm start。`,
      `Port ${port} is taken: stop the program that has it, or choose another, as in PORT=8788 npm start.`,
    );
  if (error.code === 'EACCES')
    return new LocalFault(
      `没有使用端口 ${port} 的权限，请用 PORT 另选一个。`,
      `Port ${port} may not be used: choose another with PORT.`,
    );
  return error;
}

/** Lets running requests end, for a moment. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    if (!server.listening) return resolve();
    const hurry = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(hurry);
      resolve();
    });
    server.closeIdleConnections();
  });
}
