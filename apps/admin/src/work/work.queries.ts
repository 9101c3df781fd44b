import { isKind, isOfUnit, kindNames, kinds } from '@lianluo/domain/work/kinds';
import { linksOf } from '@lianluo/domain/work/unlink';
import { defineQueryOptions, useQueryCache } from '@pinia/colada';
import { asking } from '../api/asking';
import { call, type Wire } from '../api/call';
import { useRefresh } from '../api/refresh';
import { useSaving } from '../api/use-saving';
import {
  changeItem,
  discardItem,
  listItems,
  readItem,
  readTimeline,
  recordItem,
  takeStep,
  type Body,
  type WorkView,
} from './work.calls';

export interface Place {
  kind: string;
  committee: string;
  id: string;
}
type Signal = { signal: AbortSignal };

const keys = {
  list: ({ kind, committee }: Omit<Place, 'id'>) => [kind, committee, 'list'],
  one: ({ kind, committee, id }: Place) => [kind, committee, 'one', id],
  timeline: ({ kind, committee, id }: Place) => [kind, committee, 'timeline', id],
};
/** The address of every kind, as the one of a kind and by its own name. */
const of = <E extends Wire>(kind: string, endpoint: E, verb: string): E & { operationId: string } => ({
  ...endpoint,
  path: endpoint.path.replace('{kind}', kind),
  operationId: `${kind}.${verb}`,
});

export const itemsQuery = defineQueryOptions(
  ({ kind, committee, asked }: Omit<Place, 'id'> & { asked: Readonly<Record<string, unknown>> }) => ({
    key: [...keys.list({ kind, committee }), { ...asked }],
    ...asking(of(kind, listItems, 'list'), { params: { kind, c: committee }, query: asked }),
  }),
);

const at = ({ kind, committee, id }: Place) => ({ kind, c: committee, id });

export const itemQuery = defineQueryOptions((place: Place) => ({
  key: keys.one(place),
  ...asking(of(place.kind, readItem, 'read'), { params: at(place) }),
}));

export const fetchItem = (place: Place) => call(readItem, { params: at(place) });

export const timelineQuery = defineQueryOptions((place: Place) => ({
  key: keys.timeline(place),
  query: ({ signal }: Signal) => call(readTimeline, { params: at(place) }, signal),
}));

/** The kinds of the items that this one is tied to: what is done to it may change them as well. */
export const tiedTo = (kind: string, { committee, ...item }: { committee: string }): string[][] =>
  isKind(kind) ? linksOf(kinds[kind], item).map(({ to }) => [to.kind, committee]) : [];

/** What the office makes of the work of others goes on with that work. */
const madeOf = (kind: string, { committee }: WorkView): string[][] =>
  isKind(kind) && !isOfUnit(kinds[kind]) ? kindNames.map((name) => [name, committee]) : [];

/** What an item of a kind is counted in, tied to, or shown in beside its own page. */
const around = (kind: string, item: WorkView) => [
  keys.list({ kind, committee: item.committee }),
  [kind, item.committee, 'of-unit'],
  ['overview', item.committee],
  ['units', item.committee],
  ...tiedTo(kind, item),
  ...madeOf(kind, item),
];

/** The answer of a write is the item as it now stands; what follows from it is asked anew. */
function useKeep() {
  const cache = useQueryCache();
  const refresh = useRefresh();
  return (kind: string, item: WorkView) => {
    const place = { kind, committee: item.committee, id: item.id };
    cache.setQueryData(keys.one(place), item);
    for (const key of [keys.timeline(place), ...around(kind, item)]) void refresh(key);
  };
}

interface Step {
  item: WorkView;
  action: string;
  body: Body;
}

export function useTakeStep(kind: () => string, done: (item: WorkView, action: string) => void) {
  const keep = useKeep();
  return useSaving({
    save: (write, { item, action, body }: Step) =>
      write(takeStep, { params: { ...at({ ...item, kind: kind() }), action }, body, version: item.version }),
    done: (item, { action }) => {
      keep(kind(), item);
      done(item, action);
    },
  });
}

interface Saved {
  committee: string;
  body: Body;
  /** What is changed; a new one is recorded otherwise. */
  of: WorkView | undefined;
  /** The step that the form leads to, where it is taken at once. */
  next?: string | undefined;
}

interface Heard {
  /** It is on the server, whatever becomes of the step that follows: saving again changes this one. */
  stored: (item: WorkView) => void;
  done: (item: WorkView, next: string | undefined) => void;
}

export function useSave(kind: () => string, { stored, done }: Heard) {
  const keep = useKeep();
  return useSaving({
    async save(write, { committee, body, of, next }: Saved) {
      const params = { kind: kind(), c: committee };
      const saved = of
        ? await write(changeItem, { params: { ...params, id: of.id }, version: of.version, body })
        : await write(recordItem, { params, body });
      keep(kind(), saved);
      stored(saved);
      if (next === undefined) return saved;
      const taken = await write(takeStep, {
        params: { ...params, id: saved.id, action: next },
        body: {},
        version: saved.version,
      });
      keep(kind(), taken);
      return taken;
    },
    done: (item, { next }) => done(item, next),
  });
}

export function useDiscard(kind: () => string, done: () => void) {
  return useSaving({
    save: (write, item: WorkView) =>
      write(discardItem, { params: at({ ...item, kind: kind() }), version: item.version }),
    touches: (item) => around(kind(), item),
    done,
  });
}
