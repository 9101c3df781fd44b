import { officialCalendar } from '@lianluo/domain/calendar/official';
import { parentPort, type MessagePort } from 'node:worker_threads';
import type { Scope, SheetTask } from '../../floor/context';
import { sortedIds } from '../../floor/ids';
import { scryptPasswords } from '../../floor/account/passwords';
import { inPlace } from '../../floor/sheet/sheet-work';
import { receivedError, sentError } from './thread-errors';
import type { Asked, FromThread, Outcome, PlainScope, ToThread } from './thread-messages';

/** The thread's side: does one task after another, and asks the process for what it reads and writes. */
export function workInThread(tasks: readonly SheetTask<never, unknown>[]): void {
  if (!parentPort) throw new Error('Started as a thread only.');
  const port = parentPort;
  const ask = asking(port);
  port.on('message', (message: ToThread) => {
    if ('answer' in message) ask.answered(message.answer, message.outcome);
    else void work(message).then((done) => port.postMessage({ done } satisfies FromThread));
  });

  async function work({ task: name, scope, input }: Extract<ToThread, { task: string }>): Promise<Outcome> {
    try {
      const task = tasks.find((each) => each.name === name);
      if (!task) throw new Error(`No task ${name}.`);
      // The input is the one that this task was sent with.
      return { value: await task.run(scopeOf(scope, ask.ask), input as never) };
    } catch (error) {
      return { error: sentError(error) };
    }
  }
}

type Ask = (asked: Asked) => Promise<unknown>;

function asking(port: MessagePort): { ask: Ask; answered: (id: number, outcome: Outcome) => void } {
  const waiting = new Map<number, (outcome: Outcome) => void>();
  let last = 0;
  return {
    ask: (asked) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, (outcome) =>
          'error' in outcome ? reject(receivedError(outcome.error)) : resolve(outcome.value),
        );
        port.postMessage({ ask: last, asked } satisfies FromThread);
      }),
    answered(id, outcome) {
      waiting.get(id)?.(outcome);
      waiting.delete(id);
    },
  };
}

const nothing = async (): Promise<never> => {
  throw new Error('Not in a thread.');
};

function scopeOf(plain: PlainScope, ask: Ask): Scope {
  const now = () => new Date();
  // What comes back is what the same method gave on the other side.
  const asked = <Result>(what: Asked) => ask(what) as Promise<Result>;
  return {
    ...plain,
    storage: {
      get: (...args) => asked({ of: 'get', args }),
      list: (...args) => asked({ of: 'list', args }),
      count: (...args) => asked({ of: 'count', args }),
      write: (...args) => asked({ of: 'write', args }),
      changes: { drain: nothing },
      close: nothing,
    },
    now,
    newId: sortedIds(now),
    calendar: officialCalendar,
    passwords: scryptPasswords(),
    settled: () => asked({ of: 'settled', args: [] }),
    sequenced: nothing,
    later: (...args) => asked({ of: 'later', args }),
    log: (...args) => void asked({ of: 'log', args }),
    answered: () => undefined,
    sheets: inPlace,
    uploads: nothing,
    files: nothing,
  };
}
