import { consultations } from '@lianluo/contract/consultation';
import { readings } from '@lianluo/contract/reading';
import { listInformants } from '@lianluo/contract/informant';
import { listMembers } from '@lianluo/contract/member';
import { opinions } from '@lianluo/contract/opinion';
import { changeUnit, createUnit, listUnits, readUnit, type UnitView } from '@lianluo/contract/unit';
import { defineQueryOptions } from '@pinia/colada';
import { asking } from '../../api/asking';
import { call, type Given } from '../../api/call';
import { useSaving } from '../../api/use-saving';

export type UnitsAsked = NonNullable<Given<typeof listUnits>['query']>;
export type UnitBody = Given<typeof createUnit>['body'];
export type UnitChange = Given<typeof changeUnit>['body'];

const keys = {
  all: (committee: string) => ['units', committee],
  list: (committee: string, asked: UnitsAsked) => ['units', committee, 'list', { ...asked }],
  one: (committee: string, id: string) => ['units', committee, 'one', id],
  recent: (kind: string, committee: string, id: string, year: number) => [kind, committee, 'of-unit', id, year],
};
type Signal = { signal: AbortSignal };
interface Place {
  committee: string;
  id: string;
}

export const unitsQuery = defineQueryOptions(({ committee, asked }: { committee: string; asked: UnitsAsked }) => ({
  key: keys.list(committee, asked),
  ...asking(listUnits, { params: { c: committee }, query: asked }),
}));

export const unitQuery = defineQueryOptions(({ committee, id }: Place) => ({
  key: keys.one(committee, id),
  ...asking(readUnit, { params: { c: committee, id } }),
}));

export const fetchUnit = ({ committee, id }: Place) => call(readUnit, { params: { c: committee, id } });

export const unitMembersQuery = defineQueryOptions(({ committee, id }: Place) => ({
  key: ['members', committee, 'of-unit', id],
  query: ({ signal }: Signal) =>
    call(listMembers, { params: { c: committee }, query: { unit: id, limit: 100 } }, signal),
}));

export const unitInformantsQuery = defineQueryOptions(({ committee, id }: Place) => ({
  key: ['informants', committee, 'of-unit', id],
  query: ({ signal }: Signal) =>
    call(listInformants, { params: { c: committee }, query: { unit: id, limit: 100 } }, signal),
}));

interface Recent extends Place {
  year: number;
  limit: number;
}

/** The newest of a unit's readings or consultations, as its station shows them. */
export const recentGatheringsQuery = defineQueryOptions(
  ({ kind, committee, id, year, limit }: Recent & { kind: 'readings' | 'consultations' }) => ({
    key: [...keys.recent(kind, committee, id, year), limit],
    query: ({ signal }: Signal) => {
      const given = { params: { c: committee }, query: { unit: id, limit } };
      return kind === 'readings' ? call(readings.list, given, signal) : call(consultations.list, given, signal);
    },
  }),
);

/** A unit's opinions of a year; who looks from the city sees them from their issue on. */
export const recentOpinionsQuery = defineQueryOptions(
  ({ committee, id, year, limit, stage }: Recent & { stage: 'submitted' | 'issued' }) => ({
    key: [...keys.recent('opinions', committee, id, year), limit, stage],
    query: ({ signal }: Signal) =>
      call(opinions.list, { params: { c: committee }, query: { unit: id, year, stage, limit } }, signal),
  }),
);

/** Members by 汉字, pinyin or initials, for the convener and the officers. */
export async function findMembers(committee: string, words: string, signal: AbortSignal) {
  const query = { q: words || undefined, limit: 20 };
  const { items } = await call(listMembers, { params: { c: committee }, query }, signal);
  return items.map(({ id, name, post }) => ({ id, name, ...(post && { detail: post }) }));
}

export function useCreateUnit(committee: () => string, done: (unit: UnitView) => void) {
  return useSaving({
    save: (write, body: UnitBody) => write(createUnit, { params: { c: committee() }, body }),
    done: done,
    touches: () => touched(committee()),
  });
}

export function useChangeUnit(committee: () => string, done: (unit: UnitView) => void) {
  return useSaving({
    save: (write, { id, version, body }: { id: string; version: number; body: UnitChange }) =>
      write(changeUnit, { params: { c: committee(), id }, version, body }),
    done: done,
    touches: () => touched(committee()),
  });
}

const touched = (committee: string) => [['overview', committee], keys.all(committee)];
