import { expect, test } from 'vitest';
import type { DeliverJob, DispatchJob } from '../../floor/job';
import { delivering } from './delivering';

const round = (webhook: string, due: string): DeliverJob => ({ task: 'deliver', committee: 'qindu', webhook, due });
const turn = () => new Promise((resolve) => setImmediate(resolve));

test('one that never answers holds none of the others, and what waits already is not taken twice', async () => {
  const begun: (DispatchJob | DeliverJob)[] = [];
  const jobs = delivering(
    async (job) => {
      begun.push(job);
      if (job.task === 'deliver' && job.webhook === 'silent') await new Promise(() => undefined);
    },
    () => undefined,
  );

  for (let n = 0; n < 50; n++) jobs.take(round('silent', String(n)));
  for (let n = 0; n < 50; n++) jobs.take(round('silent', String(n)));
  for (let n = 0; n < 200; n++) jobs.take(round('well', String(n)));
  jobs.take({ task: 'dispatch', committee: 'qindu' });
  for (let n = 0; n < 300; n++) await turn();

  const of = (webhook: string) => begun.filter((job) => job.task === 'deliver' && job.webhook === webhook);
  expect([of('silent').length, of('well').length, begun.length]).toEqual([4, 200, 205]);
  jobs.stop();
});

test('one that fails is told of, and the next is begun', async () => {
  const problems: unknown[] = [];
  const ran: string[] = [];
  const jobs = delivering(
    async (job) => {
      ran.push(job.committee);
      if (job.committee === 'qindu') throw new Error('no');
    },
    ({ problem }) => void problems.push(problem),
  );
  jobs.take({ task: 'dispatch', committee: 'qindu' });
  jobs.take({ task: 'dispatch', committee: 'xincheng' });
  await turn();
  expect([ran, problems]).toEqual([['qindu', 'xincheng'], ['JobFailed']]);
  jobs.stop();
  jobs.take({ task: 'dispatch', committee: 'weicheng' });
  await turn();
  expect(ran).toHaveLength(2);
});
