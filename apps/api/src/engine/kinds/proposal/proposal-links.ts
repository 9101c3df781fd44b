import * as contract from '@lianluo/contract/proposal-links';
import { route, type Route } from '../../../floor/http/mount';
import { findItem } from '../../work/find-item';

const find = findItem('proposals');
const links = async () => import('./send-links');

/** 联名确认、征询意见链接 beside a proposal's course. */
export const proposalLinkRoutes: readonly Route[] = [
  route(contract.sendSigningLinks, {
    find,
    act: async (call, found) => (await links()).sendLinks('signing')(call, found),
  }),
  route(contract.sendRatingLinks, {
    find,
    act: async (call, found) => (await links()).sendLinks('rating')(call, found),
  }),
  route(contract.readProposalLinks, {
    find,
    act: async (call, found) => (await links()).readLinks(call, found),
  }),
];
