import { officialCalendar } from '@lianluo/domain/calendar/official';
import type { Dependencies } from '../context';
import { sortedIds } from '../ids';
import { runJob } from '../job';
import { scorecardConsumer, scorecardsName } from '../scorecard/consume';
import { scryptPasswords } from '../session/passwords';
import type { Storage } from '../storage/table';
import type { Background } from './background';

/** The parts of the app as the local run has them. */
export function localDependencies(
  storage: Storage,
  { secret, run, log }: Pick<Dependencies, 'secret' | 'log'> & Pick<Background, 'run'>,
): Dependencies {
  const consumer = scorecardConsumer(storage);
  const now = () => new Date();
  const deps: Dependencies = {
    storage,
    now,
    newId: sortedIds(now),
    calendar: officialCalendar,
    passwords: scryptPasswords(),
    secret,
    settled: () => storage.changes.drain(consumer, scorecardsName),
    later: async (job) => run(() => runJob(deps, job)),
    log,
    answered: () => undefined,
  };
  return deps;
}

/** One line of JSON for each problem, to where an operator looks. Nothing personal is in it. */
export const logProblem: Dependencies['log'] = (line) =>
  void process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`);
