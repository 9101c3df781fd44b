import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, test } from 'vitest';
import { supposed } from '../../src/facts';
import { stages, type StageName } from '../../src/stages';
import { listening } from '../rig/listening';
import { textOf } from '../rig/runtime-api';

interface Account {
  /** Status by the name of a stack. */
  stacks: Record<string, string>;
  /** What App was deployed with. */
  template?: object;
  /** Stages by the id of a version, by the name of a secret. */
  secrets: Record<string, Record<string, string[]>>;
  unreserved: number;
}

const stops: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** The few calls that are made, in the services' own protocols, and the regions they were signed for. */
async function standIn({ stacks, template = {}, secrets, unreserved }: Account) {
  const regions = new Set<string>();
  const server = createServer(async (request, response) => {
    const body = await textOf(request);
    const [, region = '', service] =
      /Credential=[^/]+\/\d+\/([\w-]+)\/(\w+)\//.exec(request.headers.authorization ?? '') ?? [];
    regions.add(`${service} ${region}`);
    if (service === 'lambda')
      return void response.end(JSON.stringify({ AccountLimit: { UnreservedConcurrentExecutions: unreserved } }));
    if (service === 'secretsmanager') {
      const versions = secrets[(JSON.parse(body) as { SecretId: string }).SecretId];
      if (!versions) return void response.writeHead(400).end('{"__type":"ResourceNotFoundException"}');
      const Versions = Object.entries(versions).map(([VersionId, VersionStages]) => ({ VersionId, VersionStages }));
      return void response.end(JSON.stringify({ Versions }));
    }
    const asked = new URLSearchParams(body);
    const [action, name] = [asked.get('Action'), asked.get('StackName') ?? ''];
    const status = stacks[name];
    if (status === undefined)
      return void response
        .writeHead(400)
        .end(
          `<ErrorResponse><Error><Code>ValidationError</Code><Message>Stack with id ${name} does not exist</Message></Error></ErrorResponse>`,
        );
    const found =
      action === 'GetTemplate'
        ? `<TemplateBody>${JSON.stringify(template)}</TemplateBody>`
        : `<Stacks><member><StackName>${name}</StackName><StackStatus>${status}</StackStatus></member></Stacks>`;
    return void response.end(`<${action}Response><${action}Result>${found}</${action}Result></${action}Response>`);
  });
  const { url, close } = await listening(server);
  stops.push(close);
  return { url, regions };
}

async function asked(stage: StageName, account: Account) {
  const { url, regions } = await standIn(account);
  const file = join(mkdtempSync(join(tmpdir(), 'lianluo-facts-')), 'facts.json');
  await promisify(execFile)(
    join(import.meta.dirname, '../../node_modules/.bin/tsx'),
    ['bin/ask-account.ts', stage, file],
    {
      cwd: join(import.meta.dirname, '../..'),
      env: {
        PATH: process.env['PATH'],
        AWS_ENDPOINT_URL: url,
        AWS_ACCESS_KEY_ID: 'stand-in',
        AWS_SECRET_ACCESS_KEY: 'stand-in',
        // What a shell of another stage has left behind.
        AWS_REGION: 'eu-west-1',
      },
    },
  );
  return { told: JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>, regions };
}

describe('before the first deployment', () => {
  test('nothing stands, no secret counts, and a new account is told what to ask for', async () => {
    const { told } = await asked('prod', { stacks: {}, secrets: {}, unreserved: 10 });

    expect(told).toMatchObject({ standing: [], versions: supposed.versions, sandboxes: 10 });
    expect(told['advice']).toContain('L-B99A9384');
  });

  test('what a failed creation has left does not stand', async () => {
    const { told } = await asked('prod', {
      stacks: { 'Lianluo-prod-Waf': 'CREATE_COMPLETE', 'Lianluo-prod-Data': 'ROLLBACK_COMPLETE' },
      secrets: {},
      unreserved: 1000,
    });

    expect(told['standing']).toEqual(['Waf']);
  });
});

describe('of a stage that runs', () => {
  const running = (stage: StageName): Account => ({
    stacks: {
      [`Lianluo-${stage}-Waf`]: 'CREATE_COMPLETE',
      [`Lianluo-${stage}-Data`]: 'UPDATE_COMPLETE',
      [`Lianluo-${stage}-App`]: 'UPDATE_ROLLBACK_COMPLETE',
    },
    template: { Resources: { http: { Properties: { ReservedConcurrentExecutions: 150 } } } },
    secrets: {
      [`lianluo/${stage}/signing`]: { first: ['AWSCURRENT'] },
      [`lianluo/${stage}/origin`]: { older: ['AWSPREVIOUS'], newer: ['AWSCURRENT'] },
    },
    unreserved: 850,
  });

  test('stacks, the versions that count and all sandboxes are told, its own reservation among them', async () => {
    const { told } = await asked('prod', running('prod'));

    expect(told).toEqual({
      standing: ['Waf', 'Data', 'App'],
      versions: { signing: ['first'], origin: ['newer', 'older'] },
      sandboxes: 1000,
    });
  });

  test.each([
    ['prod', ['us-east-1', stages.prod.region]],
    ['cn-prod', [stages['cn-prod'].region]],
  ] as const)('%s is asked for in its own regions alone', async (stage, own) => {
    const { told, regions } = await asked(stage, running(stage));

    expect(told['standing']).toContain('App');
    expect(new Set([...regions].map((call) => call.split(' ')[1]))).toEqual(new Set(own));
  });
});
