import * as handing from '@lianluo/contract/hand-up';
import * as contract from '@lianluo/contract/opinion';
import { restrictOpinion } from '@lianluo/contract/opinion-access';
import { Refusal } from '@lianluo/domain/refusal';
import type { Scope } from '../../../floor/context';
import { route, type Route } from '../../../floor/http/mount';
import { findItem, type FoundItem } from '../../work/find-item';
import { opinionOf } from './opinion-of';

const find = findItem('opinions');

/** Finds one adoption, submission or instruction with its item. */
const findRecord =
  (of: 'adoptions' | 'instructions' | 'submissions') =>
  async (scope: Scope, params: { id: string; record: string }): Promise<FoundItem> => {
    const found = await find(scope, params);
    if (!opinionOf(found)[of].some(({ id }) => id === params.record)) throw new Refusal('not-found');
    return found;
  };

/** What stands beside an opinion's state: adoptions, submissions, instructions, and the printed document. */
export const opinionRecords: readonly Route[] = [
  route(restrictOpinion, {
    find,
    act: async (call, found) => (await import('./restrict')).restrictOpinion(call, found),
  }),
  route(contract.adoptOpinion, {
    find,
    act: async (call, found) => (await import('./records')).adoptOpinion(call, found),
  }),
  route(contract.voidAdoption, {
    find: findRecord('adoptions'),
    act: async (call, found) => (await import('./records')).voidAdoption(call, found),
  }),
  route(handing.handUpOpinion, {
    find,
    act: async (call, found) => (await import('./submissions')).handUpOpinion(call, found),
  }),
  route(handing.voidSubmission, {
    find: findRecord('submissions'),
    act: async (call, found) => (await import('./submissions')).voidSubmissionOf(call, found),
  }),
  route(contract.instructOpinion, {
    find,
    act: async (call, found) => (await import('./records')).instructOpinion(call, found),
  }),
  route(contract.voidInstruction, {
    find: findRecord('instructions'),
    act: async (call, found) => (await import('./records')).voidInstruction(call, found),
  }),
  route(contract.opinionPaper, {
    find,
    act: async (call, found) => (await import('./opinion-document')).readPaper(call, found),
  }),
  route(contract.opinionDocument, {
    find,
    act: async (call, found) => (await import('./opinion-document')).draftDocument(call, found),
  }),
];
