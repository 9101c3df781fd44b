import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { Job } from '../../floor/job';
import { runJob } from '../run-job';
import { lambdaDependencies } from './dependencies';
import { logError } from './log';

// It answers no list, so it signs no cursor.
const deps = lambdaDependencies('');

/** 推送: dispatches what came to a feed, and sends rounds of deliveries. One that is cut short is found again by the clock. */
export async function handler({ Records: records }: SQSEvent): Promise<SQSBatchResponse> {
  const failed: string[] = [];
  for (const { body, messageId } of records) {
    try {
      // Sent by `sendJob` alone.
      await runJob(deps, JSON.parse(body) as Job);
    } catch (error) {
      logError('JobFailed', 'A round of deliveries failed.', error, { message: messageId });
      failed.push(messageId);
    }
  }
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
}
