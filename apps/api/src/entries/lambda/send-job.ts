import type { Job } from '../../floor/job';
import { ownCredentials, region } from './environment';
import { logError } from './log';

/**
 * What is found without a job: by the clock an import, whose batch is open, and a file that is judged and what is due to
 * webhooks, by their rows; by an operator's `verify` the bytes of a file that is gone.
 */
const foundAgain: readonly Job['task'][] = ['import', 'judge-file', 'dispatch', 'deliver', 'remove-file'];

/**
 * Hands a job to the queue. One that cannot be sent and is found by the clock within five minutes waits for that. Nothing says so of a count, so whoever wants one has failed and does it again.
 */
export async function sendJob(queue: string, job: Job): Promise<void> {
  const { SendMessageCommand, SQSClient } = await import('@aws-sdk/client-sqs');
  const credentials = ownCredentials();
  const client = new SQSClient({ region: region(), ...(credentials && { credentials }) });
  try {
    await client.send(new SendMessageCommand({ QueueUrl: queue, MessageBody: JSON.stringify(job) }));
  } catch (error) {
    if (!foundAgain.includes(job.task)) throw error;
    logError('JobUnsent', 'A job was not sent.', error, { ...job });
  } finally {
    client.destroy();
  }
}
