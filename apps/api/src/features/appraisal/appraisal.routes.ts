import * as results from '@lianluo/contract/appraisal-results';
import * as corrections from '@lianluo/contract/appraisal-corrections';
import * as contract from '@lianluo/contract/appraisals';
import type { Scope } from '../../floor/context';
import type { Mount } from '../../floor/http/mount';
import { appraisalView } from './appraisal.view';
import { findYear } from './find-year';

/** 年度考核: the course of a year, objections and corrections, its results and its bulletin. */
export function appraisalRoutes(mount: Mount): void {
  const find = findYear;
  // What makes something of a year, or tells it, asks for no version of it.
  const findWhole = async (scope: Scope, params: { year: string }) => ({ head: await findYear(scope, params) });
  mount(contract.listAppraisals, {
    act: async (call) => (await import('./list-appraisals')).listAppraisals(call),
  });
  mount(contract.readAppraisal, { find, act: appraisalView });
  mount(contract.changeAppraisal, {
    find,
    act: async (call, head) => (await import('./change-appraisal')).changeAppraisal(call, head),
  });
  mount(contract.openAppraisalWindow, {
    find,
    act: async (call, head) => (await import('./steps')).openAppraisalWindow(call, head),
  });
  mount(contract.lockAppraisal, {
    find,
    act: async (call, head) => (await import('./steps')).lockAppraisal(call, head),
  });
  mount(contract.assessAppraisal, {
    find,
    act: async (call, head) => (await import('./steps')).assessAppraisal(call, head),
  });
  mount(contract.publishAppraisal, {
    find,
    act: async (call, head) => (await import('./steps')).publishAppraisal(call, head),
  });
  mount(contract.listObjections, {
    find,
    act: async (call, head) => (await import('./objections')).listObjections(call, head),
  });
  mount(contract.raiseObjection, {
    find: findWhole,
    act: async (call, { head }) => (await import('./objections')).raiseObjection(call, head),
  });
  mount(contract.decideObjection, {
    find: async (scope, params) => (await import('./objections')).findObjection(scope, params),
    act: async (call, found) => (await import('./objections')).decideObjection(call, found),
  });
  mount(contract.withdrawObjection, {
    find: async (scope, params) => (await import('./objections')).findObjection(scope, params),
    act: async (call, found) => (await import('./objections')).withdrawObjection(call, found),
  });
  mount(corrections.listCorrections, {
    find,
    act: async (call, head) => (await import('./list-corrections')).listCorrections(call, head),
  });
  mount(corrections.decideCorrection, {
    find: async (scope, params) => (await import('./decide-correction')).findCorrection(scope, params),
    act: async (call, found) => (await import('./decide-correction')).decideCorrection(call, found),
  });
  mount(results.listResults, {
    find,
    act: async (call, head) => (await import('./list-results')).listResults(call, head),
  });
  mount(results.readBulletin, {
    find,
    act: async (call, head) => ({ body: await (await import('./bulletin')).bulletin(call, head) }),
  });
  mount(results.bulletinDocument, {
    find: findWhole,
    act: async (call, { head }) => (await import('./bulletin-document')).bulletinDocument(call, head),
  });
}
