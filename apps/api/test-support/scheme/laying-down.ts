import type { CommitteeSchemeView } from '@lianluo/contract/committee-scheme';
import type { Day } from '@lianluo/domain/calendar/day';
import type { Rules } from '@lianluo/domain/scheme/scheme';
import { minhang } from '@lianluo/schemes/rules/minhang';
import { writtenIn } from '../../src/engine/scheme/own-schemes';
import type { Answered, Client, OrRefused } from '../client';

export const schemePath = '/committees/qindu/scheme';
export type SchemeAnswer = OrRefused<CommitteeSchemeView>;
type Answer = Promise<Answered<SchemeAnswer>>;

/** What somebody does with 考核办法 of a committee, each time as it stands then. */
export interface LayingDown {
  read: () => Promise<CommitteeSchemeView>;
  change: (body: object) => Answer;
  act: (action: string, body?: object) => Answer;
  publish: (effectiveFrom: Day) => Answer;
  /** Drafted and put in force. */
  inForce: (rules: Rules, effectiveFrom: Day) => Answer;
}

export function layingDown(client: Client, path = schemePath): LayingDown {
  const version = async () => (await client.get(path)).version;
  const act: LayingDown['act'] = async (action, body = {}) =>
    client.post<SchemeAnswer>(`${path}/actions/${action}`, body, { version: await version() });
  const change: LayingDown['change'] = async (body) =>
    client.patch<SchemeAnswer>(path, body, { version: await version() });
  const publish: LayingDown['publish'] = (effectiveFrom) => act('publish', { effectiveFrom });
  return {
    read: async () => (await client.get<CommitteeSchemeView>(path)).body,
    change,
    act,
    publish,
    inForce: async (rules, effectiveFrom) => {
      await change({ name: '本会办法', source: '本会规定', rules });
      return publish(effectiveFrom);
    },
  };
}

/** `422 scheme.past-year /effectiveFrom` */
export const refusedAt = ({ status, body }: { status: number; body: Partial<SchemeAnswer> }): string =>
  [status, body.code, ...(body.errors ?? []).map(({ pointer }) => pointer)].join(' ');

/** Minhang's rules with another score for each half-day of the plenary meeting. */
export function plenaryFor(score: number): Rules {
  const text = JSON.stringify(writtenIn(minhang).rules);
  const [before = '', after = ''] = text.split('"score":5,"by":"amount"');
  // The rules themselves, written and read.
  return JSON.parse(`${before}"score":${score},"by":"amount"${after}`) as Rules;
}
