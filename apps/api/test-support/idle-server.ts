import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** A server that does nothing. What its caller waits all the same, the machine takes from everybody. */
export interface IdleServer {
  read: () => Promise<void>;
  stop: () => Promise<unknown>;
}

const serving = `
  const { createServer } = require('node:http');
  const { parentPort } = require('node:worker_threads');
  const server = createServer((_, answer) => answer.end('{}')).listen(0, '127.0.0.1', () =>
    parentPort.postMessage(server.address().port));
`;

/** In a thread of its own, so that it waits for the machine and for nobody's work. */
export async function idleServer(): Promise<IdleServer> {
  const thread = new Worker(serving, { eval: true });
  const [port] = (await once(thread, 'message')) as [number];
  return {
    read: async () => void (await (await fetch(`http://127.0.0.1:${port}`)).arrayBuffer()),
    stop: () => thread.terminate(),
  };
}
