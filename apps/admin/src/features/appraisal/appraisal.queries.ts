import { bulletinDocument, listResults, readBulletin } from '@lianluo/contract/appraisal-results';
import { decideCorrection, listCorrections, type CorrectionView } from '@lianluo/contract/appraisal-corrections';
import {
  assessAppraisal,
  changeAppraisal,
  decideObjection,
  listAppraisals,
  listObjections,
  lockAppraisal,
  openAppraisalWindow,
  publishAppraisal,
  withdrawObjection,
  type ObjectionView,
} from '@lianluo/contract/appraisals';
import type { SubjectKind } from '@lianluo/contract/scores';
import { listUsers } from '@lianluo/contract/user';
import { defineQueryOptions } from '@pinia/colada';
import { asking } from '../../api/asking';
import { call, download, type Answer, type Given, type Write } from '../../api/call';
import { everyPage } from '../../api/every-page';
import { useSaving } from '../../api/use-saving';
import { appraisalKeys, type Appraisal } from '../../work/appraisal/appraisal.queries';

export type Results = Answer<typeof listResults>;
export type Result = Results['items'][number];
export type Change = Given<typeof changeAppraisal>['body'];
export type Assessing = Given<typeof assessAppraisal>['body'];

type Signal = { signal: AbortSignal };

export interface Year {
  committee: string;
  year: number;
}
/** Of a page. */
const limit = 100;
const paramsOf = ({ committee, year }: Year) => ({ c: committee, year: String(year) });
const keyOf = ({ committee, year }: Year, ...more: string[]) => [
  ...appraisalKeys.all(committee),
  String(year),
  ...more,
];

export const yearsQuery = defineQueryOptions((committee: string) => ({
  key: [...appraisalKeys.all(committee), 'years'],
  ...asking(listAppraisals, { params: { c: committee }, query: { limit } }),
}));

/** A page of what somebody decides on: all, what waits for a decision, or what does not any more. */
export interface ListAsked {
  open?: boolean | undefined;
  limit: number;
  cursor?: string | undefined;
}
const given = ({ committee, year, asked: { open, ...page } }: Year & { asked: ListAsked }) => ({
  params: paramsOf({ committee, year }),
  query: { ...page, ...(open !== undefined && { open: open ? ('true' as const) : ('false' as const) }) },
});

export const objectionsQuery = defineQueryOptions((of: Year & { asked: ListAsked }) => ({
  key: [...keyOf(of, 'objections'), { ...of.asked }],
  ...asking(listObjections, given(of)),
}));

export const correctionsQuery = defineQueryOptions((of: Year & { asked: ListAsked }) => ({
  key: [...keyOf(of, 'corrections'), { ...of.asked }],
  ...asking(listCorrections, given(of)),
}));

export const resultsQuery = defineQueryOptions(
  ({
    asked: query,
    ...of
  }: Year & { asked: { subject: SubjectKind; limit: number; cursor?: string | undefined } }) => ({
    key: keyOf(of, 'results', query.subject, String(query.limit), query.cursor ?? ''),
    ...asking(listResults, { params: paramsOf(of), query }),
  }),
);

export const bulletinQuery = defineQueryOptions((of: Year) => ({
  key: keyOf(of, 'bulletin'),
  ...asking(readBulletin, { params: paramsOf(of) }),
}));
export const fetchBulletin = (of: Year) => download(bulletinDocument, { params: paramsOf(of), body: {} });

/** Whom the leading group is chosen from. */
export const usersQuery = defineQueryOptions((committee: string) => ({
  key: ['users', committee, 'every'],
  query: ({ signal }: Signal) =>
    everyPage((cursor) => call(listUsers, { params: { c: committee }, query: { limit, cursor } }, signal)),
}));

/** One step of the year: what it came to shows in every score as well. */
function useStep<Asked>(
  of: () => Year,
  save: (write: Write, given: Asked & { version: number }) => Promise<Appraisal>,
  done: (now: Appraisal) => void,
) {
  return useSaving({
    save,
    done,
    touches: () => [appraisalKeys.all(of().committee), ['scores', of().committee]],
  });
}

export const useChange = (of: () => Year, done: () => void) =>
  useStep(
    of,
    (write, { version, ...body }: Change & { version: number }) =>
      write(changeAppraisal, { params: paramsOf(of()), body, version }),
    done,
  );

export const useOpenWindow = (of: () => Year, done: () => void) =>
  useStep(
    of,
    (write, { version, ...body }: { from: string; to: string; version: number }) =>
      write(openAppraisalWindow, { params: paramsOf(of()), body, version }),
    done,
  );

export const useLock = (of: () => Year, done: () => void) =>
  useStep(of, (write, { version }) => write(lockAppraisal, { params: paramsOf(of()), body: {}, version }), done);

export const useAssess = (of: () => Year, done: () => void) =>
  useStep(
    of,
    (write, { version, ...body }: Assessing & { version: number }) =>
      write(assessAppraisal, { params: paramsOf(of()), body, version }),
    done,
  );

export const usePublish = (of: () => Year, done: () => void) =>
  useStep(of, (write, { version }) => write(publishAppraisal, { params: paramsOf(of()), body: {}, version }), done);

export const useDecideObjection = (of: () => Year, done: () => void) =>
  useSaving({
    save: (write, { of: { id, version }, ...body }: { of: ObjectionView } & Given<typeof decideObjection>['body']) =>
      write(decideObjection, { params: { ...paramsOf(of()), id }, body, version }),
    done,
    touches: () => [appraisalKeys.all(of().committee)],
  });

export const useWithdrawObjection = (of: () => Year, done: () => void) =>
  useSaving({
    save: (write, { of: { id, version }, ...body }: { of: ObjectionView } & Given<typeof withdrawObjection>['body']) =>
      write(withdrawObjection, { params: { ...paramsOf(of()), id }, body, version }),
    done,
    touches: () => [appraisalKeys.all(of().committee)],
  });

export const useDecideCorrection = (of: () => Year, done: () => void) =>
  useSaving({
    save: (write, { of: { id, version }, ...body }: { of: CorrectionView } & Given<typeof decideCorrection>['body']) =>
      write(decideCorrection, { params: { ...paramsOf(of()), id }, body, version }),
    done,
    touches: () => [appraisalKeys.all(of().committee), ['scores', of().committee]],
  });
