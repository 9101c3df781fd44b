import {
  changeLetterSeries,
  letterDocument,
  listLetters,
  readLetter,
  readLetterSeries,
  returnLetter,
  voidLetter,
  type LetterSummaryView,
  type LetterView,
} from '@lianluo/contract/letter';
import { defineQueryOptions } from '@pinia/colada';
import { asking } from '../../api/asking';
import { download, type Given } from '../../api/call';
import { useSaving } from '../../api/use-saving';

type Asked = NonNullable<Given<typeof listLetters>['query']>;
export type ReceiptBody = Given<typeof returnLetter>['body'];
export type SeriesBody = Given<typeof changeLetterSeries>['body'];

const keys = {
  all: (committee: string) => ['letters', committee],
  one: (committee: string, id: string) => ['letters', committee, 'one', id],
  series: (committee: string) => ['letter-series', committee],
};

export const lettersQuery = defineQueryOptions(({ committee, request }: { committee: string; request: Asked }) => ({
  key: [...keys.all(committee), 'list', { ...request }],
  ...asking(listLetters, { params: { c: committee }, query: request }),
}));

export const letterQuery = defineQueryOptions(({ committee, id }: { committee: string; id: string }) => ({
  key: keys.one(committee, id),
  ...asking(readLetter, { params: { c: committee, id } }),
}));

export const fetchLetter = (committee: string, id: string) =>
  download(letterDocument, { params: { c: committee, id } });

/** What is done to a letter stands on its own page, in the ledger of letters and on its item's page. */
const touched = (committee: string, { kind, item }: LetterSummaryView) => [
  keys.all(committee),
  [kind, committee, 'papers', item],
  [kind, committee, 'timeline', item],
];

interface Done<Body> {
  of: LetterSummaryView;
  body: Body;
}

export function useReceipt(committee: () => string, done: (letter: LetterView) => void) {
  return useSaving({
    save: (write, { of: { id }, body }: Done<ReceiptBody>) =>
      write(returnLetter, { params: { c: committee(), id }, body }),
    done,
    touches: ({ of }) => touched(committee(), of),
  });
}

export function useVoidLetter(committee: () => string, done: (letter: LetterView) => void) {
  return useSaving({
    save: (write, { of: { id }, body }: Done<{ reason: string }>) =>
      write(voidLetter, { params: { c: committee(), id }, body }),
    done,
    touches: ({ of }) => touched(committee(), of),
  });
}

export const letterSeriesQuery = defineQueryOptions((committee: string) => ({
  key: keys.series(committee),
  ...asking(readLetterSeries, { params: { c: committee } }),
  staleTime: 0,
}));

export function useChangeLetterSeries(committee: () => string, done: () => void) {
  return useSaving({
    save: (write, { version, body }: { version: number; body: SeriesBody }) =>
      write(changeLetterSeries, { params: { c: committee() }, body, version }),
    done,
    touches: () => [keys.series(committee())],
  });
}
