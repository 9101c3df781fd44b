import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

// What reads our sources in a process does not reach into its threads by itself.
register();
await import(workerData);
