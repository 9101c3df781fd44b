import type { IncomingMessage, ServerResponse } from 'node:http';

/** A bucket with versions: the calls that an operator makes of one, in S3's own protocol, since no S3 is here to ask. What is asked for it notes in IAM's words. */
export function bucketStandIn(asked = new Set<string>()) {
  /** Every version of an object, the oldest first; nothing stands for a marker that it was removed. */
  const versions = new Map<string, (Buffer | undefined)[]>();

  function listed(keys: readonly string[]): string {
    asked.add('s3:ListBucket');
    const there = keys.flatMap((name) => {
      const bytes = versions.get(name)?.at(-1);
      return bytes ? [`<Contents><Key>${name}</Key><Size>${bytes.length}</Size></Contents>`] : [];
    });
    return `<ListBucketResult><IsTruncated>false</IsTruncated>${there.join('')}</ListBucketResult>`;
  }

  function listedVersions(keys: readonly string[]): string {
    asked.add('s3:ListBucketVersions');
    const told = keys.flatMap((name) =>
      (versions.get(name) ?? []).map((bytes, index) => {
        const tag = bytes ? 'Version' : 'DeleteMarker';
        return `<${tag}><Key>${name}</Key><VersionId>${index}</VersionId></${tag}>`;
      }),
    );
    return `<ListVersionsResult>${told.toReversed().join('')}</ListVersionsResult>`;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://s3');
    // Behind the name of the bucket.
    const key = decodeURIComponent(pathname.replace(/^\/[^/]+\/?/, ''));
    const kept = versions.get(key) ?? [];
    if (request.method === 'PUT' || request.method === 'DELETE') {
      asked.add(request.method === 'PUT' ? 's3:PutObject' : 's3:DeleteObject');
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      versions.set(key, [...kept, request.method === 'PUT' ? Buffer.concat(chunks) : undefined]);
      return void response.end();
    }
    const keys = [...versions.keys()].filter((each) => each.startsWith(searchParams.get('prefix') ?? ''));
    if (searchParams.has('versions')) return void response.end(listedVersions(keys));
    if (searchParams.get('list-type') === '2') return void response.end(listed(keys));
    const version = searchParams.get('versionId');
    asked.add(version === null ? 's3:GetObject' : 's3:GetObjectVersion');
    const found = kept.at(Number(version ?? -1));
    if (found) return void response.end(found);
    response
      .writeHead(404, { 'content-type': 'application/xml' })
      .end('<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message></Error>');
  }
  return { versions, answer };
}
