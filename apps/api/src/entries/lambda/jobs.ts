import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { Job } from '../../floor/job';
import { runJob } from '../run-job';
import { lambdaDependencies } from './dependencies';
import { logError } from './log';

// One partition takes a thousand writes a second; what people do meanwhile needs its share.
const pace = { rowsPerSecond: 800 };
/** Of the function's quarter of an hour; a chunk takes a second. What is left then is a job of its own, and no failure. */
const countingMs = 10 * 60_000;
// No job answers a list, so none signs a cursor.
const deps = lambdaDependencies('');

/** Runs what was left for later: imports, and counting what they wrote. One that is cut short comes again from the queue and goes on where it stopped. */
export async function handler({ Records: records }: SQSEvent): Promise<SQSBatchResponse> {
  const until = Date.now() + countingMs;
  const failed: string[] = [];
  for (const { body, messageId } of records) {
    try {
      // Sent by `sendJob` alone.
      await runJob(deps, JSON.parse(body) as Job, { pace, hasTime: () => Date.now() < until });
    } catch (error) {
      logError('JobFailed', 'A job failed.', error, { message: messageId });
      failed.push(messageId);
    }
  }
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
}
