import { calendar } from './calendar.bench';
import { capacity } from './capacity.bench';
import { cold } from './cold.bench';
import { crowd } from './crowd.bench';
import { events } from './events.bench';
import { grid } from './grid.bench';
import { importing } from './import.bench';
import { latency } from './latency.bench';
import { paint } from './paint.bench';
import { summary } from './report';
import { scores } from './scores.bench';
import { session } from './session.bench';
import { startup } from './startup.bench';
import { webhooks } from './webhooks.bench';

const sections = {
  capacity,
  calendar,
  latency,
  importing,
  crowd,
  startup,
  cold,
  grid,
  paint,
  events,
  webhooks,
  session,
  scores,
};

// One section alone by its name: `npm run bench -- latency`.
const [, , only] = process.argv;
for (const [name, run] of Object.entries(sections)) if (!only || only === name) await run();
summary();
process.exit(0);
