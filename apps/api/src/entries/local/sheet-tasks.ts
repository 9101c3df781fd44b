import { writeVolume } from '../../floor/document/write-volume';
import { writeOwed } from '../../features/report-rule/owed-tasks';
import { writeRound } from '../../engine/kinds/consultation/round-tasks';
import { judgingBytes } from '../../engine/file/judging-bytes';
import { readNamesOfFile, writeNames } from '../../features/attendance-list/name-list-tasks';
import { writeBulletin } from '../../floor/document/write-bulletin';
import { writeDocument, writeSigningSheet } from '../../floor/document/write-document';
import { writePaper } from '../../floor/document/write-paper';
import { readListFile } from '../../features/adoption-list/read-list';
import { writeList } from '../../features/export/write-list';
import { writeReportFile } from '../../floor/document/write-report-file';
import { writeReport } from '../../features/proposal-report/report-task';
import { judgeGrid, writeGrid } from '../../features/grid/grid-sheet-tasks';
import { parseBatch } from '../../features/import/preview/parse-task';
import { checkFile, writeErrors, writeImportTemplate } from '../../features/import/sheet-tasks';
import {
  writeAssessment,
  writeAssessments,
  writeExplanation,
  writePoints,
  writeQuotas,
  writeStars,
} from '../../features/score/score-tasks';
import { writeSettlement } from '../../features/settlement/settlement-tasks';

/** Everything that a thread can be asked to do. */
export const sheetTasks = [
  checkFile,
  parseBatch,
  writeErrors,
  writeImportTemplate,
  writeList,
  writeDocument,
  writeSigningSheet,
  writePaper,
  writeReportFile,
  writeReport,
  writeBulletin,
  readNamesOfFile,
  writeNames,
  writeRound,
  writeSettlement,
  writeQuotas,
  writePoints,
  writeStars,
  writeExplanation,
  writeAssessments,
  writeAssessment,
  writeOwed,
  writeVolume,
  writeGrid,
  judgeGrid,
  readListFile,
  judgingBytes,
];
