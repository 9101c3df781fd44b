import * as handing from '@lianluo/contract/hand-up';
import * as instruction from '@lianluo/contract/instruct';
import * as contract from '@lianluo/contract/opinion';
import { restrictOpinion } from '@lianluo/contract/opinion-access';
import { Refusal } from '@lianluo/domain/refusal';
import type { Scope } from '../../../floor/context';
import { route, type Route } from '../../../floor/http/mount';
import { findItem, type FoundItem } from '../../work/find-item';
import { opinionOf } from './opinion-of';

const find = findItem('opinions');

type Records = 'adoptions' | 'submissions' | 'instructions' | 'instructionRecords';

/** Finds one record beside the state with its item. */
const findRecord =
  (...of: readonly Records[]) =>
  async (scope: Scope, params: { id: string; record: string }): Promise<FoundItem> => {
    const found = await find(scope, params);
    const records = of.flatMap((each): readonly { id: string }[] => opinionOf(found)[each]);
    if (!records.some(({ id }) => id === params.record)) throw new Refusal('not-found');
    return found;
  };
const instructions = async () => import('./instructions');

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
  route(instruction.instructOpinion, {
    find,
    act: async (call, found) => (await instructions()).instructOpinion(call, found),
  }),
  route(instruction.voidInstruction, {
    find: findRecord('instructions', 'instructionRecords'),
    act: async (call, found) => (await instructions()).voidInstruction(call, found),
  }),
  route(instruction.presentInstruction, {
    find,
    act: async (call, found) => (await instructions()).presentOpinion(call, found),
  }),
  route(instruction.assignInstruction, {
    find: findRecord('instructions'),
    act: async (call, found) => (await instructions()).followed('assign')(call, found),
  }),
  route(instruction.handleInstruction, {
    find: findRecord('instructions'),
    act: async (call, found) => (await instructions()).followed('handle')(call, found),
  }),
  route(instruction.feedBackInstruction, {
    find: findRecord('instructions'),
    act: async (call, found) => (await instructions()).followed('feed-back')(call, found),
  }),
  route(instruction.splitInstruction, {
    find: findRecord('instructions'),
    act: async (call, found) => (await import('./split')).splitInstruction(call, found),
  }),
  route(instruction.opinionPresentationSheet, {
    find,
    act: async (call, found) => (await import('./presentation')).readSheet(call, found),
  }),
  route(instruction.opinionPresentationDocument, {
    find,
    act: async (call, found) => (await import('./presentation')).draftSheet(call, found),
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
