import { restoreMark } from '../../floor/storage/restore-mark';
import type { Dependencies } from '../../floor/context';
import type { Storage } from '../../floor/storage/table';

/** So long the answer of one try holds, however often and by whom it is asked for. */
const holdsMs = 5000;
const key = { pk: '#health', sk: 'health' };

/** What keeps the service from taking work; nothing when it can. */
export type Hindrance = { waitingFor: string; why: string } | undefined;

/**
 * Whether a row can be written and read and no restore is half-way, tried at most once in some seconds: a disk that is full answers reads as before, and
 * whoever watches the service has to know.
 */
export function writeCheck({
  storage,
  now,
  log,
}: Pick<Dependencies, 'storage' | 'now' | 'log'>): () => Promise<Hindrance> {
  let tried: { at: number; result: Promise<Hindrance> } | undefined;
  return () => {
    const at = now().getTime();
    if (!tried || at - tried.at >= holdsMs || at < tried.at) tried = { at, result: tryOnce(storage, at, log) };
    return tried.result;
  };
}

async function tryOnce(storage: Storage, at: number, log: Dependencies['log']): Promise<Hindrance> {
  try {
    const [, restoring] = await storage.get([{ table: 'ephemeral', key }, restoreMark], { consistent: true });
    if (restoring) return { waitingFor: 'restore', why: 'restore unfinished' };
  } catch (error) {
    return hindrance('tables', error, log);
  }
  try {
    await storage.write([{ table: 'ephemeral', put: { ...key, version: 1, expiresAt: Math.ceil(at / 1000) + 60 } }]);
    return undefined;
  } catch (error) {
    return hindrance('writing', error, log);
  }
}

/** The cause is for the log alone: it may name a path of this machine. */
function hindrance(waitingFor: string, error: unknown, log: Dependencies['log']): Hindrance {
  const message = error instanceof Error ? [error.message, causeOf(error)].filter(Boolean).join(': ') : String(error);
  log({ level: 'error', problem: 'Unready', message: `health: ${message}` });
  return { waitingFor, why: /ENOSPC|no space|EDQUOT|quota/i.test(message) ? 'disk full' : 'storage failed' };
}

const causeOf = ({ cause }: Error): string => (cause instanceof Error ? cause.message : '');
