import { expect, test, vi } from 'vitest';
import { clientOf } from '../../../test-support/client';
import { hooked, openRehearsal } from '../../../test-support/webhook.examples';
import { noReceivers } from '../../floor/receivers';
import { inPlace } from '../../floor/sheet/sheet-work';
import { createApp } from '../app';
import { demoPassword } from '../demo/accounts';
import { runJob } from '../run-job';
import { background } from './background';
import { delivering } from './delivering';
import { localDependencies } from './dependencies';

test('a command is told to a receiver by the local run, with nobody asking', async () => {
  const world = await openRehearsal();
  world.setClock(new Date().toISOString());
  const { receiver } = await hooked(world, ['topic.*']);
  const log = () => undefined;
  const jobs = background(log);
  const deliveries = delivering((job) => runJob(deps, job), log);
  const deps = localDependencies(world.storage, {
    secret: 'the secret of a test',
    run: jobs.run,
    deliver: deliveries.take,
    log,
    sheets: inPlace,
    receivers: noReceivers,
    files: world.deps.files,
  });
  const office = clientOf(createApp({ ...deps, passwords: world.deps.passwords }));
  await office.post('/session', { username: 'demo.qindu', password: demoPassword });

  const { status, body } = await office.post<{ id: string }>('/committees/qindu/topics', { name: '加装电梯' });

  expect(status).toBe(201);
  await vi.waitFor(() => expect(receiver.received).toHaveLength(1), { timeout: 5000 });
  expect(JSON.parse(receiver.received[0]?.body ?? '')).toMatchObject({
    type: 'topic.created',
    data: { committee: 'qindu', subject: { kind: 'topics', id: body.id, version: 1 } },
  });
  jobs.stop();
  deliveries.stop();
  await receiver.stop();
});
