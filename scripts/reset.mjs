import './node-version.mjs';
import { join } from 'node:path';
import { build, install } from './prepare.mjs';
import { orExit, root, run } from './run.mjs';
import { serve, stopServer } from './server.mjs';

const args = process.argv.slice(2);
const damaged = args.filter((each) => each === '--damaged');

await stopServer();
await install();
await build();
// It looks into the data folder first: an office's own work is not removed.
orExit(await run(process.execPath, [join(root, 'apps/api/dist/operate.mjs'), 'discard-demo', '--yes', ...damaged]));
await serve(args.filter((each) => each !== '--damaged'));
