import { afterAll, beforeAll, expect, test } from 'vitest';
import { listOf, p95Of } from '../../../test-support/beside';
import { floodsOf } from '../../../test-support/floods';
import { idleServer, type IdleServer } from '../../../test-support/idle-server';
import { serve, type Caller, type Served } from '../../../test-support/served';

/** P18 of the goals: what another caller waits while one caller floods, by their own quiet wait; and what it takes. */
const mostTimes = 20;
const mostMb = 400;

let server: Served;
let idle: IdleServer;
let flooding: Caller;
let read: () => Promise<void>;
/** Before each flood; the one after it is the next one's. */
let quiet: number;
let quietMb: number;

const quietWait = () => p95Of(read, Promise.resolve(), 60);

beforeAll(async () => {
  [server, idle] = await Promise.all([serve(), idleServer()]);
  flooding = await server.as('demo.qindu.clerk');
  read = listOf(await server.as('demo.xincheng'), '/committees/xincheng/units');
  // The first calls of a process are not what anybody waits for later.
  await quietWait();
  quiet = await quietWait();
  quietMb = server.residentMb();
}, 120_000);
afterAll(() => Promise.all([server.stop(), idle.stop()]));

// The floods are named before there is somebody to begin them.
const clerk: Caller = (...call) => flooding(...call);

test.each(floodsOf(clerk).map(({ what, run }) => [what, run] as const))(
  'while one caller %s, another reads as before',
  { timeout: 120_000 },
  async (_what, run) => {
    const flood = run();
    const [busy, machine] = await Promise.all([p95Of(read, flood, 60), p95Of(idle.read, flood, 60), flood]);
    const before = quiet;
    quiet = await quietWait();

    // A machine that others use is not as quiet at one time as at another: the slowest of what was usual counts, and what a
    // server waits meanwhile that has nothing to do with the flood.
    expect(busy / Math.max(before, quiet, machine)).toBeLessThan(mostTimes);
    expect(server.peakMb() - quietMb).toBeLessThan(mostMb);
  },
);
