import { readOffered } from '@lianluo/contract/scheme-offered';
import { defineQueryOptions } from '@pinia/colada';
import { asking } from './asking';

/** 常用语 and checklists that 考核办法 in force offers; they change on the day that another begins. */
export const offeredQuery = defineQueryOptions((committee: string) => ({
  key: ['offered', committee],
  ...asking(readOffered, { params: { c: committee } }),
  staleTime: 300_000,
}));
