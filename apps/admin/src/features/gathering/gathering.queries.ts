import { consultations } from '@lianluo/contract/consultation';
import type { GatheringView } from '@lianluo/contract/gathering';
import { readings } from '@lianluo/contract/reading';
import { listMembers } from '@lianluo/contract/member';
import { defineQueryOptions, useQueryCache } from '@pinia/colada';
import { call, type Given, type Write } from '../../api/call';
import { useRefresh } from '../../api/refresh';
import { useSaving } from '../../api/use-saving';
import type { GatheringKind } from './gathering.labels';

const endpoints = { readings, consultations };

export type GatheringsAsked = NonNullable<Given<typeof readings.list>['query']>;
export type GatheringDraft = Given<typeof readings.record>['body'];
export type Hold = Given<typeof readings.steps.hold>['body'];

/** A step with what it takes. */
export type StepTaken =
  | { action: 'announce' }
  | { action: 'hold'; body: Hold }
  | { action: 'close'; body: { outcome: string } }
  | { action: 'cancel' | 'reopen'; body: { reason: string } };

interface Place {
  kind: GatheringKind;
  committee: string;
  id: string;
}
type Signal = { signal: AbortSignal };

const keys = {
  all: (kind: string, committee: string) => [kind, committee],
  list: (kind: string, committee: string, asked: GatheringsAsked) => [kind, committee, 'list', { ...asked }],
  one: ({ kind, committee, id }: Place) => [kind, committee, 'one', id],
  timeline: ({ kind, committee, id }: Place) => [kind, committee, 'timeline', id],
};

export const gatheringsQuery = defineQueryOptions(
  ({ kind, committee, asked }: { kind: GatheringKind; committee: string; asked: GatheringsAsked }) => ({
    key: keys.list(kind, committee, asked),
    query: ({ signal }: Signal) => call(endpoints[kind].list, { params: { c: committee }, query: asked }, signal),
  }),
);

export const gatheringQuery = defineQueryOptions((place: Place) => ({
  key: keys.one(place),
  query: ({ signal }: Signal) => fetchGathering(place, signal),
}));

export const fetchGathering = ({ kind, committee, id }: Place, signal?: AbortSignal) =>
  call(endpoints[kind].read, { params: { c: committee, id } }, signal);

export const timelineQuery = defineQueryOptions((place: Place) => ({
  key: keys.timeline(place),
  query: ({ signal }: Signal) =>
    call(endpoints[place.kind].timeline, { params: { c: place.committee, id: place.id } }, signal),
}));

/** Who may have come: the members placed in the unit that organises. */
export const unitRosterQuery = defineQueryOptions(({ committee, unit }: { committee: string; unit: string }) => ({
  key: ['members', committee, 'roster', unit],
  query: ({ signal }: Signal) =>
    everyPage((cursor) =>
      call(listMembers, { params: { c: committee }, query: { unit, limit: 100, cursor } }, signal),
    ).then((members) => members.map(({ id, name }) => ({ id, name }))),
}));

/** Members by 汉字, pinyin or initials: guests from other units. */
export async function findMembers(committee: string, words: string, signal: AbortSignal) {
  const query = { q: words || undefined, limit: 20 };
  const { items } = await call(listMembers, { params: { c: committee }, query }, signal);
  return items.map(({ id, name, post }) => ({ id, name, ...(post && { detail: post }) }));
}

export function useTakeStep(place: () => Place, done: (gathering: GatheringView) => void) {
  const keep = useKeep();
  return useSaving({
    save: (write, { version, step }: { version: number; step: StepTaken }) => takeStep(write, place(), version, step),
    done: (gathering) => {
      keep(place(), gathering);
      done(gathering);
    },
  });
}

function takeStep(
  write: Write,
  { kind, committee, id }: Place,
  version: number,
  step: StepTaken,
): Promise<GatheringView> {
  const { steps } = endpoints[kind];
  const given = { params: { c: committee, id }, version };
  switch (step.action) {
    case 'announce':
      return write(steps.announce, { ...given, body: {} });
    case 'hold':
      return write(steps.hold, { ...given, body: step.body });
    case 'close':
      return write(steps.close, { ...given, body: step.body });
    case 'cancel':
    case 'reopen':
      return write(steps[step.action], { ...given, body: step.body });
  }
}

interface Saved {
  kind: GatheringKind;
  committee: string;
  body: GatheringDraft;
  /** What is changed; a new one is recorded otherwise. */
  of?: { id: string; version: number } | undefined;
}

export function useSaveGathering(done: (gathering: GatheringView) => void) {
  const keep = useKeep();
  return useSaving({
    save: (write, { kind, committee, body, of }: Saved): Promise<GatheringView> =>
      of
        ? write(endpoints[kind].change, { params: { c: committee, id: of.id }, version: of.version, body })
        : write(endpoints[kind].record, { params: { c: committee }, body }),
    done: (gathering, { kind, committee }) => {
      keep({ kind, committee, id: gathering.id }, gathering);
      done(gathering);
    },
  });
}

export function useDiscard(place: () => Place, done: () => void) {
  const refresh = useRefresh();
  return useSaving({
    save: (write, version: number) => {
      const { kind, committee, id } = place();
      return write(endpoints[kind].discard, { params: { c: committee, id }, version });
    },
    done: () => {
      const { kind, committee } = place();
      void refresh([...keys.all(kind, committee), 'list']);
      void refresh(['overview', committee]);
      done();
    },
  });
}

/** The answer of a write is the item as it now stands; what follows from it is asked anew. */
function useKeep() {
  const cache = useQueryCache();
  const refresh = useRefresh();
  return (place: Place, gathering: GatheringView) => {
    cache.setQueryData(keys.one(place), gathering);
    void refresh(keys.timeline(place));
    void refresh([...keys.all(place.kind, place.committee), 'list']);
    void refresh([...keys.all(place.kind, place.committee), 'of-unit']);
    void refresh(['overview', place.committee]);
    void refresh(['units', place.committee]);
  };
}

async function everyPage<Item>(
  ask: (cursor: string | undefined) => Promise<{ items: Item[]; nextCursor: string | null }>,
): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = await ask(cursor);
    items.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return items;
}
