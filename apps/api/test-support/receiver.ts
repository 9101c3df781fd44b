import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a receiver was sent. */
export interface Received {
  headers: Record<string, string>;
  body: string;
}

/** How a receiver answers: with a status, or in a way of its own. */
export type Manner = number | ((response: ServerResponse, request: IncomingMessage) => void);

/** Every way to fail that has a name. */
export const manners = {
  hangs: () => undefined,
  drips: (response) => {
    response.writeHead(200, { 'content-type': 'text/plain' });
    const timer = setInterval(() => response.write('.'), 5);
    response.on('close', () => clearInterval(timer));
  },
  floods: (response) => {
    response.writeHead(200);
    const more = () => {
      while (!response.destroyed && response.write('x'.repeat(16_384)));
    };
    response.on('drain', more);
    more();
  },
  redirects: (response, request) => response.writeHead(302, { location: `http://${request.headers.host}/moved` }).end(),
  'closes midway': (response) => {
    response.writeHead(200, { 'content-length': '1000' });
    response.write('half', () => response.destroy());
  },
  'says nothing': (response) => response.destroy(),
  'says a wrong length': (response) => {
    response.socket?.end('HTTP/1.1 200 OK\r\ncontent-length: 5000\r\n\r\nshort');
  },
  'is no HTTP': (response) => {
    response.socket?.end('SSH-2.0-OpenSSH_9.9\r\n');
  },
  'is busy': (response) => response.writeHead(503, { 'retry-after': '600' }).end('later'),
} satisfies Record<string, (response: ServerResponse, request: IncomingMessage) => void>;

export interface Receiver {
  url: string;
  received: Received[];
  /** Requests of any path, those that were redirected to among them. */
  paths: string[];
  answers: Manner;
  stop: () => Promise<void>;
}

/** A receiver on this machine. */
export async function openReceiver(answers: Manner = 204): Promise<Receiver> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    receiver.paths.push(request.url ?? '');
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      receiver.received.push({ headers: flat(request.headers), body: Buffer.concat(chunks).toString() });
      if (typeof receiver.answers === 'number') response.writeHead(receiver.answers).end('heard');
      else receiver.answers(response, request);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received: [],
    paths: [],
    answers,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return receiver;
}

const flat = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
