import { listMembers } from '@lianluo/contract/member';
import type { Permission } from '@lianluo/domain/permission';
import type { Kind } from '@lianluo/domain/work/kind';
import { kinds } from '@lianluo/domain/work/kinds';
import type { RouteLocationRaw } from 'vue-router';
import { call } from '../api/call';
import { listItems } from '../work/work.calls';

export interface Hit {
  key: string;
  kind: string;
  name: string;
  detail: string;
  to: RouteLocationRaw;
}

export interface Asked {
  committee: string;
  words: string;
  may: (permission: Permission) => boolean;
  signal: AbortSignal;
}

const each = 5;

/** The first few of everything whose name, number or pinyin has the words. */
export async function searchEverywhere(asked: Asked): Promise<Hit[]> {
  const found = await Promise.all([
    membersFor(asked),
    ...Object.values(kinds).map((kind) => (asked.may(kind.readPermission) ? itemsFor(kind, asked) : [])),
  ]);
  return found.flat();
}

const queryOf = ({ words }: Asked) => ({ q: words, limit: each });

async function membersFor(asked: Asked): Promise<Hit[]> {
  const { committee, may, signal } = asked;
  if (!may('member:read')) return [];
  const { items } = await call(listMembers, { params: { c: committee }, query: queryOf(asked) }, signal);
  return items.map(({ id, name, sector }) => ({
    key: `member ${id}`,
    kind: '委员',
    name,
    detail: sector ?? '',
    to: { name: 'member', params: { committee, id } },
  }));
}

async function itemsFor({ name: kind, words }: Kind, asked: Asked): Promise<Hit[]> {
  const { committee, signal } = asked;
  const { items } = await call(listItems, { params: { kind, c: committee }, query: queryOf(asked) }, signal);
  return items.map(({ id, title, number, reportedOn }) => ({
    key: `${kind} ${id}`,
    kind: words.short,
    name: title,
    detail: number ?? reportedOn,
    to: { name: words.page, params: { committee, id } },
  }));
}
