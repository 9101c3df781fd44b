import * as contract from '@lianluo/contract/round';
import type { Scope } from '../../../floor/context';
import { route, type Route } from '../../../floor/http/mount';
import { findItem } from '../../work/find-item';
import type { FoundRound } from './rounds';

const find = findItem('consultations');
const rounds = async () => import('./rounds');
const findRound = async (scope: Scope, params: { id: string; record: string }) =>
  (await rounds()).findRound(scope, params);

/** 书面协商 beside a consultation's course; few have one, so what it takes is loaded then. */
export const roundRoutes: readonly Route[] = [
  route(contract.listRounds, { find, act: async (call, found) => (await rounds()).listRounds(call, found) }),
  route(contract.openRound, {
    find,
    act: async (call, found) => (await import('./open-round')).openRound(call, found),
  }),
  route(contract.endRound, {
    find: findRound,
    act: async (call, found: FoundRound) => (await rounds()).endRound(call, found),
  }),
  route(contract.exportRound, {
    find: findRound,
    act: async (call, found: FoundRound) => (await import('./export-round')).exportRound(call, found),
  }),
];
