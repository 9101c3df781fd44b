import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { listening } from './listening';
import { bytesOf } from './runtime-api';

/** HTTP APIs send version 2 of the event (`aws`), REST APIs version 1 (`aws-cn`). */
export type EventVersion = 'v1' | 'v2';

interface Answer {
  statusCode: number;
  headers?: Record<string, string>;
  multiValueHeaders?: Record<string, string[]>;
  cookies?: string[];
  body?: string;
  isBase64Encoded?: boolean;
}

export interface GatewayOptions {
  version: EventVersion;
  invoke: (event: unknown) => Promise<unknown>;
  /** What the edge in front of the gateway adds to every request. */
  originKey: string;
  /** Drops some answers on their way back, as a network does. */
  losesAnswer?: () => boolean;
}

/** Lambda's own limit on what it is asked and what it answers. */
const lambdaCharacters = 6 * 1024 * 1024;

const textual = /^(application\/(json|problem\+json)|text\/)/;

/** The edge and API Gateway in one: real HTTP in, Lambda's event out, and its answer back. */
export async function startGateway({ version, invoke, originKey, losesAnswer }: GatewayOptions) {
  const server = createServer(async (request, response) => {
    const body = await bytesOf(request);
    const headers = {
      ...flat(request),
      'x-origin-key': originKey,
      'x-forwarded-for': '203.0.113.7, 192.0.2.1',
      'x-amz-cf-id': `edge-${randomUUID()}`,
    };
    try {
      const event = version === 'v2' ? eventV2(request, headers, body) : eventV1(request, headers, body);
      if (JSON.stringify(event).length > lambdaCharacters)
        return void response
          .writeHead(413, { 'content-type': 'application/json' })
          .end('{"message":"Payload too large"}');
      const answer = (await invoke(event)) as Answer;
      if (JSON.stringify(answer).length > lambdaCharacters) throw new Error('The answer is larger than Lambda gives.');
      if (losesAnswer?.()) return void request.socket.destroy();
      for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value);
      for (const [name, values] of Object.entries(answer.multiValueHeaders ?? {})) response.setHeader(name, values);
      if (answer.cookies) response.setHeader('set-cookie', answer.cookies);
      response.statusCode = answer.statusCode;
      response.end(Buffer.from(answer.body ?? '', answer.isBase64Encoded ? 'base64' : 'utf8'));
    } catch {
      // What API Gateway answers when the function failed.
      response.writeHead(502, { 'content-type': 'application/json' }).end('{"message":"Internal server error"}');
    }
  });
  const { url, close } = await listening(server);
  return { url, stop: close };
}

const host = 'abc123.execute-api.local';

function flat({ rawHeaders }: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = (rawHeaders[index] ?? '').toLowerCase();
    const value = rawHeaders[index + 1] ?? '';
    if (name !== 'host') headers[name] = headers[name] === undefined ? value : `${headers[name]},${value}`;
  }
  return { ...headers, host };
}

/** HTTP APIs tell text by its type; the REST API is told to take everything for bytes, so that files come back whole. */
function bodyOf(headers: Record<string, string>, body: Buffer, version: EventVersion) {
  if (body.length === 0) return {};
  const isText = version === 'v2' && textual.test(headers['content-type'] ?? '');
  return { body: body.toString(isText ? 'utf8' : 'base64'), isBase64Encoded: !isText };
}

function eventV2({ method = 'GET', url = '/' }: IncomingMessage, headers: Record<string, string>, body: Buffer) {
  const { pathname, searchParams, search } = new URL(url, 'http://gateway');
  const { cookie, ...others } = headers;
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: decodeURI(pathname),
    rawQueryString: search.slice(1),
    ...(cookie !== undefined && { cookies: cookie.split('; ') }),
    headers: others,
    queryStringParameters: Object.fromEntries(searchParams),
    requestContext: {
      accountId: '000000000000',
      apiId: 'abc123',
      domainName: host,
      http: { method, path: pathname, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: '' },
      requestId: 'rig',
      routeKey: '$default',
      stage: '$default',
      timeEpoch: Date.now(),
    },
    isBase64Encoded: false,
    ...bodyOf(headers, body, 'v2'),
  };
}

function eventV1({ method = 'GET', url = '/' }: IncomingMessage, headers: Record<string, string>, body: Buffer) {
  const { pathname, searchParams } = new URL(url, 'http://gateway');
  const names = [...new Set(searchParams.keys())];
  return {
    resource: '/{proxy+}',
    path: decodeURI(pathname),
    httpMethod: method,
    headers,
    multiValueHeaders: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
    queryStringParameters: names.length > 0 ? Object.fromEntries(searchParams) : null,
    multiValueQueryStringParameters:
      names.length > 0 ? Object.fromEntries(names.map((name) => [name, searchParams.getAll(name)])) : null,
    pathParameters: { proxy: pathname.slice(1) },
    stageVariables: null,
    requestContext: {
      accountId: '000000000000',
      apiId: 'abc123',
      domainName: host,
      httpMethod: method,
      identity: { sourceIp: '192.0.2.1' },
      path: pathname,
      requestId: 'rig',
      stage: 'live',
    },
    isBase64Encoded: false,
    body: null,
    ...bodyOf(headers, body, 'v1'),
  };
}
