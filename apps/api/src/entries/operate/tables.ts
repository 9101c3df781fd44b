import { resolve, join } from 'node:path';
import { damageAccepted } from '../local/fault';
import { followed } from '../local/followed';
import { openClassic } from '../../floor/storage/classic';
import type { DynamoLocation } from '../../floor/storage/dynamo-client';
import { openMemory } from '../../floor/storage/memory';
import { openOperatorDynamo, type OperatorTables } from '../../floor/storage/operator-tables';
import { instant, OperatorFault, type Options } from './command';

export const dataFolder = (): string => resolve(process.env['DATA_DIR'] || '.local');

/** Where the embedded tables are in it. */
export const tablesFolder = (): string => join(dataFolder(), 'tables');

/** The tables of a stage on AWS, of DynamoDB Local at an endpoint, or of the data folder of this machine, which are there already. */
export async function openTables(options: Options, { mustExist = true } = {}): Promise<OperatorTables> {
  if (isRemote(options)) return openOperatorDynamo(locationOf(options));
  const storage = await openClassic(tablesFolder(), {
    mustExist,
    ...followed,
    acceptDamage: damageAccepted(process.env, (line) => void process.stderr.write(line)),
  });
  return { storage, everyRow: storage.everyRow };
}

export const isRemote = ({ stage, endpoint }: Options): boolean =>
  typeof stage === 'string' || typeof endpoint === 'string';

/** The tables of a stage on AWS, where functions stand around them. */
export const isDeployed = ({ stage, endpoint }: Options): boolean =>
  typeof stage === 'string' && endpoint === undefined;

/** Where the tables of a stage or of an endpoint are, and what stands before their names; with `at`, those of a restored point. */
export function locationOf(options: Options): DynamoLocation & { prefix: string } {
  const { stage, endpoint } = options;
  const own = typeof stage === 'string' ? `lianluo-${stage}` : 'lianluo';
  const prefix = options['at'] === undefined ? own : `${own}-at-${stampOf(instant(options, 'at'))}`;
  if (typeof endpoint === 'string') return { endpoint, region: 'local', prefix };
  return { region: regionOf(), prefix };
}

/** An instant in letters that a table's name may have: `20261126T020000Z`. */
const stampOf = (at: Date): string => at.toISOString().replace(/[-:]|\.\d+/g, '');

/** For a command that asks nothing of them. */
export async function noTables(): Promise<OperatorTables> {
  const storage = await openMemory();
  return { storage, everyRow: storage.everyRow };
}

/** The region of the stage: `npm run operate` reads it from the stage's definition, and every client of the SDK takes it from here too. */
function regionOf(): string {
  const region = process.env['AWS_REGION'];
  if (region) return region;
  throw new OperatorFault(
    '不知道部署在哪个区域：请用 npm run operate 执行，或设置 AWS_REGION。',
    'The region is unknown: run it by npm run operate, or set AWS_REGION.',
  );
}
