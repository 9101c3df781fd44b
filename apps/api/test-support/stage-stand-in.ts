import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { vi } from 'vitest';
import { bucketStandIn } from './bucket-stand-in';

export interface StageFacts {
  /** What wakes functions, by id. */
  mappings?: Record<string, { function: string; source: string; state: string }>;
  /** How often a mapping that was switched is seen on its way; twice unless told. */
  seenSwitching?: number;
  /** What functions have reserved for themselves, and how long they may run. */
  functions?: Record<string, { reserved?: number; timeoutSeconds: number }>;
  /** Functions with the alias `live`. */
  released?: Record<string, { live: string; shifting?: boolean; versions: Record<string, string> }>;
  alarms?: Record<string, { state: 'OK' | 'ALARM' | 'INSUFFICIENT_DATA'; delivers?: boolean }>;
  /** The confirmed address of the alarms' topic, or one that was never confirmed. */
  subscriptions?: { endpoint: string; confirmed: boolean }[];
  /** By name, the newest first. */
  secrets?: Record<string, string[]>;
  /** Told of what becomes of a mapping. */
  switched?: (id: string, state: string) => void;
}

const topic = 'arn:aws:sns:local:000000000000:alarms';

/**
 * Of a deployed stage what the operator’s commands ask of Lambda, CloudWatch, SNS, Secrets Manager and its
 * bucket of files, in the services’ own protocols. Its clients find it by the environment.
 */
export async function stageStandIn(facts: StageFacts) {
  const history: { AlarmName: string; Timestamp: number; HistoryItemType: string; HistorySummary: string }[] = [];
  /** What was asked for, in IAM's words. */
  const asked = new Set<string>();
  const bucket = bucketStandIn(asked);
  const server = createServer(async (request, response) => {
    const answer = (body: object, status = 200, headers = {}) =>
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://aws');
    if (pathname.startsWith('/lianluo-')) return bucket.answer(request, response);
    const body = await textOf(request);
    if (/^\/20\d\d-\d\d-\d\d\//.test(pathname)) {
      asked.add(`lambda:${lambdaAction(request.method, pathname)}`);
      const sized = /\/functions\/([^/]+)\/(concurrency|configuration)$/.exec(pathname);
      if (sized) return sizeOf(sized[1] ?? '', request.method, body, answer);
      return lambda(pathname, searchParams, body, answer);
    }
    const [api = '', target = ''] = String(request.headers['x-amz-target']).split('.');
    asked.add(body.startsWith('Action=') ? 'sns:ListSubscriptionsByTopic' : `${prefixes[api]}:${target}`);
    if (target in json) return json[target]?.(JSON.parse(body) as Asked, answer);
    if (body.includes('Action=ListSubscriptionsByTopic'))
      return response.writeHead(200, { 'content-type': 'text/xml' }).end(subscriptionsXml(facts.subscriptions ?? []));
    return answer({ __type: 'UnknownOperationException', message: `${target} ${pathname}` }, 400);
  });

  function sizeOf(name: string, method: string | undefined, body: string, answer: Answering) {
    const found = facts.functions?.[name];
    if (!found) return answer({ Type: 'User' }, 404, { 'x-amzn-errortype': 'ResourceNotFoundException' });
    if (method === 'DELETE') delete found.reserved;
    if (method === 'PUT')
      found.reserved = (JSON.parse(body) as { ReservedConcurrentExecutions: number }).ReservedConcurrentExecutions;
    const { reserved, timeoutSeconds } = found;
    return answer({
      Timeout: timeoutSeconds,
      ...(reserved !== undefined && { ReservedConcurrentExecutions: reserved }),
    });
  }

  /** How often a mapping has still to be asked for until it is where it was sent. */
  const ways = new Map<string, number>();
  function lambda(path: string, query: URLSearchParams, body: string, answer: Answering) {
    const missing = () => answer({ Type: 'User' }, 404, { 'x-amzn-errortype': 'ResourceNotFoundException' });
    const [, collection, id = ''] = /^\/2015-03-31\/(event-source-mappings|functions)\/?([^/]*)/.exec(path) ?? [];
    const { mappings = {}, released = {} } = facts;
    if (collection === 'event-source-mappings' && id !== '') {
      const mapping = mappings[id];
      if (!mapping) return missing();
      if (mapping.state.endsWith('ing'))
        return answer({ Type: 'User' }, 400, { 'x-amzn-errortype': 'ResourceInUseException' });
      mapping.state = (JSON.parse(body) as { Enabled: boolean }).Enabled ? 'Enabling' : 'Disabling';
      ways.set(id, facts.seenSwitching ?? 2);
      return answer({ UUID: id, State: mapping.state });
    }
    if (collection === 'event-source-mappings') {
      const own = Object.entries(mappings).filter(([, each]) => each.function === query.get('FunctionName'));
      for (const [each, mapping] of own) {
        const left = ways.get(each) ?? 0;
        if (left > 0) ways.set(each, left - 1);
        else if (mapping.state.endsWith('ing')) {
          mapping.state = mapping.state.replace(/ing$/, 'ed');
          facts.switched?.(each, mapping.state);
        }
      }
      // Page by page, as Lambda does.
      const at = Number(query.get('Marker') ?? 0);
      const page = own.slice(at, at + 2).map(([UUID, { source, state }]) => ({
        UUID,
        State: state,
        EventSourceArn: source,
        LastProcessingResult: 'OK',
      }));
      return answer({ EventSourceMappings: page, ...(at + 2 < own.length && { NextMarker: String(at + 2) }) });
    }
    const found = released[id];
    if (!found) return missing();
    if (path.endsWith('/versions'))
      return answer({
        Versions: ['$LATEST', ...Object.keys(found.versions)].map((Version) => ({
          Version,
          LastModified: found.versions[Version] ?? '2027-01-01T00:00:00.000+0000',
        })),
      });
    if (body !== '') {
      found.live = (JSON.parse(body) as { FunctionVersion: string }).FunctionVersion;
    }
    const weights = found.shifting ? { RoutingConfig: { AdditionalVersionWeights: { 99: 0.1 } } } : {};
    return answer({ Name: 'live', FunctionVersion: found.live, ...weights });
  }

  const json: Record<string, (asked: Asked, answer: Answering) => unknown> = {
    DescribeAlarms({ AlarmNames = [] }, answer) {
      answer({
        MetricAlarms: AlarmNames.flatMap((AlarmName) => {
          const alarm = facts.alarms?.[AlarmName];
          return alarm ? [{ AlarmName, StateValue: alarm.state, AlarmActions: [topic] }] : [];
        }),
      });
    },
    SetAlarmState({ AlarmName = '', StateValue }, answer) {
      const alarm = facts.alarms?.[AlarmName];
      if (!alarm) return answer({ __type: 'ResourceNotFound' }, 400);
      // Only a change of state does something.
      if (StateValue === 'ALARM' && alarm.state !== 'ALARM')
        history.push({
          AlarmName,
          Timestamp: Date.now() / 1000,
          HistoryItemType: 'Action',
          HistorySummary:
            alarm.delivers === false
              ? `Failed to execute action ${topic}. Received error: "Access denied"`
              : `Successfully executed action ${topic}`,
        });
      alarm.state = StateValue ?? alarm.state;
      return answer({});
    },
    DescribeAlarmHistory({ AlarmName, StartDate = 0 }, answer) {
      answer({
        AlarmHistoryItems: history.filter((each) => each.AlarmName === AlarmName && each.Timestamp >= StartDate),
      });
    },
    GetSecretValue({ SecretId = '', VersionStage = 'AWSCURRENT' }, answer) {
      const SecretString = facts.secrets?.[SecretId]?.[VersionStage === 'AWSCURRENT' ? 0 : 1];
      if (SecretString === undefined) return answer({ __type: 'ResourceNotFoundException' }, 400);
      return answer({ Name: SecretId, SecretString });
    },
    PutSecretValue({ SecretId = '', SecretString = '' }, answer) {
      facts.secrets?.[SecretId]?.unshift(SecretString);
      answer({ Name: SecretId, VersionId: 'new' });
    },
  };

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (const service of ['LAMBDA', 'CLOUDWATCH', 'SNS', 'SECRETS_MANAGER', 'S3'])
    vi.stubEnv(`AWS_ENDPOINT_URL_${service}`, url);
  for (const [name, value] of Object.entries({
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  }))
    vi.stubEnv(name, value);
  return {
    asked,
    /** What lies in the bucket of files. */
    files: bucket.versions,
    stop: async () => {
      vi.unstubAllEnvs();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** How IAM names the services. */
const prefixes: Record<string, string> = {
  GraniteServiceVersion20100801: 'cloudwatch',
  secretsmanager: 'secretsmanager',
};

function lambdaAction(method = 'GET', path: string): string {
  if (path.includes('/event-source-mappings'))
    return method === 'PUT' ? 'UpdateEventSourceMapping' : 'ListEventSourceMappings';
  if (path.endsWith('/configuration')) return 'GetFunctionConfiguration';
  if (path.endsWith('/concurrency')) return `${{ PUT: 'Put', DELETE: 'Delete' }[method] ?? 'Get'}FunctionConcurrency`;
  if (path.endsWith('/versions')) return 'ListVersionsByFunction';
  return method === 'PUT' ? 'UpdateAlias' : 'GetAlias';
}

type Answering = (body: object, status?: number, headers?: object) => unknown;
interface Asked {
  AlarmNames?: string[];
  AlarmName?: string;
  StateValue?: 'OK' | 'ALARM';
  StartDate?: number;
  SecretId?: string;
  SecretString?: string;
  VersionStage?: string;
}

const subscriptionsXml = (
  subscriptions: NonNullable<StageFacts['subscriptions']>,
) => `<ListSubscriptionsByTopicResponse>
  <ListSubscriptionsByTopicResult><Subscriptions>${subscriptions
    .map(
      ({ endpoint, confirmed }) =>
        `<member><Protocol>email</Protocol><Endpoint>${endpoint}</Endpoint><TopicArn>${topic}</TopicArn><SubscriptionArn>${
          confirmed ? `${topic}:1` : 'PendingConfirmation'
        }</SubscriptionArn></member>`,
    )
    .join('')}</Subscriptions></ListSubscriptionsByTopicResult></ListSubscriptionsByTopicResponse>`;

async function textOf(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
