import { createServer, request as send } from 'node:http';
import { listening } from './listening';
import { bytesOf } from './runtime-api';

/** What goes wrong on the way to the tables, each with the share of calls it happens to. */
export interface Faults {
  /** A number from 0 to 1, seeded so that a run can be told again. */
  random: () => number;
  error500: number;
  throttled: number;
  reset: number;
  conflict: number;
  lostReply: number;
}

export type FaultName = Exclude<keyof Faults, 'random'>;

const errorOf = (type: string, more: object = {}) =>
  JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: 'injected', ...more });

/** Stands between the SDK and DynamoDB and lets calls go wrong in every way that the service and the network know. */
export async function startFaults(target: string, faults?: Faults) {
  const { hostname, port } = new URL(target);
  const injected: Record<FaultName, number> = { error500: 0, throttled: 0, reset: 0, conflict: 0, lostReply: 0 };
  let active = false;

  const server = createServer(async (request, response) => {
    const body = await bytesOf(request);
    const isTransaction = String(request.headers['x-amz-target']).endsWith('TransactWriteItems');
    const fault = active && faults ? pick(faults, isTransaction) : undefined;
    if (fault) injected[fault] += 1;

    const fail = (status: number, answer: string) =>
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(answer);
    if (fault === 'reset') return void request.socket.destroy();
    if (fault === 'error500') return void fail(500, errorOf('InternalServerError'));
    if (fault === 'throttled') return void fail(400, errorOf('ProvisionedThroughputExceededException'));
    if (fault === 'conflict') {
      const count = (JSON.parse(body.toString()) as { TransactItems: unknown[] }).TransactItems.length;
      const CancellationReasons = Array.from({ length: count }, (_, index) =>
        index === 0 ? { Code: 'TransactionConflict', Message: 'injected' } : { Code: 'None' },
      );
      return void fail(400, errorOf('TransactionCanceledException', { CancellationReasons }));
    }

    const forwarded = send(
      { hostname, port, method: request.method, path: request.url, headers: request.headers },
      (answer) => {
        if (fault === 'lostReply') {
          answer.resume();
          answer.once('end', () => request.socket.destroy());
          return;
        }
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
      },
    );
    forwarded.once('error', () => request.socket.destroy());
    forwarded.end(body);
  });
  const { url, close } = await listening(server);
  return {
    url,
    injected,
    /** Nothing goes wrong before this, and nothing after `calm`. */
    begin: () => {
      active = true;
    },
    calm: () => {
      active = false;
    },
    isActive: () => active,
    stop: close,
  };
}

const order = ['error500', 'throttled', 'reset', 'lostReply', 'conflict'] as const;

function pick(faults: Faults, isTransaction: boolean): FaultName | undefined {
  let at = faults.random();
  for (const name of order) {
    // Only transactions meet each other.
    const share = name === 'conflict' && !isTransaction ? 0 : faults[name];
    if (at < share) return name;
    at -= share;
  }
  return undefined;
}
