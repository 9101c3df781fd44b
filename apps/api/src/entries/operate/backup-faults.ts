import { BrokenArchive } from '../../floor/archive/change-archive';
import { NothingToSave } from '../../features/backup/export';
import { BrokenExport } from '../../features/backup/read-export';
import { LoginTaken, MixedWorlds, NotInExport } from '../../features/backup/restore-committee';
import { TablesNotEmpty } from '../../features/backup/restore';
import { ArchiveEnds } from '../../features/backup/state-at';

const untouched = '没有写入任何数据';

/** 备份与恢复的拒绝: why a backup or a restore did not go on, in Chinese and English; nothing for a fault of another kind. */
export function backupFault(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const sentence = chineseOf(error);
  return sentence === undefined ? undefined : `${sentence} ${error.message}`;
}

function chineseOf(error: Error): string | undefined {
  if (error instanceof BrokenExport) return `${error.sentence}${untouched}。`;
  if (error instanceof BrokenArchive) return `变更存档中的 ${error.object} 读不出来，${untouched}。`;
  if (error instanceof NothingToSave)
    return '表里没有任何政协，没有备份；原有备份未动。请检查 DATA_DIR、--stage 或 --endpoint。';
  if (error instanceof NotInExport) return `这份导出里没有这个政协，${untouched}；请检查标识，或换一份更晚的导出。`;
  if (error instanceof LoginTaken) return `有用户名已被其他政协使用，${untouched}；请先让对方改名。`;
  if (error instanceof MixedWorlds) return `演示数据和正式数据不能放在一起，${untouched}。`;
  if (error instanceof TablesNotEmpty) return `表 ${error.table} 不是空的，${untouched}；请恢复到新的空表。`;
  if (error instanceof ArchiveEnds)
    return `变更存档只到 ${error.until}，之后的情况无从得知，${untouched}。如确知其后无人办公，请加 --accept-gap。`;
  return undefined;
}
