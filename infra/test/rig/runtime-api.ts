import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { listening } from './listening';

interface Invocation {
  id: string;
  event: unknown;
  resolve: (answer: unknown) => void;
  reject: (error: Error) => void;
}

const deadlineMs = 30_000;

/**
 * Lambda's Runtime API: hands each invocation to the sandbox that asks next. One whose sandbox goes away, or that fails to
 * start three times in a row, is lost for its caller.
 */
export async function runtimeApi() {
  const waiting: Invocation[] = [];
  const asking: ServerResponse[] = [];
  const running = new Map<string, Invocation>();
  /** What each sandbox works on, by the connection it asks through. */
  const sandboxes = new WeakMap<Socket, Invocation>();
  let count = 0;

  const handOut = () => {
    while (waiting.length > 0 && asking.length > 0) {
      const response = asking.shift();
      if (!response || response.destroyed || response.socket?.destroyed) continue;
      const invocation = waiting.shift();
      if (!invocation) return void asking.unshift(response);
      running.set(invocation.id, invocation);
      if (response.socket) sandboxes.set(response.socket, invocation);
      response.writeHead(200, {
        'content-type': 'application/json',
        'lambda-runtime-aws-request-id': invocation.id,
        'lambda-runtime-deadline-ms': String(Date.now() + deadlineMs),
        'lambda-runtime-invoked-function-arn': 'arn:local:lambda:local:000000000000:function:rig',
      });
      response.end(JSON.stringify(invocation.event));
    }
  };

  function fail(invocation: Invocation, reason: string) {
    if (running.delete(invocation.id)) invocation.reject(new Error(reason));
  }

  const server = createServer((request, response) => void answer(request, response));
  // A sandbox says nothing while it works, however long that takes on a busy machine: it is dead when it hangs up itself.
  server.keepAliveTimeout = 0;
  server.on('connection', (socket) =>
    socket.once('close', () => {
      const invocation = sandboxes.get(socket);
      if (invocation) fail(invocation, 'The sandbox died.');
    }),
  );
  async function answer(request: IncomingMessage, response: ServerResponse) {
    const path = request.url ?? '';
    if (path.endsWith('/invocation/next')) {
      asking.push(response);
      return handOut();
    }
    const body = await textOf(request);
    response.writeHead(202).end();
    const [, id = '', what] = /invocation\/([^/]+)\/(response|error)$/.exec(path) ?? [];
    const invocation = running.get(id);
    if (path.endsWith('/init/error'))
      for (const one of waiting.splice(0)) one.reject(new Error(`Init failed: ${body}`));
    else if (!invocation) return;
    else if (what === 'error') fail(invocation, body);
    else if (running.delete(id)) invocation.resolve(JSON.parse(body));
  }
  const address = await listening(server);

  return {
    address: `127.0.0.1:${address.port}`,
    invoke: (event: unknown) =>
      new Promise<unknown>((resolve, reject) => {
        count += 1;
        waiting.push({ id: `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`, event, resolve, reject });
        handOut();
      }),
    async stop() {
      for (const invocation of running.values()) fail(invocation, 'The rig was stopped.');
      for (const invocation of waiting.splice(0)) invocation.reject(new Error('The rig was stopped.'));
      await address.close();
    },
  };
}

export const textOf = async (message: IncomingMessage): Promise<string> => (await bytesOf(message)).toString();

export async function bytesOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
