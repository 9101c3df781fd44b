import './node-version.mjs';
import { buildAll, install } from './prepare.mjs';

await install();
process.exit((await buildAll()).code);
