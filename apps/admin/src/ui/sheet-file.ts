import { mostFileBytes } from '@lianluo/domain/sheet/file-limits';

/** What a file input offers. */
export const sheetTypes = '.xlsx,.csv';

/** Why a file is not worth sending, in the words the API would use; the API looks closer. */
export function refusalOf({ name, size }: File): string | undefined {
  if (size === 0) return '文件是空的，请重新选择。';
  if (size > mostFileBytes) return '文件超过 10 MB，请拆分后上传。';
  if (/\.xls$/i.test(name)) return '这是旧版 .xls 格式，请在 Excel 或 WPS 中另存为 .xlsx 后上传。';
  if (/\.xlsm$/i.test(name)) return '文件含有宏，请另存为 .xlsx 后上传。';
  if (!/\.(xlsx|csv)$/i.test(name)) return '请选择 Excel（.xlsx）或 CSV 文件。';
  return undefined;
}
