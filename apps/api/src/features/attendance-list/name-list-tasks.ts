import type { AttendanceList } from '@lianluo/contract/gathering-beside';
import type { Gathering } from '@lianluo/domain/gathering/gathering';
import type { SheetTask } from '../../floor/context';
import type { Table } from '../../floor/sheet/write-sheet';

interface File {
  item: Gathering;
  fileName: string;
  bytes: Uint8Array;
}

/** What a sheet says of who came, compared with what stands. */
export const readNamesOfFile: SheetTask<File, AttendanceList> = {
  name: 'read-attendance',
  run: async (scope, file) => (await import('./read-names')).listOfFile(scope, file),
};

interface Writing {
  item: Gathering;
  head: Omit<Table, 'columns' | 'rows'>;
}

/** 出席名单 of one of them. */
export const writeNames: SheetTask<Writing, Uint8Array> = {
  name: 'write-attendance',
  run: async (scope, asked) => (await import('./write-names')).namesTable(scope, asked),
};
