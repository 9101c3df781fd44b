import type { Answered, Dependencies } from '../context';
import { stage } from './environment';

type Line = Record<string, unknown>;

/** One line of JSON. What is in it are ids, codes and figures, never personal data. */
export const log: Dependencies['log'] = (line) => write({ level: 'info', ...line });

export function logError(message: string, error: unknown, facts: Line = {}): void {
  write({ level: 'error', message, stack: error instanceof Error ? error.stack : String(error), ...facts });
}

const metrics = {
  Requests: 'Count',
  /** Refused because of who asks: wrong passwords, lock-outs, missing rights. */
  Denied: 'Count',
  /** A fault of ours. */
  Failed: 'Count',
  /** Told to come again, because the tables were busy. */
  Busy: 'Count',
  Latency: 'Milliseconds',
  /** Committees whose journal does not match its seals. */
  AuditBroken: 'Count',
  /** Hours that seals have waited for their verification beyond its time. */
  AuditUnverified: 'Count',
  /** Entries and seals of the journal that were there and were changed or removed. */
  JournalChanged: 'Count',
} as const;
type Metric = keyof typeof metrics;

/** A line from which CloudWatch makes figures (embedded metric format), beside what a person reads in it. */
export function logMetrics(values: Partial<Record<Metric, number>>, facts: Line): void {
  const Metrics = Object.keys(values).map((Name) => ({ Name, Unit: metrics[Name as Metric] }));
  write({
    level: 'info',
    ...facts,
    Stage: stage(),
    ...values,
    _aws: { Timestamp: Date.now(), CloudWatchMetrics: [{ Namespace: 'Lianluo', Dimensions: [['Stage']], Metrics }] },
  });
}

/** The access log: who asked for what by ids, how it ended, and the figures the alarms watch. */
export function logAnswered({ ms, ...facts }: Answered): void {
  const { status, code } = facts;
  logMetrics(
    {
      Requests: 1,
      Denied: status === 403 || status === 429 || code === 'session.refused' ? 1 : 0,
      Failed: status === 500 ? 1 : 0,
      Busy: status === 503 ? 1 : 0,
      Latency: ms,
    },
    { message: 'answered', ...facts },
  );
}

const write = (line: Line): void => void process.stdout.write(`${JSON.stringify(line)}\n`);
