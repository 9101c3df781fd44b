import * as assessments from '@lianluo/contract/assessments';
import * as grants from '@lianluo/contract/grants';
import * as contract from '@lianluo/contract/scores';
import { whatIf } from '@lianluo/contract/what-if';
import type { Mount } from '../../floor/http/mount';
import { findGrant } from './grant/find-grant';
import { rankingRoutes } from './ranking.routes';
import { findScored } from './subject.view';

/** 考核: quotas, points and stars of everybody, and how one of them came to be. */
export function scoreRoutes(mount: Mount): void {
  mount(contract.listQuotas, { act: async (call) => (await import('./list-quotas')).listQuotas(call) });
  mount(contract.explainQuotas, {
    find: findScored,
    act: async (call, scored) => (await import('./quotas')).explainQuotas(call, scored),
  });
  mount(contract.listPoints, { act: async (call) => (await import('./points')).listPoints(call) });
  mount(contract.explainPoints, {
    find: findScored,
    act: async (call, scored) => (await import('./explain-points')).explainPoints(call, scored),
  });
  mount(contract.listStars, { act: async (call) => (await import('./points')).listStars(call) });
  mount(whatIf, { act: async (call) => (await import('./what-if')).whatIf(call) });
  rankingRoutes(mount);
  sheetRoutes(mount);
  grantRoutes(mount);
}

/** 考核表 */
function sheetRoutes(mount: Mount): void {
  mount(assessments.listAssessments, {
    act: async (call) => (await import('./assessment/list-assessments')).listAssessments(call),
  });
  mount(assessments.explainAssessment, {
    find: findScored,
    act: async (call, scored) => (await import('./assessment/explain-assessment')).explainAssessment(call, scored),
  });
  mount(assessments.fillAssessment, {
    find: findScored,
    act: async (call, scored) => (await import('./assessment/fill-assessment')).fillAssessment(call, scored),
  });
  mount(assessments.listAssessmentFiles, {
    find: findScored,
    act: async (call, scored) => (await import('./assessment/assessment-files')).listAssessmentFiles(call, scored),
  });
  mount(assessments.addAssessmentFile, {
    find: findScored,
    act: async (call, scored) => (await import('./assessment/assessment-files')).addAssessmentFile(call, scored),
  });
  mount(assessments.assessmentNotice, {
    find: findScored,
    act: async (call, scored) => (await import('./assessment/notice-document')).assessmentNotice(call, scored),
  });
}

/** 认定 */
function grantRoutes(mount: Mount): void {
  mount(grants.listGrants, { act: async (call) => (await import('./grant/list-grants')).listGrants(call) });
  mount(grants.createGrant, { act: async (call) => (await import('./grant/create-grant')).createGrant(call) });
  mount(grants.approveGrant, {
    find: findGrant,
    act: async (call, found) => (await import('./grant/decide-grant')).approveGrant(call, found),
  });
  mount(grants.declineGrant, {
    find: findGrant,
    act: async (call, found) => (await import('./grant/decide-grant')).declineGrant(call, found),
  });
  mount(grants.withdrawGrant, {
    find: findGrant,
    act: async (call, found) => (await import('./grant/decide-grant')).withdrawGrant(call, found),
  });
}
