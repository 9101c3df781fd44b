import { createServer, request as send, type IncomingMessage } from 'node:http';
import { Refused } from './refused';
import { TablePolicies } from './table-policies';

/** DynamoDB Local with point-in-time recovery and policies of tables in front of it, which it lacks itself. */
export interface PointInTimeLocal {
  endpoint: string;
  /** Keeps how every table stands now: an instant from now on, until the next call, is brought back as this. */
  remember: () => Promise<void>;
  /** A table's policy as IAM's words in JSON, or none. */
  policyOf: (table: string) => string | undefined;
  putPolicy: (table: string, policy: string) => void;
  /** Refuses the next call of that name, as if whoever made it had lost the way there. */
  refuseNext: (operation: string) => void;
  stop: () => Promise<void>;
}

type Item = Record<string, unknown>;
type Answer = Record<string, unknown>;

/** How often a table that is being restored is said to be in the making before it can be read. */
const creatingFor = 2;

/** Passes every call on, but for those of point-in-time recovery, which it answers in the service's own words. */
export async function startPointInTime(target: string): Promise<PointInTimeLocal> {
  const moments: { at: number; tables: Map<string, Item[]> }[] = [];
  const creating = new Map<string, number>();
  const policies = new TablePolicies();
  const refusing = new Set<string>();

  const calls: Record<string, (asked: Answer) => Promise<Answer | undefined>> = {
    ...policies.calls,
    async DescribeContinuousBackups() {
      const [first] = moments;
      const seconds = {
        EarliestRestorableDateTime: (first?.at ?? 0) / 1000,
        LatestRestorableDateTime: Date.now() / 1000,
      };
      const description = { PointInTimeRecoveryStatus: first ? 'ENABLED' : 'DISABLED', ...(first && seconds) };
      return {
        ContinuousBackupsDescription: {
          ContinuousBackupsStatus: 'ENABLED',
          PointInTimeRecoveryDescription: description,
        },
      };
    },
    async RestoreTableToPointInTime(asked) {
      const [source, copy] = [String(asked['SourceTableName']), String(asked['TargetTableName'])];
      const at = Number(asked['RestoreDateTime']) * 1000;
      const items = moments.findLast((moment) => moment.at <= at)?.tables.get(source);
      if (!items) throw new Refused('InvalidRestoreTimeException');
      const { Table } = await call('DescribeTable', { TableName: source });
      const { AttributeDefinitions, KeySchema } = Table as { AttributeDefinitions: Item[]; KeySchema: Item[] };
      const keys = KeySchema.map(({ AttributeName }) => AttributeName);
      await call('CreateTable', {
        TableName: copy,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: AttributeDefinitions.filter(({ AttributeName }) => keys.includes(AttributeName)),
        KeySchema,
      }).catch((error: unknown) => {
        throw error instanceof Refused && error.type === 'ResourceInUseException'
          ? new Refused('TableAlreadyExistsException')
          : error;
      });
      for (let start = 0; start < items.length; start += 25)
        await call('BatchWriteItem', {
          RequestItems: { [copy]: items.slice(start, start + 25).map((Item) => ({ PutRequest: { Item } })) },
        });
      creating.set(copy, creatingFor);
      return { TableDescription: { TableName: copy, TableStatus: 'CREATING' } };
    },
    async DescribeTable(asked) {
      const left = creating.get(String(asked['TableName'])) ?? 0;
      if (left === 0) return undefined;
      creating.set(String(asked['TableName']), left - 1);
      const { Table } = await call('DescribeTable', asked);
      return { Table: { ...(Table as object), TableStatus: 'CREATING' } };
    },
  };

  const server = createServer(async (request, response) => {
    const body = await bytesOf(request);
    const [, operation = ''] = String(request.headers['x-amz-target']).split('.');
    const answer = (status: number, said: object) =>
      void response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(said));
    try {
      if (refusing.delete(operation)) throw new Refused('RefusedOnce');
      const own = await calls[operation]?.(JSON.parse(body.toString()) as Answer);
      if (own) return answer(200, own);
    } catch (error) {
      if (error instanceof Refused) return answer(400, { __type: `com.amazonaws.dynamodb.v20120810#${error.type}` });
      throw error;
    }
    const { hostname, port } = new URL(target);
    const { method, url, headers } = request;
    const passed = send({ hostname, port, method, path: url, headers }, (said) => {
      response.writeHead(said.statusCode ?? 500, said.headers);
      said.pipe(response);
    });
    passed.once('error', () => request.socket.destroy());
    passed.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');

  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    async remember() {
      const tables = new Map<string, Item[]>();
      const { TableNames } = await call('ListTables', {});
      for (const name of TableNames as string[]) tables.set(name, await everyItem(name));
      moments.push({ at: Date.now(), tables });
    },
    policyOf: (table) => policies.of(table),
    putPolicy: (table, policy) => policies.put(table, policy),
    refuseNext: (operation) => void refusing.add(operation),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  async function everyItem(TableName: string): Promise<Item[]> {
    const items: Item[] = [];
    let ExclusiveStartKey: unknown;
    do {
      const page = await call('Scan', { TableName, ...(ExclusiveStartKey !== undefined && { ExclusiveStartKey }) });
      items.push(...(page['Items'] as Item[]));
      ExclusiveStartKey = page['LastEvaluatedKey'];
    } while (ExclusiveStartKey !== undefined);
    return items;
  }

  async function call(operation: string, asked: object): Promise<Answer> {
    const answered = await fetch(target, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': `DynamoDB_20120810.${operation}`,
        // With -sharedDb it wants a signature and believes any.
        authorization:
          'AWS4-HMAC-SHA256 Credential=local/20260101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
      },
      body: JSON.stringify(asked),
    });
    const said = (await answered.json()) as Answer;
    if (answered.ok) return said;
    throw new Refused(String(said['__type']).split('#').at(-1) ?? '');
  }
}

async function bytesOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
