import { listOf, p95Of } from '../test-support/beside';
import { floodsOf } from '../test-support/floods';
import { serve } from '../test-support/served';
import { figure, note, section } from './report';

/** P18: what another caller waits while one caller floods, by their own quiet wait. */
export async function crowd(): Promise<void> {
  section('One caller floods, another reads (local server, built)');
  const server = await serve();
  try {
    const clerk = await server.as('demo.qindu.clerk');
    const read = listOf(await server.as('demo.xincheng'), '/committees/xincheng/units');
    const quietly = () => p95Of(read, Promise.resolve());
    await quietly();
    let quiet = await quietly();
    for (const { what, run } of floodsOf(clerk)) {
      const flood = run();
      const [busy] = await Promise.all([p95Of(read, flood), flood]);
      const after = await quietly();
      figure('P18', `p95 of another's read while one ${what}`, busy / Math.max(quiet, after), 20);
      quiet = after;
    }
    note('most memory of the process', `${Math.round(server.peakMb())} MB`);
  } finally {
    await server.stop();
  }
}
