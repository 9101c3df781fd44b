import './node-version.mjs';
import { build, install } from './prepare.mjs';
import { run } from './run.mjs';

await install();
await build();
const bench = ['apps/api/bench/main.ts', ...process.argv.slice(2)];
process.exit((await run('apps/api/node_modules/.bin/tsx', bench, { graceful: true })).code);
