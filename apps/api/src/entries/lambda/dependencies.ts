import { officialCalendar } from '@lianluo/domain/calendar/official';
import type { Dependencies } from '../../floor/context';
import type { Job } from '../../floor/job';
import { sortedIds } from '../../floor/ids';
import { scryptPasswords } from '../../floor/account/passwords';
import { noReceivers } from '../../floor/receivers';
import { inPlace } from '../../floor/sheet/sheet-work';
import { setting } from './environment';
import { log, logAnswered } from './log';
import { sendJob } from './send-job';
import { openTables } from './tables';
import type { Storage } from '../../floor/storage/table';

/** Whoever calls receivers outside has a queue of its own. */
const queueOf = ({ task }: Job): string =>
  task === 'dispatch' || task === 'deliver' ? 'DELIVERIES_QUEUE_URL' : 'JOBS_QUEUE_URL';

/** The parts of the app as a function has them. Figures follow by the streams, so a command waits for none. */
export function lambdaDependencies(secret: string, storage: Storage = openTables()): Dependencies {
  const now = () => new Date();
  return {
    storage,
    now,
    newId: sortedIds(now),
    calendar: officialCalendar,
    passwords: scryptPasswords(),
    secret,
    settled: async () => undefined,
    sequenced: async () => undefined,
    later: (job) => sendJob(setting(queueOf(job)), job),
    receivers: { ...noReceivers, onFunction: true },
    sheets: inPlace,
    uploads: async () => (await import('./bucket-uploads')).bucketUploads(setting('FILES_ORIGIN')),
    files: async () => (await import('./bucket-files')).bucketFiles(setting('FILES_ORIGIN')),
    log,
    answered: logAnswered,
  };
}
