import {
  exportAssessment,
  exportAssessments,
  exportExplanation,
  exportPoints,
  exportQuotas,
} from '@lianluo/contract/rankings';
import { download, type Given } from '../../api/call';

/** 任务进度、积分、考核表 and one 计分说明 as sheets, of those whom the page shows. */
export const quotasSheet = (committee: string, body: Given<typeof exportQuotas>['body']) =>
  download(exportQuotas, { params: { c: committee }, body });

export const pointsSheet = (committee: string, body: Given<typeof exportPoints>['body']) =>
  download(exportPoints, { params: { c: committee }, body });

export const explanationSheet = (committee: string, scored: string, period: string) =>
  download(exportExplanation, { params: { c: committee, scored }, body: { period } });

export const assessmentsSheet = (committee: string, body: Given<typeof exportAssessments>['body']) =>
  download(exportAssessments, { params: { c: committee }, body });

export const assessmentSheet = (committee: string, scored: string, period: string) =>
  download(exportAssessment, { params: { c: committee, scored }, body: { period } });
