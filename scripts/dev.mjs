import './node-version.mjs';
import { install } from './prepare.mjs';
import { run, stopAll, tool } from './run.mjs';

await install();
// The pages come from Vite, and the API is asked through it.
process.env.PUBLIC_ORIGIN ??= 'http://127.0.0.1:5173';
const watch = ['watch', '--clear-screen=false', 'apps/api/src/local.ts', ...process.argv.slice(2)];
const servers = [
  run('apps/api/node_modules/.bin/tsx', watch, { graceful: true }),
  tool('apps/admin', 'vite', [], { graceful: true }),
];

const { code } = await Promise.race(servers);
stopAll('SIGTERM');
await Promise.all(servers);
process.exit(code);
