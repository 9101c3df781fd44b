import type { LetterView } from '@lianluo/contract/letter';
import type { PaperListView } from '@lianluo/contract/kind-papers';
import type { Paper, PaperName, PaperTexts } from '@lianluo/domain/paper/paper';
import { defineQueryOptions } from '@pinia/colada';
import type * as z from 'zod/mini';
import { asking } from '../../api/asking';
import { address, call, download, type Wire } from '../../api/call';
import { useSaving } from '../../api/use-saving';
import type { Place } from '../work.queries';

/** One paper that an item has, of itself or of one of its records, and what of it was sent. */
export type Offer = PaperListView['items'][number];
export interface LetterBody {
  paper: PaperName;
  record?: string | undefined;
  texts?: PaperTexts | undefined;
  sentOn: string;
  to?: string | undefined;
}
interface Answers<Answer> {
  answer: z.ZodMiniType<Answer>;
}
interface Takes<Given> {
  body: z.ZodMiniType<unknown, Given>;
}
type Of<Method extends Wire['method'], Path extends string, More = unknown> = Wire & {
  method: Method;
  path: Path;
} & More;
interface OfRecord {
  record?: string | undefined;
}

const item = '/committees/{c}/{kind}/{id}';
const papers = `${item}/papers` as const;
const one = `${papers}/{paper}` as const;
const made = `${one}/document` as const;
const letters = `${item}/letters` as const;

// One path for every kind, and none of their schemas.
const listPapers = address<Of<'get', typeof papers, Answers<PaperListView>>>({ method: 'get', path: papers });
const readDraft = address<Of<'get', typeof one, Answers<Paper> & { query: z.ZodMiniType<unknown, OfRecord> }>>({
  method: 'get',
  path: one,
});
const makeDocument = address<Of<'post', typeof made, Takes<OfRecord & { texts: PaperTexts }>>>({
  method: 'post',
  path: made,
});
const sendLetter = address<Of<'post', typeof letters, Answers<LetterView> & Takes<LetterBody>>>({
  method: 'post',
  path: letters,
});

const at = ({ kind, committee, id }: Place) => ({ kind, c: committee, id });
/** The address of every kind, as the one of this kind by its own name. */
const of = <E extends Wire>(kind: string, endpoint: E, verb: string): E & { operationId: string } => ({
  ...endpoint,
  path: endpoint.path.replace('{kind}', kind),
  operationId: `${kind}.${verb}`,
});
const keys = { papers: ({ kind, committee, id }: Place) => [kind, committee, 'papers', id] };

export const papersQuery = defineQueryOptions((place: Place) => ({
  key: [...keys.papers(place), 'list'],
  ...asking(of(place.kind, listPapers, 'papers'), { params: at(place) }),
}));

export interface Drafted extends Place {
  paper: PaperName;
  record?: string | undefined;
}

// A draft is written of the item as it stands now, and stays while somebody changes it.
const ofNow = { staleTime: 0, refetchOnWindowFocus: false };

export const draftQuery = defineQueryOptions(({ paper, record, ...place }: Drafted) => ({
  key: [...keys.papers(place), paper, record ?? ''],
  ...asking(of(place.kind, readDraft, 'paper'), {
    params: { ...at(place), paper },
    query: { ...(record && { record }) },
  }),
  ...ofNow,
}));

/** The drafts of one paper for several records, to be printed one after another. */
export const draftsQuery = defineQueryOptions(
  ({ paper, records, ...place }: Omit<Drafted, 'record'> & { records: readonly string[] }) => ({
    key: [...keys.papers(place), paper, 'several', ...records],
    query: ({ signal }: { signal: AbortSignal }) =>
      Promise.all(
        records.map((record) => call(readDraft, { params: { ...at(place), paper }, query: { record } }, signal)),
      ),
    ...ofNow,
  }),
);

export function useSendLetter(place: () => Place, done: (letter: LetterView) => void) {
  return useSaving({
    save: (write, body: LetterBody) => write(sendLetter, { params: at(place()), body }),
    done,
    touches: () => {
      const { kind, committee, id } = place();
      return [
        keys.papers(place()),
        [kind, committee, 'timeline', id],
        [kind, committee, 'one', id],
        ['letters', committee],
      ];
    },
  });
}

export const fetchDocument = ({ paper, record, ...place }: Drafted, texts: PaperTexts) =>
  download(makeDocument, { params: { ...at(place), paper }, body: { texts, ...(record && { record }) } });
