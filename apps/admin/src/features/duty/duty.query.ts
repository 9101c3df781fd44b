import { readDuty } from '@lianluo/contract/duty';
import { defineQueryOptions } from '@pinia/colada';
import { asking } from '../../api/asking';

export const dutyQuery = defineQueryOptions((committee: string) => ({
  key: ['published-duty', committee],
  ...asking(readDuty, { params: { c: committee } }),
}));
