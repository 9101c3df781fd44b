import { resolve, join } from 'node:path';
import { damageAccepted } from '../local/fault';
import { openClassic } from '../storage/classic';
import { openMemory } from '../storage/memory';
import { openOperatorDynamo, type OperatorTables } from '../storage/operator-tables';
import { scorecardsName } from '../scorecard/consume';
import type { Options } from './command';

export const dataFolder = (): string => resolve(process.env['DATA_DIR'] || '.local');

/** Where the embedded tables are in it. */
export const tablesFolder = (): string => join(dataFolder(), 'tables');

/** The tables of a stage on AWS, of DynamoDB Local at an endpoint, or of the data folder of this machine. */
export async function openTables(options: Options): Promise<OperatorTables> {
  const { stage, endpoint } = options;
  const prefix = typeof stage === 'string' ? `lianluo-${stage}` : 'lianluo';
  if (typeof endpoint === 'string') return openOperatorDynamo({ endpoint, region: 'local', prefix });
  if (typeof stage === 'string') return openOperatorDynamo({ region: regionOf(), prefix });
  const storage = await openClassic(tablesFolder(), {
    consumers: [scorecardsName],
    acceptDamage: damageAccepted(process.env, (line) => void process.stderr.write(line)),
  });
  return { storage, everyRow: storage.everyRow };
}

/** For a command that asks nothing of them. */
export async function noTables(): Promise<OperatorTables> {
  const storage = await openMemory();
  return { storage, everyRow: storage.everyRow };
}

export function regionOf(): string {
  return process.env['AWS_REGION'] ?? process.env['AWS_DEFAULT_REGION'] ?? 'ap-southeast-1';
}
