import * as contract from '@lianluo/contract/rankings';
import type { Mount } from '../../floor/http/mount';
import { findScored } from './subject.view';

/** 排名, and 考核 as sheets. */
export function rankingRoutes(mount: Mount): void {
  mount(contract.listRanking, { act: async (call) => (await import('./ranking')).listRanking(call) });
  mount(contract.exportQuotas, { act: async (call) => (await import('./export-scores')).exportQuotas(call) });
  mount(contract.exportPoints, { act: async (call) => (await import('./export-scores')).exportPoints(call) });
  mount(contract.exportStars, { act: async (call) => (await import('./export-scores')).exportStars(call) });
  mount(contract.exportExplanation, {
    find: findScored,
    act: async (call, scored) => (await import('./export-explanation')).exportExplanation(call, scored),
  });
  mount(contract.exportAssessments, {
    act: async (call) => (await import('./assessment/export-assessments')).exportAssessments(call),
  });
  mount(contract.exportAssessment, {
    find: findScored,
    act: async (call, scored) => (await import('./assessment/export-assessments')).exportAssessment(call, scored),
  });
}
