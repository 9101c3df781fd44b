import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isTakenOver } from '../../engine/take-over-once';
import { createTables } from '../../floor/storage/create-tables';
import { dynamoClient } from '../../floor/storage/dynamo-client';
import type { OperatorTables } from '../../floor/storage/operator-tables';
import { openArchive } from './archives';
import { OperatorFault, text, type Command, type Options, type Running } from './command';
import { openFiles } from './files';
import { moveTables, requireMovable, type Moved } from './move';
import { dataFolder, isDeployed, locationOf, openTables } from './tables';
import { brought } from './told-files';
import { withoutConsumer } from './without-consumer';

/** Where a move may go, and what it cannot do without there. */
const needs: Readonly<Record<string, string>> = { dynamodb: 'endpoint', stage: 'stage' };

/** 迁移 between this machine's data folder and the tables of an endpoint or of a stage, either way. */
export const move: Command = {
  summary:
    '把本机数据迁到 DynamoDB 或 AWS（--to folder 迁回），并逐行核对 · the data folder to DynamoDB or AWS, or back',
  needs: ['to'],
  leavesTables: true,
  changes: true,
  async run({ options, say }) {
    const kind = text(options, 'to');
    const isBack = kind === 'folder';
    const need = isBack ? (options['endpoint'] === undefined ? 'stage' : 'endpoint') : needs[kind];
    if (need === undefined)
      throw new OperatorFault('--to 是 dynamodb、stage 或 folder。', 'A move goes to dynamodb, stage or folder.');
    if (options[need] === undefined) throw new OperatorFault(`缺少 --${need}。`, `A move to ${kind} needs it.`);

    const from = await (isBack ? openTables(options) : openFolder());
    try {
      await requireMovable(from, { toStage: kind === 'stage' });
      // Only now: a source that cannot be moved begins no data folder and no tables.
      const to = await (isBack ? openTables({}, { mustExist: false }) : openMade(options));
      try {
        const exported = join(dataFolder(), 'moving');
        const archive = await openArchive(exported);
        // The service at an endpoint keeps its files in this machine's data folder, as the one on the folder does.
        const [here, there] = [await openFiles({}), await openFiles(options)];
        const files = isDeployed(options)
          ? isBack
            ? { from: there, to: here }
            : { from: here, to: there }
          : undefined;
        const moving = () => moveTables({ from, to, files, archive, now: () => new Date() });
        // On the way back nothing is counted at the stage.
        const moved = await (isBack ? moving() : withoutConsumer(options, moving));
        await rm(exported, { recursive: true, force: true });
        tell(moved, say);
      } finally {
        await to.storage.close();
      }
    } finally {
      await from.storage.close();
    }
  },
};

function tell({ committees, rows, figuresAgree, files }: Moved, say: Running['say']): void {
  for (const [table, count] of rows) say(`${table.padEnd(12)} ${count} 行，两边一致 rows, equal on both sides`);
  for (const line of brought(files)) say(line);
  if (!figuresAgree)
    say(
      '来源的统计与台账不同，目标以台账重算为准。 The source’s figures were not those of its ledger; the target’s are.',
    );
  say(`${committees} 个政协已迁移，来源未改动。 committees moved; the source is as it was.`);
  for (const line of staysBehind) say(line);
}

const staysBehind = [
  '不随行 What does not come along:',
  '  登录状态：各人用原密码重新登录。 Sessions: everybody signs in again, with the password they have.',
  '  未提交的导入预览：重新上传。 Previews of imports that nobody committed: the files are uploaded again.',
  '  签名密钥：打开着的列表从第一页开始。 The key of cursors: lists that are open begin again at page one.',
];

/** On AWS the stack has made the tables; at an endpoint they are made where they are missing. */
async function openMade(options: Options): Promise<OperatorTables> {
  if (options['endpoint'] !== undefined) {
    const location = locationOf(options);
    const client = dynamoClient(location);
    try {
      await createTables(client, location.prefix);
    } finally {
      client.destroy();
    }
  }
  return openTables(options);
}

/** The data folder of this machine. What an earlier release has written is brought up to date by its first start, not on the way. */
async function openFolder(): Promise<OperatorTables> {
  const tables = await openTables({});
  if (await isTakenOver(tables.storage)) return tables;
  await tables.storage.close();
  throw new OperatorFault(
    '数据文件夹由更早的版本写成（或从未启动过）：请用本版本启动一次，停止后再迁移。',
    'An earlier release wrote the data folder, or none: start it once with this one, stop it, and move then.',
  );
}
