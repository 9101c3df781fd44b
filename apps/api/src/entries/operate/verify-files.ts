import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { compareFiles, type Compared } from '../../features/backup/compare-files';
import { DataFolderError } from '../../floor/storage/classic';
import { damageIn } from '../../floor/storage/leveldb/damage';
import { damageLines } from '../../floor/storage/leveldb/damage-lines';
import type { OperatorTables } from '../../floor/storage/operator-tables';
import { requireWhole } from '../../floor/storage/restore-mark';
import { OperatorFault, type Command, type Running } from './command';
import { openFiles } from './files';
import { isRemote, openTables, tablesFolder } from './tables';

type Asked = Pick<Running, 'options' | 'say'>;

/** 核验数据文件与附件: every checksum of the data folder, then every file's row against its bytes. It changes nothing unless told to. */
export const verifyFiles: Command = {
  summary:
    '核验本机数据文件夹的校验和，逐个核对附件与台账（--remove-orphans --yes 清除无主附件） · checksums, and files against their rows',
  needs: [],
  flags: ['remove-orphans'],
  leavesTables: true,
  async run(asked) {
    if (asked.options['remove-orphans'] === true && asked.options['yes'] !== true)
      throw new OperatorFault('--remove-orphans 会删除附件，确认后请加 --yes。', 'It removes files: say --yes.');
    // DynamoDB checks its own files.
    if (!isRemote(asked.options) && !(await verifyFolder(asked))) return;
    const tables = await openedUnlessHeld(asked);
    if (!tables) return;
    try {
      await requireWhole(tables.storage);
      await verifyAttached(tables, asked);
    } finally {
      await tables.storage.close();
    }
  },
};

/** Whether there is anything in the folder. */
async function verifyFolder({ say }: Asked): Promise<boolean> {
  const folder = tablesFolder();
  const damage = await damageIn(folder);
  for (const line of damageLines(damage)) say(`  ${line}`);
  if (damage.length > 0)
    throw new OperatorFault(
      `${folder} 有 ${damage.length} 处损坏，请从备份恢复：npm run operate -- restore --from <备份> --yes。`,
      `${damage.length} damaged places: restore a backup.`,
    );
  say(`${folder} 完好。 Every checksum is right.`);
  return existsSync(join(folder, 'CURRENT'));
}

/** What a running service holds is verified once it is stopped; its checksums were, all the same. */
async function openedUnlessHeld({ options, say }: Asked): Promise<OperatorTables | undefined> {
  try {
    return await openTables(options);
  } catch (error) {
    if (!(error instanceof DataFolderError && error.fault === 'in-use') || options['remove-orphans'] === true)
      throw error;
    say('服务正在运行，附件没有核对：停止服务后再执行一次。 The service runs: stop it to have files compared as well.');
    return undefined;
  }
}

async function verifyAttached({ everyRow }: OperatorTables, { options, say }: Asked): Promise<void> {
  const files = await openFiles(options);
  const compared = await compareFiles(everyRow, files, new Date());
  for (const line of linesOf(compared)) say(line);
  if (options['remove-orphans'] === true)
    for (const { name } of compared.orphans) {
      await files.remove(name);
      say(`  ${name} 已删除 removed`);
    }
  const lost = compared.missing.length + compared.changed.length;
  if (lost > 0)
    throw new OperatorFault(
      `${lost} 个附件的内容缺失或与登记不符：用 restore-files --from <备份> --yes 补回；没有备份的，请经办人重新上传。`,
      `${lost} files are missing or changed: restore-files brings them back out of a backup.`,
    );
}

function* linesOf({ whole, missing, changed, orphans }: Compared): Generator<string> {
  yield `附件 ${whole} 个完好。 ${whole} files are as their rows tell.`;
  for (const name of missing) yield `  ${name} 内容不在 its bytes are not there`;
  for (const name of changed) yield `  ${name} 与登记不符 its bytes are others`;
  for (const { name, bytes } of orphans) yield `  ${name} 无主，${bytes} 字节 no row tells of it`;
  if (orphans.length > 0)
    yield `${orphans.length} 个无主附件：台账里没有，确认不再需要后执行 verify --remove-orphans --yes。 No row tells of them.`;
}
