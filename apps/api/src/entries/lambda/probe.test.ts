import { execFile } from 'node:child_process';
import type { RequestListener } from 'node:http';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { awsStandIn } from '../../../test-support/aws-stand-in';
import { countedIn } from '../../../test-support/metric-lines';
import { tlsSite } from '../../../test-support/tls-site';

// The bundle as it is deployed, in a process of its own: whom it trusts is settled when that starts.
const dist = await mkdtemp(join(tmpdir(), 'lianluo-probe-'));
const run = promisify(execFile);
const aws = await awsStandIn({ mappings: { first: 'Enabled', second: 'Updating', third: 'Disabled' } });
beforeAll(
  () => run(process.execPath, ['build.mjs', dist, 'probe'], { cwd: join(import.meta.dirname, '../../..') }),
  60_000,
);
afterAll(async () => {
  await aws.stop();
  await rm(dist, { recursive: true, force: true });
});

const ready: RequestListener = ({ url }, response) =>
  void response.writeHead(url === '/health' ? 200 : 404).end('{"status":"ready"}');

/** What the probe counts of a site whose certificate it trusts, and what it wrote. */
async function probed({
  days = 90,
  listener = ready,
  mappings = 'first,second',
  region = 'ap-southeast-1',
  gone = false,
}) {
  const site = await tlsSite(days, listener);
  if (gone) await site.stop();
  const trusted = join(dist, `${crypto.randomUUID()}.pem`);
  await writeFile(trusted, site.certificate);
  const script = `const { handler } = await import(${JSON.stringify(join(dist, 'lambda/probe.mjs'))}); await handler();`;
  const { stdout, failed } = await run(process.execPath, ['--input-type=module', '--eval', script], {
    env: {
      ...aws.environment,
      NODE_EXTRA_CA_CERTS: trusted,
      AWS_REGION: region,
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      STAGE: 'test',
      SITE_ORIGIN: site.origin,
      MAPPINGS: mappings,
    },
  }).then(
    ({ stdout: written }) => ({ stdout: written, failed: false }),
    (error: { stdout: string }) => ({ stdout: error.stdout, failed: true }),
  );
  if (!gone) await site.stop();
  return {
    counted: Object.fromEntries(countedIn(stdout).map(({ name, value }) => [name, value])),
    written: stdout,
    failed,
  };
}

describe.each(['ap-southeast-1', 'cn-northwest-1'])('in %s', (region) => {
  test('a site that is well is told so, with the days its certificate has left', async () => {
    const { counted, failed } = await probed({ region });

    expect(counted).toEqual({ SiteDown: 0, CertificateDays: 89, MappingsDisabled: 0 });
    expect(failed).toBe(false);
  });
});

test.each<[string, RequestListener]>([
  ['not ready', (_, response) => void response.writeHead(503).end('{"status":"unavailable"}')],
  ['moved away', (_, response) => void response.writeHead(302, { location: 'https://localhost:1/' }).end()],
  ['cut off', ({ socket }) => void socket.destroy()],
])('a site that is %s is down', async (_, listener) => {
  const { counted } = await probed({ listener });

  expect(counted).toMatchObject({ SiteDown: 1, CertificateDays: 89 });
});

test('a site with a certificate that has ended is down, and the certificate is told', async () => {
  const { counted, written } = await probed({ days: -2.5 });

  expect(counted).toMatchObject({ SiteDown: 1, CertificateDays: -3 });
  expect(written).toContain('certificate has expired');
});

test('of a site that nobody finds no certificate is told', async () => {
  const { counted, written } = await probed({ gone: true });

  expect(counted).toEqual({ SiteDown: 1, MappingsDisabled: 0 });
  expect(written).toContain('ECONNREFUSED');
});

test('a consumer that was switched off is counted and named', async () => {
  const { counted, written } = await probed({ mappings: 'first,third' });

  expect(counted).toMatchObject({ MappingsDisabled: 1 });
  expect(written).toContain('third Disabled');
});

test('a probe that may not ask for a consumer fails, and tells of the site all the same', async () => {
  const { counted, failed } = await probed({ mappings: 'first,removed' });

  expect(failed).toBe(true);
  expect(counted).toEqual({ SiteDown: 0, CertificateDays: 89 });
});
