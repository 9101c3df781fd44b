import { playSession } from '../test-support/proposal/a-session';
import { openWorld } from '../test-support/world';
import { timed } from './measure';
import { figure, section } from './report';

const received = 200;

/** P21: 200 proposals of a session from the first that is handed in to the last that is closed, by every call an office makes. */
export async function session(): Promise<void> {
  section(`A session of ${received} proposals (embedded table in memory)`);
  const world = await openWorld();
  const { ms } = await timed(() => playSession(world, received));
  figure('P21', 'seconds from the first proposal to the last', ms / 1000, 60, ' s');
  await world.storage.close();
}
