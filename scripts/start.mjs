import './node-version.mjs';
import { serve } from './server.mjs';

await serve(process.argv.slice(2));
