import {
  exportProposalReport,
  printAssignmentSheet,
  printProposalReport,
  readAssignmentSheet,
  readProposalReport,
} from '@lianluo/contract/proposal-report';
import { defineQueryOptions } from '@pinia/colada';
import { asking } from '../../../api/asking';
import { download, type Given } from '../../../api/call';
import { useDownload } from '../../../api/use-download';

interface OfSession {
  committee: string;
  session: string;
}
export type AssignedBy = NonNullable<Given<typeof readAssignmentSheet>['query']>;

export const reportQuery = defineQueryOptions(({ committee, session }: OfSession) => ({
  key: ['proposals', committee, 'report', session],
  ...asking(readProposalReport, { params: { c: committee }, query: { session } }),
}));

export const assignmentsQuery = defineQueryOptions(
  ({ committee, asked }: { committee: string; asked: AssignedBy }) => ({
    key: ['proposals', committee, 'assignments', { ...asked }],
    ...asking(readAssignmentSheet, { params: { c: committee }, query: asked }),
  }),
);

export const useWorkbook = () =>
  useDownload(({ committee, session }: OfSession) =>
    download(exportProposalReport, { params: { c: committee }, body: { session } }),
  );
export const useReportDocument = () =>
  useDownload(({ committee, session }: OfSession) =>
    download(printProposalReport, { params: { c: committee }, body: { session } }),
  );
export const fetchAssignments = (committee: string, asked: AssignedBy) =>
  download(printAssignmentSheet, { params: { c: committee }, body: asked });
