import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventConsumer, eventsName } from '../src/engine/event/sequence';
import { dispatch } from '../src/engine/webhook/dispatch';
import { followed } from '../src/entries/local/followed';
import { delivering } from '../src/entries/local/delivering';
import { runJob } from '../src/entries/run-job';
import { entryOf } from '../src/floor/journal/journal';
import { openClassic } from '../src/floor/storage/classic';
import { manners } from '../test-support/receiver';
import { hooked, openRehearsal } from '../test-support/webhook.examples';
import { figure, section } from './report';

const events = 1000;

/** P20: what a receiver is told a second, signed and logged, while another one never answers. */
export async function webhooks(): Promise<void> {
  section(`Webhooks: ${events} events to two receivers, one of which never answers (embedded table on disk, durable)`);
  const folder = await mkdtemp(join(tmpdir(), 'lianluo-bench-'));
  const world = await openRehearsal(({ clock }) => openClassic(folder, { clock, ...followed }));
  try {
    const [well, silent] = [await hooked(world), await hooked(world)];
    silent.receiver.answers = manners.hangs;
    const jobs = delivering((job) => runJob(deps, job), world.deps.log);
    const deps: typeof world.deps = {
      ...world.deps,
      later: async (job) => void ((job.task === 'deliver' || job.task === 'dispatch') && jobs.take(job)),
    };
    const scope = { actor: { id: 'u1', name: '王', role: 'county-clerk' }, instant: deps.now().toISOString() };
    for (let n = 0; n < events; n += 100)
      await world.storage.write(
        Array.from({ length: 100 }, (_, index) =>
          entryOf(
            { ...scope, committee: { id: 'qindu' } },
            { kind: 'topics', id: `t${n + index}`, version: 1 },
            'create',
            {
              set: {},
              unset: [],
              texts: {},
            },
          ),
        ),
      );
    await world.storage.changes.drain(eventConsumer(deps), eventsName);

    const startedAt = performance.now();
    await dispatch(deps, 'qindu');
    while (well.receiver.received.length < events) await new Promise((resolve) => setTimeout(resolve, 5));
    const seconds = (performance.now() - startedAt) / 1000;

    figure('P20', 'deliveries a second, one receiver never answering', events / seconds, 200, '', true);
    jobs.stop();
    await Promise.all([well.receiver.stop(), silent.receiver.stop()]);
  } finally {
    await world.storage.close();
    await rm(folder, { recursive: true, force: true });
  }
}
