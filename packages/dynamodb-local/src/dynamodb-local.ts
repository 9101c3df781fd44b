import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

export interface DynamoDbLocal {
  endpoint: string;
  stop: () => Promise<void>;
}

export interface DynamoDbLocalOptions {
  /** Where it keeps its data. In memory without. */
  folder?: string;
  port?: number;
  /** Over in minutes: what a longer life would be compiled for costs more than it saves, and takes the cores of who asks. */
  brief?: boolean;
  /** Each region has tables of its own: in one database everybody's writes become slower with all that was ever written. */
  apart?: boolean;
}

const startWithinMs = 60_000;
const brieflyCompiled = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

export const hasJava = (): boolean => spawnSync('java', ['-version'], { stdio: 'ignore' }).status === 0;

/** Amazon's DynamoDB Local, from the package that brings it. Needs Java. */
export async function startDynamoDbLocal({
  folder,
  port,
  brief = false,
  apart = false,
}: DynamoDbLocalOptions = {}): Promise<DynamoDbLocal> {
  const home = emulatorHome();
  const chosenPort = port ?? (await freePort());
  const child = spawn(
    'java',
    [
      ...(brief ? brieflyCompiled : []),
      `-Djava.library.path=${join(home, 'DynamoDBLocal_lib')}`,
      '-jar',
      join(home, 'DynamoDBLocal.jar'),
      '-port',
      String(chosenPort),
      ...(folder === undefined ? ['-inMemory'] : ['-dbPath', folder]),
      ...(apart ? [] : ['-sharedDb']),
      '-disableTelemetry',
    ],
    { cwd: folder ?? home, stdio: 'ignore' },
  );
  const kill = () => void child.kill('SIGKILL');
  process.once('exit', kill);

  const endpoint = `http://127.0.0.1:${chosenPort}`;
  await answering(endpoint, child);
  return {
    endpoint,
    async stop() {
      process.off('exit', kill);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      const killing = setTimeout(kill, 3000);
      await gone;
      clearTimeout(killing);
    },
  };
}

function emulatorHome(): string {
  const manifest = createRequire(import.meta.url).resolve('amplify-dynamodb-simulator/package.json');
  return join(dirname(manifest), 'emulator');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port was given.');
  return address.port;
}

async function answering(endpoint: string, child: ChildProcess): Promise<void> {
  const failed = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`DynamoDB Local ended with code ${code} before it answered.`)));
  });
  const deadline = Date.now() + startWithinMs;
  const asked = async () => {
    while (Date.now() < deadline) {
      // It answers 400 to a request that is not signed, and that is an answer.
      if (await fetch(endpoint).catch(() => undefined)) return;
      await delay(100);
    }
    child.kill('SIGKILL');
    throw new Error(`DynamoDB Local did not answer within ${startWithinMs / 1000} seconds.`);
  };
  await Promise.race([asked(), failed]);
}
