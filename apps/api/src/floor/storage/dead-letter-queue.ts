import {
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
  type SQSClientConfig,
} from '@aws-sdk/client-sqs';

/** One message that could not be handled, as its queue keeps it. */
export interface DeadLetter {
  body: string;
  /** Takes it out of the queue. */
  done: () => Promise<void>;
}

/** The letters of a queue, until it gives no more. One that is not done comes again when its time is over. */
export async function* deadLetters(queue: string, config: SQSClientConfig): AsyncGenerator<DeadLetter> {
  const client = new SQSClient(config);
  try {
    for (;;) {
      const { Messages = [] } = await client.send(
        new ReceiveMessageCommand({
          QueueUrl: queue,
          MaxNumberOfMessages: 10,
          WaitTimeSeconds: 1,
          VisibilityTimeout: 300,
        }),
      );
      if (Messages.length === 0) return;
      for (const { Body = '', ReceiptHandle } of Messages)
        yield {
          body: Body,
          done: async () => void (await client.send(new DeleteMessageCommand({ QueueUrl: queue, ReceiptHandle }))),
        };
    }
  } finally {
    client.destroy();
  }
}

/** Puts a job back into the queue it fell out of. */
export async function sendAgain(queue: string, body: string, config: SQSClientConfig): Promise<void> {
  const client = new SQSClient(config);
  await client.send(new SendMessageCommand({ QueueUrl: queue, MessageBody: body }));
  client.destroy();
}
