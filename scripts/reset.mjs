import './node-version.mjs';
import { rmSync } from 'node:fs';
import { dataFolder, serve, stopServer } from './server.mjs';

await stopServer();
rmSync(dataFolder, { recursive: true, force: true });
await serve(process.argv.slice(2));
