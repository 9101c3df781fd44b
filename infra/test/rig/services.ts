import { createServer } from 'node:http';
import { createHash } from 'node:crypto';
import { listening } from './listening';
import { bytesOf, textOf } from './runtime-api';

/**
 * The few calls of Secrets Manager, SQS and S3 that the functions make, in the services' own protocols. No AWS is here to ask.
 * A secret is named by its id, one of its versions by `id:version`.
 */
export async function startServices(secrets: Record<string, string>) {
  const sent: string[] = [];
  const objects = new Map<string, Buffer>();
  const server = createServer(async (request, response) => {
    if (request.method === 'PUT') {
      objects.set(new URL(request.url ?? '', 'http://s3').pathname.slice(1), await bytesOf(request));
      return void response.end();
    }
    const asked = JSON.parse(await textOf(request)) as Record<string, string>;
    const answer = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
    const target = String(request.headers['x-amz-target']);
    if (target.endsWith('.GetSecretValue')) {
      const { SecretId, VersionId } = asked;
      const SecretString = secrets[VersionId === undefined ? String(SecretId) : `${SecretId}:${VersionId}`];
      if (SecretString === undefined) return answer(400, { __type: 'ResourceNotFoundException' });
      return answer(200, { Name: asked['SecretId'], SecretString });
    }
    if (target.endsWith('.SendMessage')) {
      const body = asked['MessageBody'] ?? '';
      sent.push(body);
      const MD5OfMessageBody = createHash('md5').update(body).digest('hex');
      return answer(200, { MessageId: String(sent.length), MD5OfMessageBody });
    }
    return answer(400, { __type: 'UnknownOperationException', message: target });
  });
  const { url, close } = await listening(server);
  return {
    url,
    environment: { AWS_ENDPOINT_URL_SECRETS_MANAGER: url, AWS_ENDPOINT_URL_SQS: url, AWS_ENDPOINT_URL_S3: url },
    /** What was put into buckets, by `bucket/key`. */
    objects,
    /** The messages that were sent to a queue since it was last asked. */
    takeSent: () => sent.splice(0),
    stop: close,
  };
}
