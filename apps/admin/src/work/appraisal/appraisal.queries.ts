import { listCorrections } from '@lianluo/contract/appraisal-corrections';
import { raiseObjection, readAppraisal } from '@lianluo/contract/appraisals';
import { defineQueryOptions } from '@pinia/colada';
import { asking } from '../../api/asking';
import type { Answer, Given } from '../../api/call';
import { useSaving } from '../../api/use-saving';

export type Appraisal = Answer<typeof readAppraisal>;
type Raised = Given<typeof raiseObjection>['body'];

export const appraisalKeys = { all: (committee: string) => ['appraisals', committee] };

interface Year {
  committee: string;
  year: number;
}

/** 年度考核 of a year: how far it is, what it waits for, what may be done. */
export const appraisalQuery = defineQueryOptions(({ committee, year }: Year) => ({
  key: [...appraisalKeys.all(committee), String(year)],
  ...asking(readAppraisal, { params: { c: committee, year: String(year) } }),
}));

/** 更正 of one subject, those that wait first: why an explanation may say something else than what stands. */
export const correctionsOfQuery = defineQueryOptions(({ committee, year, scored }: Year & { scored: string }) => ({
  key: [...appraisalKeys.all(committee), String(year), 'corrections', scored],
  ...asking(listCorrections, { params: { c: committee, year: String(year) }, query: { scored, limit: 100 } }),
}));

/** 提出异议 */
export const useRaiseObjection = (of: () => Year, done: () => void) =>
  useSaving({
    save: (write, body: Raised) =>
      write(raiseObjection, { params: { c: of().committee, year: String(of().year) }, body }),
    done,
    touches: () => [appraisalKeys.all(of().committee)],
  });
