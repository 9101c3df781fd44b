import { createServer } from 'node:http';
import { listening } from '../rig/listening';
import { bytesOf } from '../rig/runtime-api';

/** A bucket's calls, in S3's own protocol: what was put is there, by `bucket/key`. */
export async function startBuckets() {
  const objects = new Map<string, Buffer>();
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://s3');
    const name = decodeURIComponent(url.pathname.slice(1));
    const body = await bytesOf(request);
    if (request.method === 'PUT') {
      objects.set(name, body);
      return void response.end();
    }
    if (request.method === 'DELETE') {
      objects.delete(name);
      return void response.writeHead(204).end();
    }
    if (url.searchParams.get('list-type') === '2') {
      const [bucket = ''] = name.split('/');
      const prefix = `${bucket}/${url.searchParams.get('prefix') ?? ''}`;
      const keys = [...objects.keys()].filter((each) => each.startsWith(prefix)).sort();
      const contents = keys
        .map((key) => {
          const said = `<Key>${key.slice(bucket.length + 1)}</Key><Size>${objects.get(key)?.length}</Size>`;
          return `<Contents>${said}<LastModified>2026-01-01T00:00:00.000Z</LastModified></Contents>`;
        })
        .join('');
      response.setHeader('content-type', 'application/xml');
      return void response.end(`<ListBucketResult><IsTruncated>false</IsTruncated>${contents}</ListBucketResult>`);
    }
    const found = objects.get(name);
    if (found) return void response.end(found);
    response.writeHead(404, { 'content-type': 'application/xml' });
    response.end('<Error><Code>NoSuchKey</Code><Message>It is not there.</Message></Error>');
  });
  const { url, close } = await listening(server);
  return { url, objects, stop: close };
}

type Answers = Readonly<Record<string, (asked: Record<string, unknown>) => object>>;

/** Services that speak JSON with the name of the call in a header: a secret of every name, and queues with nothing in them. */
export async function startJsonServices() {
  const secrets = new Map<string, string>();
  const answers: Answers = {
    GetSecretValue: ({ SecretId }) => ({
      SecretString: secrets.get(String(SecretId)) ?? 'a secret that nobody has changed',
    }),
    PutSecretValue: ({ SecretId, SecretString }) => {
      secrets.set(String(SecretId), String(SecretString));
      return { VersionId: crypto.randomUUID(), VersionStages: ['AWSCURRENT'] };
    },
    ReceiveMessage: () => ({}),
    DescribeAlarms: ({ AlarmNames }) => ({
      MetricAlarms: (AlarmNames as string[]).map((AlarmName) => ({ AlarmName, StateValue: 'OK' })),
    }),
  };
  const server = createServer(async (request, response) => {
    const body = (await bytesOf(request)).toString();
    const [, call = ''] = String(request.headers['x-amz-target']).split('.');
    const answer = answers[call];
    response.writeHead(answer ? 200 : 400, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(
      JSON.stringify(
        answer?.(JSON.parse(body) as Record<string, unknown>) ?? { __type: 'UnknownOperation', message: call },
      ),
    );
  });
  const { url, close } = await listening(server);
  return { url, secrets, stop: close };
}

/** Lambda's event source mappings, three of every function, and what a function has reserved: each as it was last set. */
export async function startMappings() {
  const states = new Map<string, boolean>();
  const reserved = new Map<string, number>();
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://lambda');
    const body = (await bytesOf(request)).toString();
    response.setHeader('content-type', 'application/json');
    const [, name = '', asked] = /\/functions\/([^/]+)\/(concurrency|configuration)$/.exec(url.pathname) ?? [];
    if (asked !== undefined) {
      if (request.method === 'PUT')
        reserved.set(name, (JSON.parse(body) as { ReservedConcurrentExecutions: number }).ReservedConcurrentExecutions);
      if (request.method === 'DELETE') reserved.delete(name);
      return void response.end(JSON.stringify({ Timeout: 1, ReservedConcurrentExecutions: reserved.get(name) }));
    }
    const uuid = url.pathname.split('/')[3];
    const viewOf = (id: string) => ({
      UUID: id,
      State: (states.get(id) ?? true) ? 'Enabled' : 'Disabled',
      EventSourceArn: `arn:local:dynamodb:local:000000000000:table/${id}/stream/1`,
      LastProcessingResult: 'OK',
    });
    if (uuid !== undefined && uuid !== '') {
      const { Enabled } = JSON.parse(body || '{}') as { Enabled?: boolean };
      if (Enabled !== undefined) states.set(uuid, Enabled);
      return void response.end(JSON.stringify(viewOf(uuid)));
    }
    const of = url.searchParams.get('FunctionName') ?? '';
    const EventSourceMappings = ['platforms', 'grid', 'ledger'].map((table) => viewOf(`${of}-${table}`));
    response.end(JSON.stringify({ EventSourceMappings }));
  });
  const { url, close } = await listening(server);
  return { url, stop: close };
}
