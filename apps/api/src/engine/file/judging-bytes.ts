import type { SheetTask } from '../../floor/context';
import { judge, type Verdict } from '../../floor/files/judge/judge';

/** 内容检查 of up to twenty megabytes, which must stop nobody else. */
export const judgingBytes: SheetTask<{ bytes: Uint8Array; name: string }, Verdict> = {
  name: 'judge-file',
  run: (_scope, { bytes, name }) => judge(bytes, name),
};
