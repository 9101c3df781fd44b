import * as contract from '@lianluo/contract/scores';
import type { Mount } from '../../floor/http/mount';
import { findScored } from './subject.view';

/** 考核: quotas, points and stars of everybody, and how one of them came to be. */
export function scoreRoutes(mount: Mount): void {
  mount(contract.listQuotas, { act: async (call) => (await import('./quotas')).listQuotas(call) });
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
  mount(contract.whatIf, { act: async (call) => (await import('./what-if')).whatIf(call) });
}
