import { consultations } from '@lianluo/contract/consultation';
import { readings } from '@lianluo/contract/reading';
import { listMembers } from '@lianluo/contract/member';
import { opinions } from '@lianluo/contract/opinion';
import type { Permission } from '@lianluo/domain/permission';
import type { RouteLocationRaw } from 'vue-router';
import { call } from '../api/call';

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
export async function searchEverywhere({ committee, words, may, signal }: Asked): Promise<Hit[]> {
  const params = { c: committee };
  const query = { q: words, limit: each };
  const at = (name: string, id: string) => ({ name, params: { committee, id } });
  const ask = <Answer>(permission: Permission, question: () => Promise<Answer>) =>
    may(permission) ? question() : undefined;

  const [members, found, consulted, read] = await Promise.all([
    ask('member:read', () => call(listMembers, { params, query }, signal)),
    ask('opinion:read', () => call(opinions.list, { params, query }, signal)),
    ask('gathering:read', () => call(consultations.list, { params, query }, signal)),
    ask('gathering:read', () => call(readings.list, { params, query }, signal)),
  ]);
  return [
    ...(members?.items ?? []).map(({ id, name, sector }) => ({
      key: `m${id}`,
      kind: '委员',
      name,
      detail: sector ?? '',
      to: at('member', id),
    })),
    ...(found?.items ?? []).map(({ id, title, number, reportedOn }) => ({
      key: `o${id}`,
      kind: '社情民意',
      name: title,
      detail: number ?? reportedOn,
      to: at('opinion', id),
    })),
    ...(consulted?.items ?? []).map(({ id, title, reportedOn }) => ({
      key: `c${id}`,
      kind: '协商',
      name: title,
      detail: reportedOn,
      to: at('consultation', id),
    })),
    ...(read?.items ?? []).map(({ id, title, reportedOn }) => ({
      key: `r${id}`,
      kind: '委员读书',
      name: title,
      detail: reportedOn,
      to: at('reading', id),
    })),
  ];
}
