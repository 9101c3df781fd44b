import type { Figure, Problem } from '@lianluo/metrics/metrics';
import { Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { AlarmFacts } from './alarm-topic';

interface OwnAlarm extends Omit<AlarmFacts, 'metric'> {
  /** Where it is called otherwise than its figure. */
  name?: string;
  /** Of five minutes; the sum without. */
  statistic?: string;
}

const never = { above: 0 };

/** Every problem that is taken care of is told to somebody: one that is added without its line here does not compile. */
const problemAlarms: Record<Problem, OwnAlarm> = {
  Failed: { means: 'A request met a fault of ours (500).', limit: never },
  Unready: { means: 'The tables do not answer, or take no writes.', limit: never },
  Unjournaled: { means: 'A call was refused and the journal has no entry of it.', limit: never },
  AuditBroken: {
    means: 'The nightly verification found an audit trail that does not match its seals.',
    limit: never,
  },
  JournalChanged: {
    means: 'An entry or a seal of the audit trail that was there was changed or removed.',
    limit: never,
  },
  JobUnsent: { means: 'A job did not reach the queue; the clock sends it again within five minutes.', limit: never },
  JobFailed: { means: 'A job was cut short; it comes again from the queue.', limit: never },
  ImportFailed: { means: 'An import was given up after every try.', limit: never },
  // One now and then is two functions that wrote the same row.
  BatchSplit: {
    means: 'More than ten batches of changes failed as a whole within five minutes.',
    limit: { above: 10 },
  },
  ChangeStuck: { means: 'A change cannot be taken; after ten tries it goes to the dead letters.', limit: never },
};

const figureAlarms: Partial<Record<Figure, OwnAlarm>> = {
  Denied: {
    name: 'DenialBurst',
    means: 'More than fifty calls were denied within five minutes: guessed passwords, or rights tried out.',
    limit: { above: 50 },
  },
  Busy: { means: 'More than twenty requests were told to come again within five minutes.', limit: { above: 20 } },
  AuditUnverified: {
    means: 'Seals have waited two nights for their verification, or old ones longer than the month of their round.',
    limit: { above: 47 },
    statistic: Stats.MAXIMUM,
  },
  ExportAgeHours: {
    name: 'ExportLate',
    means: 'For more than 26 hours no export was made that a restore was verified from, or nobody looked for an hour.',
    limit: { above: 26 },
    statistic: Stats.MAXIMUM,
    // It is told every quarter of an hour.
    periods: 12,
    missing: TreatMissingData.BREACHING,
  },
  ImportsResumed: {
    name: 'ImportsStanding',
    means: 'Some import, or the check of some file, has stood open at three looks in a row: it is not getting through.',
    limit: never,
    periods: 3,
  },
  SiteDown: {
    means: 'The site has not answered through the edge twice in a row, or nobody looked.',
    limit: never,
    periods: 2,
    missing: TreatMissingData.BREACHING,
  },
  CertificateDays: {
    name: 'CertificateEnds',
    means: 'The certificate of the site ends in less than thirty days.',
    limit: { below: 30 },
    statistic: Stats.MINIMUM,
    // A certificate that cannot be seen has not been renewed by that; the site is told as down.
    missing: TreatMissingData.IGNORE,
  },
  MappingsDisabled: {
    means: 'A consumer of changes or jobs is switched off.',
    limit: never,
    statistic: Stats.MAXIMUM,
  },
};

/** What the functions say of themselves, as alarms; what is in neither stands on the dashboard. */
export const ownAlarms: readonly (OwnAlarm & { figure: Figure | Problem })[] = [
  // Both are written as records of these.
  ...(Object.entries(problemAlarms) as [Problem, OwnAlarm][]),
  ...(Object.entries(figureAlarms) as [Figure, OwnAlarm][]),
].map(([figure, alarm]) => ({ figure, ...alarm }));
