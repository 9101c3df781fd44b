import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The few calls of Secrets Manager, SQS, Lambda and S3 (whose buckets are empty) that the functions make, in the services' own protocols. */
export async function awsStandIn({ secret = 'a secret', mappings = {} as Record<string, string> } = {}) {
  const server = createServer(async (request, response) => {
    const answer = (status: number, body: object, headers = {}) =>
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
    const [, id] = /^\/2015-03-31\/event-source-mappings\/([\w-]+)$/.exec(request.url ?? '') ?? [];
    if (id !== undefined) {
      const State = mappings[id];
      if (State !== undefined) return answer(200, { UUID: id, State });
      return answer(404, { Type: 'User' }, { 'x-amzn-errortype': 'ResourceNotFoundException' });
    }
    if (request.url?.includes('list-type=2'))
      return response.end('<ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>');
    // What is archived is put into a bucket.
    if (request.method === 'PUT') {
      await textOf(request);
      return response.writeHead(200, { etag: '"put"' }).end();
    }
    const asked = JSON.parse(await textOf(request)) as Record<string, string>;
    const target = String(request.headers['x-amz-target']);
    if (target.endsWith('.GetSecretValue')) return answer(200, { Name: asked['SecretId'], SecretString: secret });
    if (target.endsWith('.SendMessage')) {
      const MD5OfMessageBody = createHash('md5')
        .update(asked['MessageBody'] ?? '')
        .digest('hex');
      return answer(200, { MessageId: '1', MD5OfMessageBody });
    }
    return answer(400, { __type: 'UnknownOperationException', message: target });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    environment: {
      AWS_ENDPOINT_URL_SECRETS_MANAGER: url,
      AWS_ENDPOINT_URL_SQS: url,
      AWS_ENDPOINT_URL_LAMBDA: url,
      AWS_ENDPOINT_URL_S3: url,
    },
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

async function textOf(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
