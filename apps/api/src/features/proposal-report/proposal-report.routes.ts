import * as contract from '@lianluo/contract/proposal-report';
import type { Mount } from '../../floor/http/mount';
import { readReport } from './read-report';

/** 提案工作情况 of a session: read, as a workbook, as the tables of the work report, and what is assigned as a sheet. */
export function proposalReportRoutes(mount: Mount): void {
  mount(contract.readProposalReport, { act: readReport });
  mount(contract.exportProposalReport, {
    act: async (call) => (await import('./write-report')).reportWorkbook(call),
  });
  mount(contract.printProposalReport, {
    act: async (call) => (await import('./write-report')).reportDocument(call),
  });
  mount(contract.readAssignmentSheet, {
    act: async (call) => (await import('./assignments')).readAssignments(call),
  });
  mount(contract.printAssignmentSheet, {
    act: async (call) => (await import('./assignments')).assignmentsDocument(call),
  });
}
