import { DataFolderError, type FolderFault } from '../storage/classic';

/** Why the local run cannot start, in a sentence for the person at the keyboard. */
export class LocalFault extends Error {
  override readonly name = 'LocalFault';

  constructor(zh: string, en: string) {
    super(`${zh} ${en}`);
  }
}

/** The sentence of a fault that a person can do something about; nothing for a fault of ours. */
export function explained(error: unknown): string | undefined {
  if (error instanceof DataFolderError) return new LocalFault(...sentences[error.fault](error.folder)).message;
  return error instanceof LocalFault ? error.message : undefined;
}

const sentences: Record<FolderFault, (folder: string) => [zh: string, en: string]> = {
  'in-use': (folder) => [
    `数据文件夹 ${folder} 正被另一个进程使用，请先停止它，或用 DATA_DIR 另指一个文件夹。`,
    'The data folder is in use by another process: stop that one, or name another folder with DATA_DIR.',
  ],
  corrupt: (folder) => [
    `数据文件夹 ${folder} 已损坏，请从备份恢复；只有演示数据时可用 npm run reset 重新开始。`,
    'The data folder is damaged: restore a backup, or start the demo anew with "npm run reset".',
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
