import type { FileUploadView, FileView } from '@lianluo/contract/file';
import { functionRights, type FunctionName } from '@lianluo/tables/rights';
import { Hono } from 'hono';
import { beforeAll, expect, test } from 'vitest';
import { announcedFile, aPdf, sha256Of } from '../../../test-support/attaching';
import { clientOf, type Client } from '../../../test-support/client';
import { granted } from '../../../test-support/granted';
import { openWorld, type World } from '../../../test-support/world';
import { demoPassword } from '../../entries/demo/accounts';
import { createApp } from '../../entries/app';
import { runJob } from '../../entries/run-job';
import type { Dependencies } from '../../floor/context';
import { judge } from '../../floor/files/judge/judge';
import { resumeJudging } from '../../floor/files/resume-judging';
import type { Job } from '../../floor/job';
import type { Env } from '../../floor/http/env';
import { allRows } from '../../floor/storage/pages';
import { judgeFile } from './judge-file';

const committee = '/committees/qindu';
const queue: Job[] = [];
let world: World;
let clerk: Client;
let item: string;

/** The parts of a function of AWS: what its role lets it do with tables, and bytes that never come by it. */
function partsOf(name: FunctionName): Dependencies {
  const { storage } = granted(world.storage, functionRights[name]);
  return {
    ...world.deps,
    storage,
    later: async (job) => void queue.push(job),
    files: async () => {
      const files = { ...(await world.deps.files()) };
      delete files.keepPart;
      return files;
    },
  };
}

beforeAll(async () => {
  world = await openWorld();
  const http = createApp(partsOf('http'));
  // Whoever signs in is let in by another function.
  const front = new Hono<Env>()
    .post('/api/v1/session', (c) => world.app.fetch(c.req.raw, c.env))
    .all('*', (c) => http.fetch(c.req.raw, c.env));
  clerk = clientOf(front, async (client) => {
    await client.post('/session', { username: 'demo.qindu.clerk', password: demoPassword });
  });
  const { body } = await clerk.post<{ id: string }>(`${committee}/opinions`, {
    title: '路灯不亮',
    unit: world.unit,
    content: { situation: '部分路灯损坏。' },
    authors: [{ name: '样本作者', kind: 'public' }],
  });
  item = `${committee}/opinions/${body.id}`;
});

/** Announces a file, has its bytes wait as the bucket would, and says that they are there. */
async function sent(name: string, bytes: Buffer): Promise<string> {
  const { body } = await clerk.post<FileUploadView>(`${item}/files`, announcedFile(name, bytes));
  const [part] = body.parts;
  if (part) await (await world.deps.files()).keepPart?.({ committee: 'qindu', id: body.id }, part, bytes);
  const completed = await clerk.post<FileView>(`${committee}/files/${body.id}/actions/complete`, {});
  expect([completed.status, completed.body.state]).toEqual([200, 'judging']);
  return body.id;
}

const stateOf = async (id: string) => {
  const { status, body } = await clerk.get<FileView>(`${committee}/files/${id}`);
  return status === 200 ? body.state : status;
};
const waiting = () => allRows(world.storage, { table: 'ephemeral', pk: '#files-judging', limit: 100 });
const work = async () => {
  for (const job of queue.splice(0)) await runJob(partsOf('jobs'), job);
};

test('a file that the API never carries is judged by the job, with the rights of its role', async () => {
  const [good, bad] = [await sent('复函.pdf', aPdf()), await sent('网页.pdf', Buffer.from('<html><script></script>'))];
  expect([await stateOf(good), (await waiting()).length]).toEqual(['judging', 2]);

  const jobs = [...queue];
  await work();
  // A queue may hand a job out twice.
  queue.push(...jobs);
  await work();

  expect([await stateOf(good), await stateOf(bad), await waiting()]).toEqual(['ready', 'refused', []]);
});

test('one whose job was lost is found by the clock, and not before another could be through', async () => {
  const id = await sent('中断.pdf', aPdf('中断'));
  queue.length = 0;
  expect(await resumeJudging(partsOf('clock'))).toBe(0);

  world.setClock(6 * 60_000);
  expect(await resumeJudging(partsOf('clock'))).toBe(1);
  await work();

  expect([await stateOf(id), await waiting()]).toEqual(['ready', []]);
});

test('bytes that were sent anew while a twin was judged are not put in the place of what was judged', async () => {
  const [one, other] = [aPdf('甲一'), aPdf('乙二')];
  const { sha256: _untold, ...announced } = announcedFile('换.pdf', one);
  const { body } = await clerk.post<FileUploadView>(`${item}/files`, announced);
  const files = await world.deps.files();
  const place = { committee: 'qindu', id: body.id };
  const send = (bytes: Buffer) => files.keepPart?.(place, { number: 1, from: 0, to: bytes.length }, bytes);
  await send(one);
  await clerk.post(`${committee}/files/${body.id}/actions/complete`, {});
  const job = queue.pop();
  if (job?.task !== 'judge-file') throw new Error('No job was sent.');

  await judgeFile(world.deps, job, async (bytes, name) => {
    if (Buffer.from(bytes).equals(one)) {
      await send(other);
      await judgeFile(world.deps, job, judge);
    }
    return judge(bytes, name);
  });

  const { body: file } = await clerk.get<FileView>(`${committee}/files/${body.id}`);
  const kept = await files.open(place, { name: '', type: '', inline: false });
  expect([file.sha256, kept]).toEqual([sha256Of(other), { bytes: other }]);
  await work();
  await runJob(partsOf('jobs'), job);
});

test('one whose bytes went meanwhile, or that was given up, ends its job', async () => {
  const [gone, givenUp] = [await sent('甲.pdf', aPdf('甲')), await sent('乙.pdf', aPdf('乙'))];
  await (await world.deps.files()).clear({ committee: 'qindu', id: gone });
  const { version } = await clerk.get(`${committee}/files/${givenUp}`);
  expect((await clerk.del(`${committee}/files/${givenUp}`, { version })).status).toBe(204);

  await work();

  expect([await stateOf(gone), await stateOf(givenUp), await waiting()]).toEqual(['judging', 404, []]);
  expect(world.logged).toContainEqual(expect.objectContaining({ file: gone, code: 'file.not-arrived' }));
});
