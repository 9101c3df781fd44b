import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { guardsTaken } from '../local/guards-state';
import { createTables } from '../storage/create-tables';
import { dynamoClient } from '../storage/dynamo-client';
import type { OperatorTables } from '../storage/operator-tables';
import { openArchive } from './archives';
import { OperatorFault, text, type Command, type Options } from './command';
import { moveTables } from './move';
import { dataFolder, locationOf, openTables } from './tables';

/** Where a move may go, and what it cannot do without there. */
const needs: Readonly<Record<string, string>> = { dynamodb: 'endpoint', stage: 'stage' };
const here: Options = {};

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

    const folder = await openTables(here);
    try {
      const remote = await openMade(options);
      try {
        const [from, to] = isBack ? [remote, folder] : [folder, remote];
        if (!isBack) await requireThisRelease(folder);
        const exported = join(dataFolder(), 'moving');
        const archive = await openArchive(exported);
        const { committees, rows, figuresAgree } = await moveTables({ from, to, archive, now: () => new Date() });
        await rm(exported, { recursive: true, force: true });
        for (const [table, count] of rows) say(`${table.padEnd(12)} ${count} 行，两边一致 rows, equal on both sides`);
        if (!figuresAgree)
          say(
            '来源的统计与台账不同，目标以台账重算为准。 The source’s figures were not those of its ledger; the target’s are.',
          );
        say(`${committees} 个政协已迁移，来源未改动。 committees moved; the source is as it was.`);
        for (const line of staysBehind) say(line);
      } finally {
        await remote.storage.close();
      }
    } finally {
      await folder.storage.close();
    }
  },
};

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

/** What an earlier release has written is brought up to date by the first start, and not on the way. */
async function requireThisRelease({ storage }: OperatorTables): Promise<void> {
  if (await guardsTaken(storage)) return;
  throw new OperatorFault(
    '数据文件夹由更早的版本写成（或从未启动过）：请用本版本启动一次，停止后再迁移。',
    'An earlier release wrote the data folder, or none: start it once with this one, stop it, and move then.',
  );
}
