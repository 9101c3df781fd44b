import { figures, metricDimension, metricNamespace, type Figure, type Problem } from '@lianluo/metrics/metrics';
import type { Answered, Dependencies } from '../../floor/context';
import { stage } from './environment';

type Line = Record<string, unknown>;

/** One line of JSON. An error is counted by its problem, so that what was taken care of here is still told to somebody. */
export const log: Dependencies['log'] = (line) =>
  line.level === 'error' ? logMetrics({ [line.problem]: 1 }, line) : write({ level: 'info', ...line });

export const logError = (problem: Problem, message: string, error: unknown, facts: Line = {}): void =>
  log({
    ...facts,
    level: 'error',
    problem,
    message,
    stack: error instanceof Error ? error.stack : String(error),
  });

/** A line from which CloudWatch makes figures (embedded metric format), beside what a person reads in it. */
export function logMetrics(values: Partial<Record<Figure | Problem, number>>, facts: Line): void {
  const units: Partial<Record<string, string>> = figures;
  const Metrics = Object.keys(values).map((Name) => ({ Name, Unit: units[Name] ?? 'Count' }));
  const metrics = { Namespace: metricNamespace, Dimensions: [[metricDimension]], Metrics };
  write({
    level: 'info',
    ...facts,
    [metricDimension]: stage(),
    ...values,
    _aws: { Timestamp: Date.now(), CloudWatchMetrics: [metrics] },
  });
}

/** The access log: who asked for what by ids, how it ended, and the figures the alarms watch. A 500 has been counted as a problem. */
export function logAnswered({ ms, ...facts }: Answered): void {
  const { status, code } = facts;
  const line = { message: 'answered', ms, ...facts };
  if (status === 403 || status === 429 || code === 'session.refused') logMetrics({ Denied: 1 }, line);
  else if (status === 503) logMetrics({ Busy: 1 }, line);
  else log(line);
}

const write = (line: Line): void => void process.stdout.write(`${JSON.stringify(line)}\n`);
