import './node-version.mjs';
import { install, turbo } from './prepare.mjs';

await install();
process.exit((await turbo(['build'])).code);
