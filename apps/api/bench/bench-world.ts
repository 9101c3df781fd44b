import type { MemberView } from '@lianluo/contract/member';
import type { OpinionView } from '@lianluo/contract/opinion';
import type { UnitView } from '@lianluo/contract/unit';
import { dayOf, type Day } from '@lianluo/domain/calendar/day';
import { dependenciesOf } from './dependencies';
import { createApp } from '../src/entries/app';
import { clientOf, type Client } from '../test-support/client';
import { openWorld } from '../test-support/world';
import type { Storage } from '../src/floor/storage/table';
import { metered, type Meter } from '../test-support/metered';

/** A committee to measure on: its clerk's client, and what the storage was asked. */
export interface BenchWorld {
  clerk: Client;
  administrator: Client;
  city: Client;
  storage: Storage;
  unit: string;
  member: string;
  today: Day;
  take: () => Meter;
  drain: () => Promise<void>;
  opinion: (title: string, reportedOn?: string) => Promise<OpinionView>;
}

/** 600 bytes of text (200 characters), the size that P6 speaks of. */
export const text600 = '早市占道'.repeat(50);

export type Open = (options: { clock: () => number }) => Promise<Storage>;

export async function openBench(open: Open): Promise<BenchWorld> {
  // DynamoDB Local removes by its own clock what has expired, so the benchmark lives today.
  const world = await openWorld({ storage: open, now: new Date().toISOString() });
  const { storage } = world;
  const { storage: watched, take } = metered(storage);
  const { deps, drain } = dependenciesOf(world.deps, watched);
  const app = createApp(deps);
  const signedIn = (username: string) =>
    checked(
      clientOf(app, async (client) => {
        await client.post('/session', { username, password: 'Lianluo-demo-2026' });
      }),
    );
  const clerk = signedIn('demo.qindu.clerk');
  const unit = await clerk.post<UnitView>('/committees/qindu/units', {
    name: '西兰路街道政协联络组',
    type: 'liaison-group',
    stations: Object.fromEntries(
      ['reading', 'consultation', 'opinion'].map((key) => [
        key,
        { brand: '秦商量', inCharge: '甲', rhythm: { every: 'month' } },
      ]),
    ),
  });
  const member = await clerk.post<MemberView>('/committees/qindu/members', { name: '石泽清', sector: '教育界' });
  await drain();
  return {
    clerk,
    administrator: signedIn('demo.qindu'),
    city: signedIn('demo.city'),
    storage,
    unit: unit.body.id,
    member: member.body.id,
    today: dayOf(world.deps.now()),
    take,
    drain,
    opinion: async (title, reportedOn) => {
      const { body } = await clerk.post<OpinionView>('/committees/qindu/opinions', {
        title,
        content: { situation: text600 },
        unit: unit.body.id,
        authors: [{ member: member.body.id }],
        ...(reportedOn !== undefined && { reportedOn }),
      });
      return body;
    },
  };
}

/** A figure measured on a refusal would be worth nothing. */
function checked(client: Client): Client {
  const check = async <Answer extends { status: number; body: unknown }>(
    answering: Promise<Answer>,
  ): Promise<Answer> => {
    const answer = await answering;
    if (answer.status >= 400) throw new Error(`The benchmark was refused: ${JSON.stringify(answer.body)}`);
    return answer;
  };
  return {
    ...client,
    get: (path, sending) => check(client.get(path, sending)),
    post: (path, body, sending) => check(client.post(path, body, sending)),
  };
}
