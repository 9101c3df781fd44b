import { Refusal } from '@lianluo/domain/refusal';
import { Worker } from 'node:worker_threads';
import type { Scope } from '../../floor/context';
import { receivedError, sentError } from './thread-errors';
import type { Asked, FromThread, Outcome, PlainScope, ToThread } from './thread-messages';

export interface ThreadLimits {
  heapMb: number;
  /** Of one task. */
  seconds: number;
}

export function startThread(file: URL, { heapMb }: ThreadLimits): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 16 };
  if (!file.pathname.endsWith('.ts')) return new Worker(file, { resourceLimits });
  return new Worker(new URL('source-thread.mjs', import.meta.url), { workerData: file.href, resourceLimits });
}

/** Runs one task in a thread and answers what it asks meanwhile. Over its memory or its time it is refused. */
export function runInThread(
  thread: Worker,
  { seconds }: ThreadLimits,
  { task, scope, input }: { task: string; scope: Scope; input: unknown },
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const tooHeavy = () => end(() => reject(new Refusal('sheet.too-heavy')));
    const clock = setTimeout(tooHeavy, seconds * 1000);
    const end = (settle: () => void) => {
      clearTimeout(clock);
      thread.removeAllListeners('message').removeAllListeners('error').removeListener('exit', gone);
      thread.on('error', () => undefined);
      settle();
    };
    const gone = () => end(() => reject(new Error('A sheet thread has ended.')));

    thread.on('message', (message: FromThread) => {
      if ('ask' in message) void answer(message.ask, message.asked);
      else
        end(() => ('error' in message.done ? reject(receivedError(message.done.error)) : resolve(message.done.value)));
    });
    thread.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooHeavy() : end(() => reject(error)),
    );
    thread.on('exit', gone);
    thread.ref();
    post({ task, scope: plainScope(scope), input });
  });

  async function answer(id: number, asked: Asked): Promise<void> {
    const outcome = await asking(scope, asked).then(
      (value): Outcome => ({ value }),
      (error: unknown): Outcome => ({ error: sentError(error) }),
    );
    post({ answer: id, outcome });
  }

  function post(message: ToThread): void {
    thread.postMessage(message);
  }
}

async function asking(scope: Scope, { of, args }: Asked): Promise<unknown> {
  switch (of) {
    case 'get':
      return scope.storage.get(...args);
    case 'list':
      return scope.storage.list(...args);
    case 'count':
      return scope.storage.count(...args);
    case 'write':
      return scope.storage.write(...args);
    case 'settled':
      return scope.settled();
    case 'later':
      return scope.later(...args);
    case 'log':
      return scope.log(...args);
  }
}

function plainScope(scope: Scope): PlainScope {
  const { actor, user, home, committee, expected, instant, today, sessionKey, idempotency, requestId, address } = scope;
  const { secret } = scope;
  return {
    actor,
    user,
    home,
    committee,
    expected,
    instant,
    today,
    sessionKey,
    idempotency,
    requestId,
    address,
    secret,
  };
}
