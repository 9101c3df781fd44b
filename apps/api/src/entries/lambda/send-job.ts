import type { Job } from '../../floor/job';
import { ownCredentials, region } from './environment';
import { logError } from './log';

/**
 * Hands a job to the queue. An import that cannot be sent is found by the clock within five minutes: its batch says that it is
 * open. Nothing says so of a count, so whoever wants one has failed and does it again.
 */
export async function sendJob(queue: string, job: Job): Promise<void> {
  const { SendMessageCommand, SQSClient } = await import('@aws-sdk/client-sqs');
  const credentials = ownCredentials();
  const client = new SQSClient({ region: region(), ...(credentials && { credentials }) });
  try {
    await client.send(new SendMessageCommand({ QueueUrl: queue, MessageBody: JSON.stringify(job) }));
  } catch (error) {
    if (job.task !== 'import') throw error;
    logError('JobUnsent', 'A job was not sent.', error, { ...job });
  } finally {
    client.destroy();
  }
}
