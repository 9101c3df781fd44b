import type { Day } from '@lianluo/domain/calendar/day';
import type { Term } from '@lianluo/domain/committee/committee';
import type { Role } from '@lianluo/domain/permission';

/** One call of the demo world's script: what somebody in an office did, when, through the API. */
export interface DemoCall {
  /** RFC 3339 with the offset of Asia/Shanghai; never earlier than the call before it. */
  at: string;
  /** The account that calls. */
  as: string;
  method: 'GET' | 'POST' | 'PATCH' | 'PUT';
  /** Under `/api/v1`; `committee-…` is the name of a committee, `{name}` stands for the id saved under that name, `{name#list#0}` for that of its list's first record. */
  path: string;
  /** A text `@name` anywhere in it stands for the same, and `@name#list#0` as well. */
  body?: unknown;
  /** Keep the answer's id and version under this name. */
  save?: string;
  /** The saved resource that this call changes: its version goes into `If-Match`, and the answer's is kept. */
  touch?: string;
  /** As `touch`, of what nobody has written yet: its first version is 0. */
  fresh?: string;
  /** The bytes of the file that it announces: they are sent and completed behind it. */
  bytes?: () => Uint8Array;
  /** Saved resources that it takes along: each is one version further. */
  along?: readonly string[];
}

export interface DemoAccount {
  username: string;
  name: string;
  committee: string;
  role: Role;
  /** The saved name of an operator's unit. */
  unit?: string;
}

export interface DemoCommittee {
  id: string;
  name: string;
  fullName: string;
  term: Term;
  level: 'city' | 'county';
  parent?: string;
  regionCode: string;
}

export interface DemoWorld {
  cities: readonly DemoCommittee[];
  counties: readonly DemoCommittee[];
  accounts: readonly DemoAccount[];
  calls: readonly DemoCall[];
}

/** The span the report of Qindu speaks of (domain.md section 1, row 10). */
export const reportSpan: { from: Day; to: Day } = { from: '2022-01-01', to: '2023-05-25' };

/** By time; calls of the same instant keep the order they were written in. */
export function inOrder(calls: readonly DemoCall[]): DemoCall[] {
  return calls
    .map((call, index) => ({ call, index }))
    .sort((a, b) => (a.call.at < b.call.at ? -1 : a.call.at > b.call.at ? 1 : a.index - b.index))
    .map(({ call }) => call);
}
