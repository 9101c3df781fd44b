// Loads an entry as Lambda does and answers one request: prints the milliseconds from nothing loaded to the answer.
const [, , entry, path] = process.argv;
const { handler } = await import(entry);
const answer = await handler({
  version: '2.0',
  rawPath: path,
  rawQueryString: '',
  headers: { 'x-origin-key': 'key', 'x-forwarded-for': '203.0.113.7, 192.0.2.1' },
  requestContext: { domainName: 'bench.local', http: { method: 'GET', path, sourceIp: '192.0.2.1' } },
  isBase64Encoded: false,
});
if (answer.statusCode >= 500) throw new Error(`${path}: ${answer.statusCode} ${answer.body}`);
process.stdout.write(`\nanswered after ${performance.now()}\n`);
process.exit(0);
