import { opinions } from '@lianluo/contract/opinion';
import type { KindWork } from '../../work/kind-work';
import { answeredCall } from '../call/called';
import { namedAuthors } from './authors';
import { issue } from './issue';
import { merge } from './merge';
import { opinionRecords } from './records.routes';

/** What the API adds to 社情民意信息: authors are named, issuing gives a number, merging changes two items at once. */
export const opinionWork: KindWork = {
  endpoints: opinions,
  whole: { authors: namedAuthors, call: answeredCall('opinions') },
  steps: {
    issue,
    merge,
    transfer: async (...given) => (await import('../handling/list-entries')).transferred(...given),
    'resolve-return': async (...given) => (await import('../handling/list-entries')).reassigned(...given),
  },
  cells: async (scope) => (await import('./cells')).opinionCells(scope),
  records: opinionRecords,
};
