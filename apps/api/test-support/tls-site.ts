import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';

const dayMs = 86_400_000;

/** A site on this machine whose certificate, signed by itself, ends in so many days. */
export async function tlsSite(days: number, listener: RequestListener = (_, response) => response.end('{}')) {
  const ends = Date.now() + days * dayMs;
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'localhost' }], {
    algorithm: 'sha256',
    notBeforeDate: new Date(Math.min(ends, Date.now()) - dayMs),
    notAfterDate: new Date(ends),
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
  });
  const server = createServer({ cert, key }, listener);
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return {
    origin: `https://localhost:${(server.address() as AddressInfo).port}`,
    certificate: cert,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
