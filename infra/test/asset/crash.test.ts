import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { foundCity, type City } from '../rig/city';
import { startDeployment, type Deployment } from '../rig/deployment';
import { seeded } from '../rig/seeded';
import { clientOf } from '../rig/tables';

/** Each is recorded and submitted: 1,040 writes of the real handlers. */
const opinions = 520;
const officesAtOnce = 10;
const mostTries = 60;
/** About a hundred sandboxes die on the way. */
const killedPerTry = 0.07;

const seed = Number(process.env['CRASH_SEED'] ?? Date.now() % 1_000_000);
const random = seeded(seed);
let deployment: Deployment;
let city: City;

beforeAll(async () => {
  deployment = await startDeployment({
    version: 'v2',
    stage: 'dev',
    sandboxes: 3,
    faults: { random, error500: 0.05, throttled: 0.05, reset: 0.05, lostReply: 0.05, conflict: 0.05 },
    losesAnswer: () => deployment?.faults.isActive() && random() < 0.08,
    repeats: () => random() < 0.1,
  });
  city = await foundCity(deployment.url, await deployment.setupToken());
}, 120_000);
afterAll(() => deployment?.stop(), 30_000);

test('whatever dies on the way: acknowledged = stored = journal = figures', { timeout: 400_000 }, async () => {
  const path = `/committees/${city.county}/opinions`;
  const unit = await city.clerk<{ id: string }>('POST', `/committees/${city.county}/units`, {
    name: '滨江街道政协联络组',
    type: 'liaison-group',
  });
  deployment.faults.begin();
  let kills = 0;
  const draining = { on: true };
  const consumers = (async () => {
    while (draining.on) await deployment.drain();
  })();

  let tries = 0;
  const acknowledged: string[] = [];
  const queue = Array.from({ length: opinions }, (_, index) => index);
  const office = async () => {
    for (let index = queue.pop(); index !== undefined; index = queue.pop()) {
      const draft = {
        title: `关于第${index}件事的建议`,
        content: { situation: '情况。' },
        unit: unit.body.id,
        authors: [{ name: '某居民', kind: 'public' }],
      };
      const recorded = await insist(path, draft);
      const { id } = recorded.body;
      await insist(`${path}/${id}/actions/submit`, {}, { 'if-match': `"v${recorded.version}"` });
      acknowledged.push(id);
    }
  };
  /** What a client does whose answer did not come: the same again, with the same key. */
  const insist = async (to: string, body: object, headers: Record<string, string> = {}) => {
    const sent = { ...headers, 'idempotency-key': randomUUID() };
    for (let attempt = 1; ; attempt++) {
      tries += 1;
      const answer = await city.clerk<{ id: string }>('POST', to, body, sent).catch(() => undefined);
      // By progress and not by the clock: a slow machine is killed as often as a quick one.
      if (random() < killedPerTry) {
        kills += 1;
        deployment.killOne();
      }
      if (answer && answer.status < 300) return answer;
      if (attempt === mostTries || (answer && answer.status < 500))
        throw new Error(`${to}: ${answer?.status} ${JSON.stringify(answer?.body)} (seed ${seed})`);
      await new Promise((resolve) => setTimeout(resolve, 30 + random() * 70));
    }
  };
  await Promise.all(Array.from({ length: officesAtOnce }, office));
  draining.on = false;
  await consumers;
  deployment.faults.calm();
  await deployment.drain();

  const stored = await keysOf('ledger', `${city.county}#opinions`);
  const entries = await keysOf('journal', `${city.county}#opinions#`);
  const { body: list } = await city.clerk<{ total: number }>('GET', `${path}?status=submitted`);
  const { body: overview } = await city.clerk<{ figures: { key: string; value: number }[] }>(
    'GET',
    `/committees/${city.county}/overview`,
  );
  const submitted = overview.figures.find(({ key }) => key === 'opinions.submitted')?.value;
  const { injected } = deployment.faults;
  console.info(`seed ${seed}: ${tries} tries, ${kills} kills, faults ${JSON.stringify(injected)}`);

  expect(new Set(acknowledged).size).toBe(opinions);
  // A long text stands beside its head, under the head's id and a name.
  expect(
    stored
      .map(({ sk }) => sk)
      .filter((sk) => !sk.includes('#'))
      .sort(),
  ).toEqual([...acknowledged].sort());
  expect(entries.map(({ pk, sk }) => `${pk.split('#')[2]} ${Number(sk)}`).sort()).toEqual(
    acknowledged.flatMap((id) => [`${id} 1`, `${id} 2`]).sort(),
  );
  expect([list.total, submitted]).toEqual([opinions, opinions]);
  expect(deployment.deadLetters()).toEqual([]);
  for (const [fault, count] of Object.entries(injected)) expect([fault, count > 0]).toEqual([fault, true]);
  expect(kills).toBeGreaterThan(50);
});

async function keysOf(table: string, prefix: string): Promise<{ pk: string; sk: string }[]> {
  const client = clientOf(deployment.endpoint);
  const keys: { pk: string; sk: string }[] = [];
  let start: Record<string, { S: string }> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({
        TableName: deployment.tableOf(table),
        FilterExpression: 'begins_with(pk, :prefix)',
        ExpressionAttributeValues: { ':prefix': { S: prefix } },
        ...(start && { ExclusiveStartKey: start }),
      }),
    );
    for (const { pk, sk } of page.Items ?? []) keys.push({ pk: pk?.S ?? '', sk: sk?.S ?? '' });
    start = page.LastEvaluatedKey as typeof start;
  } while (start);
  client.destroy();
  return keys;
}
