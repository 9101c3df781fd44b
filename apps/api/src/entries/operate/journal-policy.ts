import {
  DeleteResourcePolicyCommand,
  DescribeTableCommand,
  GetResourcePolicyCommand,
  PutResourcePolicyCommand,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import { physicalName } from '@lianluo/tables/tables';
import { dynamoClient, type DynamoLocation } from '../../floor/storage/dynamo-client';
import type { Storage } from '../../floor/storage/table';
import { readClosed, writeClosed } from './closed-stage';
import { until, type Patience } from './until';

type Location = DynamoLocation & { prefix: string };

/** DynamoDB goes by a policy for up to a minute or so after it is gone. */
const patience: Patience = { everyMs: 5000, mostMs: 180_000 };

/**
 * Takes the policy from the journal of a closed stage, which lets nobody remove an entry, for as long as something is done. It is
 * noted in the stage first: killed in between, the same again or `open` puts it back.
 */
export async function whilePolicyLifted<Result>(
  storage: Storage,
  location: Location,
  work: () => Promise<Result>,
): Promise<Result> {
  await atJournal(location, async (client, ResourceArn) => {
    const journalPolicy = await policyOf(client, ResourceArn);
    if (journalPolicy === undefined) return;
    await writeClosed(storage, { reserved: {}, ...(await readClosed(storage)), journalPolicy });
    await client.send(new DeleteResourcePolicyCommand({ ResourceArn }));
  });
  try {
    return await work();
  } finally {
    await putPolicyBack(storage, location);
  }
}

/** Puts back what was lifted, if anything was. */
export async function putPolicyBack(storage: Storage, location: Location): Promise<void> {
  const { journalPolicy: Policy, ...closed } = (await readClosed(storage)) ?? { reserved: {} };
  if (Policy === undefined) return;
  await atJournal(location, (client, ResourceArn) =>
    client.send(new PutResourcePolicyCommand({ ResourceArn, Policy })),
  );
  await writeClosed(storage, closed);
}

/** Does what a policy that is on its way out may still refuse. */
export async function onceAllowed(work: () => Promise<void>, wait: Patience = patience): Promise<void> {
  let refused: unknown;
  const done = await until(
    () =>
      work().then(
        () => true,
        (error: unknown) => {
          if (!(error instanceof Error && error.name === 'AccessDeniedException')) throw error;
          refused = error;
          return undefined;
        },
      ),
    wait,
  );
  if (!done) throw refused;
}

async function atJournal<Result>(
  location: Location,
  work: (client: DynamoDBClient, arn: string) => Promise<Result>,
): Promise<Result> {
  const client = dynamoClient(location);
  try {
    const TableName = physicalName(location.prefix, 'journal');
    const { Table } = await client.send(new DescribeTableCommand({ TableName }));
    return await work(client, Table?.TableArn ?? '');
  } finally {
    client.destroy();
  }
}

async function policyOf(client: DynamoDBClient, ResourceArn: string): Promise<string | undefined> {
  try {
    return (await client.send(new GetResourcePolicyCommand({ ResourceArn }))).Policy;
  } catch (error) {
    if (error instanceof Error && error.name === 'PolicyNotFoundException') return undefined;
    throw error;
  }
}
