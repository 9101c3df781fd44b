import { availableParallelism } from 'node:os';
import { officialCalendar } from '@lianluo/domain/calendar/official';
import type { Dependencies } from '../../floor/context';
import { sortedIds } from '../../floor/ids';
import { runJob } from '../run-job';
import { eventConsumer, eventsName } from '../../engine/event/sequence';
import { tellingWebhooks } from '../../engine/webhook/telling-webhooks';
import { scorecardConsumer, scorecardsName } from '../../engine/scorecard/consume';
import { boundedPasswords } from '../../features/session/bounded-passwords';
import { scryptPasswords } from '../../floor/account/passwords';
import type { Storage } from '../../floor/storage/table';
import { tableUploads } from '../../floor/upload/table-uploads';
import type { Background } from './background';
import type { Delivering } from './delivering';

/** One processor is left to everything else; 16 wait some five seconds. */
const passwordBounds = { atOnce: Math.max(1, Math.min(2, availableParallelism() - 1)), waiting: 16 };

export type LocalParts = Pick<Dependencies, 'secret' | 'log' | 'sheets' | 'receivers' | 'files'> &
  Pick<Background, 'run'> & { deliver: Delivering['take'] };

/** The parts of the app as the local run has them. */
export function localDependencies(
  storage: Storage,
  { secret, run, deliver, log, sheets, receivers, files }: LocalParts,
): Dependencies {
  const now = () => new Date();
  const counting = scorecardConsumer(storage, undefined, now);
  const telling = eventConsumer({ storage, now, grown: tellingWebhooks((job) => deps.later(job)) });
  const sequenced = () => storage.changes.drain(telling, eventsName);
  let willTell = false;
  /** Nobody who writes waits for the feeds; a burst of commands is told of together. */
  const tellLater = () => {
    if (willTell) return;
    willTell = true;
    run(() => {
      willTell = false;
      return sequenced();
    });
  };
  const deps: Dependencies = {
    storage,
    now,
    newId: sortedIds(now),
    calendar: officialCalendar,
    passwords: boundedPasswords(scryptPasswords(), passwordBounds),
    secret,
    settled: async () => {
      await storage.changes.drain(counting, scorecardsName);
      tellLater();
    },
    sequenced,
    later: async (job) =>
      job.task === 'dispatch' || job.task === 'deliver' ? deliver(job) : run(() => runJob(deps, job)),
    receivers,
    sheets,
    uploads: async () => tableUploads(storage, now),
    files,
    log,
    answered: () => undefined,
  };
  return deps;
}

/** One line of JSON for each problem, to where an operator looks. Nothing personal is in it. */
export const logProblem: Dependencies['log'] = (line) =>
  void process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`);
