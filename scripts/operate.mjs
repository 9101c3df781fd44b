import './node-version.mjs';
import { join } from 'node:path';
import { build, install } from './prepare.mjs';
import { root, run } from './run.mjs';

await install();
await build();
const command = join(root, 'apps/api/dist/operate.mjs');
process.exit((await run(process.execPath, [command, ...process.argv.slice(2)], { graceful: true })).code);
