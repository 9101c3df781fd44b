import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openClassic } from '../../floor/storage/classic';
import { dropTables } from '../../floor/storage/drop-tables';
import { hasJava, startDynamoDbLocal, type DynamoDbLocal } from '@lianluo/dynamodb-local/dynamodb-local';
import { openLocalDynamo } from '../../floor/storage/local-dynamo';
import { openOperatorDynamo, type OperatorTables } from '../../floor/storage/operator-tables';
import { privateFolder } from '../../floor/storage/private-folder';
import type { Storage } from '../../floor/storage/table';
import { damageAccepted, LocalFault } from './fault';
import { countedAlone, followed } from './followed';
import type { Engine } from './options';

/** What the tables stand on, from start to stop. */
export interface TableEngine {
  /** A call costs a millisecond there, not a tenth of one: much is better written in large pieces. */
  isRemote: boolean;
  /** Sample data need not be on disk before the next write. */
  open(options: { durable: boolean }): Promise<OperatorTables>;
  /** Removes every table, once their storage is closed. */
  discard(): Promise<void>;
  stop(): Promise<void>;
}

const location = { region: 'local', prefix: 'lianluo' };

export function engineIn(folder: string, engine: Engine): TableEngine {
  // The SDK tells everybody on Node 20 to upgrade, in the middle of what we say.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
  if (engine.name === 'embedded') return embedded(join(folder, 'tables'));
  if (engine.name === 'dynamodb-local') return dynamoDbLocal(folder);
  return dynamoDbAt(engine.endpoint);
}

const embedded = (folder: string): TableEngine => ({
  isRemote: false,
  async open({ durable }) {
    const storage = await openClassic(folder, {
      durable,
      ...(durable ? followed : countedAlone),
      acceptDamage: damageAccepted(process.env, (text) => void process.stderr.write(text)),
    });
    return { storage, everyRow: storage.everyRow };
  },
  discard: () => rm(folder, { recursive: true, force: true }),
  stop: async () => undefined,
});

function dynamoDbLocal(folder: string): TableEngine {
  const files = join(folder, 'dynamodb');
  let held: Storage | undefined;
  let running: DynamoDbLocal | undefined;

  return {
    isRemote: true,
    async open() {
      if (!hasJava())
        throw new LocalFault(
          '没有找到 Java；DynamoDB Local 需要 Java 11 或更高版本，不带 --dynamodb-local 启动则不需要。',
          'Java was not found: DynamoDB Local needs Java 11 or newer, and a start without --dynamodb-local does not.',
        );
      // DynamoDB Local lets two processes write to the same files; our own table beside them lets only one in.
      held ??= await openClassic(join(folder, 'lock'));
      await privateFolder(files);
      running ??= await startDynamoDbLocal({ folder: files });
      return openDynamo(running.endpoint);
    },
    async discard() {
      await running?.stop();
      running = undefined;
      await rm(files, { recursive: true, force: true });
    },
    async stop() {
      await running?.stop();
      await held?.close();
    },
  };
}

const dynamoDbAt = (endpoint: string): TableEngine => ({
  isRemote: true,
  async open() {
    const answered = await fetch(endpoint).catch(() => undefined);
    if (!answered)
      throw new LocalFault(`DYNAMODB_ENDPOINT ${endpoint} 没有应答。`, 'Nothing answers at DYNAMODB_ENDPOINT.');
    return openDynamo(endpoint);
  },
  discard: () => dropTables({ ...location, endpoint }),
  stop: async () => undefined,
});

async function openDynamo(endpoint: string): Promise<OperatorTables> {
  const at = { ...location, endpoint };
  return { storage: await openLocalDynamo(at), everyRow: openOperatorDynamo(at).everyRow };
}
