import { afterEach, expect, test, vi } from 'vitest';
import { addStreets, csv, imports, read, upload } from '../../../test-support/import/importing';
import { resumeImports } from '../../features/import/resume-imports';
import { runJob } from '../run-job';
import { openWorld } from '../../../test-support/world';
import { background } from './background';

afterEach(() => vi.useRealTimers());

test('an import whose job was lost is taken up within minutes, and not only by the next start', async () => {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  await addStreets(office);
  const { id } = await upload(
    world,
    office,
    'members',
    csv([
      ['姓名', '界别'],
      ['王早', '教育界'],
    ]),
  );
  // The write of the commit went through, and nothing behind it did.
  world.deps.later = async () => undefined;
  await office.post(`${imports}/${id}/actions/commit`, { mode: 'valid' });
  expect((await read(office, id)).status).toBe('committing');

  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const jobs = background(world.deps.log);
  const deps = {
    ...world.deps,
    later: async (job: Parameters<typeof runJob>[1]) => jobs.run(() => runJob(world.deps, job)),
  };
  jobs.every(1000, async () => void (await resumeImports(deps)));
  vi.advanceTimersByTime(999);
  expect((await read(office, id)).status).toBe('committing');
  vi.advanceTimersByTime(1);

  await vi.waitFor(async () => expect((await read(office, id)).status).toBe('committed'), 5000);
  jobs.stop();
  expect(vi.getTimerCount()).toBe(0);
});
