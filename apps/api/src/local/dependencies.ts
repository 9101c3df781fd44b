import { officialCalendar } from '@lianluo/domain/calendar/official';
import type { Dependencies } from '../context';
import { sortedIds } from '../ids';
import { scorecardConsumer, scorecardsName } from '../scorecard/consume';
import { scryptPasswords } from '../session/passwords';
import type { Storage } from '../storage/table';

/** The parts of the app as the local run has them. */
export function localDependencies(
  storage: Storage,
  { secret, later, log }: Pick<Dependencies, 'secret' | 'later' | 'log'>,
): Dependencies {
  const consumer = scorecardConsumer(storage);
  const now = () => new Date();
  return {
    storage,
    now,
    newId: sortedIds(now),
    calendar: officialCalendar,
    passwords: scryptPasswords(),
    secret,
    settled: () => storage.changes.drain(consumer, scorecardsName),
    later,
    log,
  };
}

/** One line of JSON for each problem, to where an operator looks. Nothing personal is in it. */
export const logProblem: Dependencies['log'] = (line) =>
  void process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`);
