import { writeDocument } from '../document/write-document';
import { writeList } from '../export/write-list';
import { judgeGrid, writeGrid } from '../grid/grid-sheet-tasks';
import { parseBatch } from '../import/parse-task';
import { checkFile, writeErrors, writeImportTemplate } from '../import/sheet-tasks';

/** Everything that a thread can be asked to do. */
export const sheetTasks = [
  checkFile,
  parseBatch,
  writeErrors,
  writeImportTemplate,
  writeList,
  writeDocument,
  writeGrid,
  judgeGrid,
];
