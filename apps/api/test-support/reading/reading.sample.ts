import { gatheringSample } from '../gathering/gathering.sample';
import type { KindSample } from '../kind-sample';

/** 读书: like every gathering, with a group, books and guides of its own, and what its members share. */
export const readingSample: KindSample = {
  ...gatheringSample,
  readByUnit: [...(gatheringSample.readByUnit ?? []), 'sharings'],
  own: {
    ...gatheringSample.own,
    group: ({ known }) => known?.['reading-groups'],
    books: ({ known }) => known?.['books'] && [known['books']],
    guides: ({ word }) => [{ name: word }],
    leaders: ({ member }) => [{ member }],
  },
};
