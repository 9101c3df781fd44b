import { RestoreUnfinished } from '../../floor/storage/restore-mark';
import { DataFolderError, type FolderFault } from '../../floor/storage/classic';
import type { Damage } from '../../floor/storage/leveldb/damage';
import { damageLines } from '../../floor/storage/leveldb/damage-lines';
import { isDiskFull } from './disk-full';

/** The variable that opens a damaged folder all the same. */
const acceptDamage = 'LIANLUO_DAMAGED';

/** Why the local run cannot start, in a sentence for the person at the keyboard. */
export class LocalFault extends Error {
  override readonly name = 'LocalFault';

  constructor(zh: string, en: string) {
    super(`${zh} ${en}`);
  }
}

/** The sentence of a fault that a person can do something about; nothing for a fault of ours. */
export function explained(error: unknown): string | undefined {
  // Whatever could not be opened or written for it.
  if (isDiskFull(error))
    return new LocalFault(
      '磁盘已满，没有做完：腾出空间后再执行一次，已写入的不会丢。',
      'The disk is full: make room and run it again; what was written is not lost.',
    ).message;
  if (error instanceof DataFolderError)
    return [new LocalFault(...sentences[error.fault](error.folder)).message, ...damageLines(error.damage)].join('\n  ');
  if (error instanceof RestoreUnfinished)
    return new LocalFault(
      `上次恢复没有完成，数据只有一部分：请用同一份导出（截至 ${error.endedAt}）再执行一次 npm run operate -- restore --from <备份> --yes，它会接着恢复。`,
      'A restore was cut short: run it again with the same export, and it goes on.',
    ).message;
  return error instanceof LocalFault ? error.message : undefined;
}

const sentences: Record<FolderFault, (folder: string) => [zh: string, en: string]> = {
  missing: (folder) => [
    `数据文件夹 ${folder} 里没有数据：请检查 DATA_DIR 是否写对。没有建立任何文件。`,
    'The data folder holds no tables: see that DATA_DIR names the right one. Nothing was made.',
  ],
  'in-use': (folder) => [
    `数据文件夹 ${folder} 正被另一个进程使用，请先停止它，或用 DATA_DIR 另指一个文件夹。`,
    'The data folder is in use by another process: stop that one, or name another folder with DATA_DIR.',
  ],
  corrupt: (folder) => [
    `数据文件夹 ${folder} 已损坏，没有打开，文件未动。请用 DATA_DIR 另指空文件夹，以 npm run operate -- restore --from <备份> --yes 恢复；npm run operate -- verify 列出损坏之处；只有演示数据时可用 npm run reset -- --damaged 重新开始。没有备份而愿意放弃读不出来的内容时，先复制整个文件夹，再以 ${acceptDamage}=accept npm start 启动。`,
    `The data folder is damaged and was not opened: restore a backup into an empty one ("npm run operate -- restore"), list the damage ("npm run operate -- verify"), or start the demo anew ("npm run reset -- --damaged"). Without a backup, copy the folder, then start with ${acceptDamage}=accept: what cannot be read is given up.`,
  ],
  'newer-format': (folder) => [
    `数据文件夹 ${folder} 由更新的版本写成，请使用那个版本。`,
    'A newer release wrote the data folder: use that release.',
  ],
  foreign: (folder) => [
    `文件夹 ${folder} 里是别的程序的数据，请用 DATA_DIR 另指一个文件夹。`,
    'The folder holds data of another program: name another folder with DATA_DIR.',
  ],
  unusable: (folder) => [
    `数据文件夹 ${folder} 无法打开：请检查它是不是文件夹、有没有读写权限、里面的文件是否完整。`,
    'The data folder cannot be opened: see that it is a folder, may be read and written, and lacks none of its files.',
  ],
};

/** What to do about a damaged folder: nothing, unless the person at the keyboard has said that what is lost may be lost. */
export function damageAccepted(
  env: NodeJS.ProcessEnv,
  say: (text: string) => void,
): ((damage: readonly Damage[]) => void) | undefined {
  if (env[acceptDamage] !== 'accept') return undefined;
  return (damage) =>
    say(
      [
        '已按要求打开损坏的数据，以下内容丢失；请随即用 npm run operate -- rebuild-scorecards --yes 重算统计。 Opened as told; this is lost, and the figures must be rebuilt:',
        ...damageLines(damage),
        '',
      ].join('\n  '),
    );
}
