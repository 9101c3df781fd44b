import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
  type _Record,
} from '@aws-sdk/client-dynamodb-streams';

export interface EventSourceOptions {
  endpoint: string;
  table: string;
  invoke: (event: unknown) => Promise<unknown>;
  batchSize?: number;
  retries?: number;
  /** Hands a batch on a second time now and then, as the service may. */
  repeats?: () => boolean;
}

interface Position {
  shardId: string;
  sequence?: string | undefined;
}

/**
 * Lambda's event source mapping for one stream of DynamoDB Local: records in their order and in Lambda's own shape, partial
 * answers, bisecting and retries; what cannot be taken ends as a position in the dead letters.
 */
export function eventSource({ endpoint, table, invoke, batchSize = 100, retries = 4, repeats }: EventSourceOptions) {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBStreamsClient({ endpoint, region: 'local', credentials });
  const positions = new Map<string, Position>();
  const deadLetters: string[] = [];

  return {
    deadLetters,
    /** Hands on everything that is there. */
    async drain(): Promise<number> {
      const { Streams = [] } = await client.send(new ListStreamsCommand({ TableName: table }));
      const arn = Streams[0]?.StreamArn;
      if (arn === undefined) throw new Error(`${table} has no stream.`);
      const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn: arn }));
      let handed = 0;
      for (const { ShardId: shardId = '' } of StreamDescription?.Shards ?? []) {
        const position = positions.get(shardId) ?? { shardId };
        positions.set(shardId, position);
        handed += await drainShard(arn, position);
      }
      return handed;
    },
    stop: () => client.destroy(),
  };

  async function drainShard(arn: string, position: Position): Promise<number> {
    let handed = 0;
    for (;;) {
      const records = await recordsAfter(arn, position);
      if (records.length === 0) return handed;
      await hand(
        records.map((record) => lambdaRecord(record, arn)),
        retries,
      );
      if (repeats?.())
        await hand(
          records.map((record) => lambdaRecord(record, arn)),
          retries,
        );
      position.sequence = records.at(-1)?.dynamodb?.SequenceNumber;
      handed += records.length;
    }
  }

  async function recordsAfter(arn: string, { shardId, sequence }: Position): Promise<_Record[]> {
    const { ShardIterator } = await client.send(
      new GetShardIteratorCommand({
        StreamArn: arn,
        ShardId: shardId,
        ...(sequence === undefined
          ? { ShardIteratorType: 'TRIM_HORIZON' }
          : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: sequence }),
      }),
    );
    const { Records = [] } = await client.send(new GetRecordsCommand({ ShardIterator, Limit: batchSize }));
    return Records;
  }

  async function hand(records: LambdaRecord[], left: number): Promise<void> {
    const failedAt = await firstFailure(records);
    if (failedAt === undefined) return;
    const rest = records.slice(failedAt);
    const [poison] = rest;
    if (left > 0) return hand(rest, left - 1);
    if (rest.length === 1) return void deadLetters.push(poison?.dynamodb.SequenceNumber ?? '');
    const half = Math.ceil(rest.length / 2);
    await hand(rest.slice(0, half), retries);
    await hand(rest.slice(half), retries);
  }

  /** Where the batch has to be taken up again; nothing where all of it is through. */
  async function firstFailure(records: LambdaRecord[]): Promise<number | undefined> {
    try {
      const answer = (await invoke({ Records: records })) as { batchItemFailures?: { itemIdentifier: string }[] };
      const [failure] = answer.batchItemFailures ?? [];
      if (!failure) return undefined;
      return Math.max(
        0,
        records.findIndex(({ dynamodb }) => dynamodb.SequenceNumber === failure.itemIdentifier),
      );
    } catch {
      return 0;
    }
  }
}

type LambdaRecord = ReturnType<typeof lambdaRecord>;

/** Lambda's events differ from what the streams' own API answers: seconds for times, base64 for bytes, names in lower case. */
function lambdaRecord({ eventID, eventName, dynamodb }: _Record, eventSourceARN: string) {
  const { ApproximateCreationDateTime, ...others } = dynamodb ?? {};
  return {
    eventID,
    eventName,
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: 'local',
    eventSourceARN,
    dynamodb: {
      ...others,
      SequenceNumber: others.SequenceNumber ?? '',
      ApproximateCreationDateTime: Math.floor((ApproximateCreationDateTime?.getTime() ?? 0) / 1000),
    },
  };
}
