import { proposals } from '@lianluo/contract/proposal';
import type { Proposal } from '@lianluo/domain/proposal/proposal';
import { turnTargets } from '@lianluo/domain/proposal/targets';
import type { KindWork } from '../../work/kind-work';
import { answeredCall } from '../call/called';
import { publishedClue } from '../clue/published';
import { turnsOf } from '../turning';
import { knownCategory } from './category';
import { file, unnumbered } from './file';
import { merge, unmerge } from './merge';
import { placedIn } from './place';
import { proposalLinkRoutes } from './proposal-links';
import { namedProposers } from './proposers';
import { draftOf } from './targets';

/** What the API adds to 提案: proposers are named, filing gives a number, merging changes two items at once. */
export const proposalWork: KindWork = {
  endpoints: proposals,
  whole: {
    proposers: namedProposers,
    category: knownCategory,
    clue: publishedClue,
    call: answeredCall('proposals'),
  },
  // What follows here is a proposal.
  entered: async (scope, item, before) => placedIn(scope, item as Proposal, before as Proposal | undefined),
  steps: {
    file,
    'not-file': unnumbered,
    return: unnumbered,
    retract: unnumbered,
    merge,
    unmerge,
    ...turnsOf(turnTargets, draftOf),
    assign: async (...given) => (await import('../handling/list-entries')).transferred(...given),
    'resolve-return': async (...given) => (await import('../handling/list-entries')).reassigned(...given),
    'name-key': async (...given) => (await import('./key-leader')).keyLeader(...given),
  },
  cells: async (scope) => (await import('./cells')).proposalCells(scope),
  named: async (scope) => (await import('./named-in-sheets')).namedInSheets(scope),
  records: proposalLinkRoutes,
};
