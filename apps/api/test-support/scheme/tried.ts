import type { SessionView } from '@lianluo/contract/session';
import { trialWrite } from '../../src/features/scheme/trial.store';
import type { Client } from '../client';
import type { World } from '../world';

/** 试算任务 of a committee too large for an answer, as it stands before any of its people was counted. */
export async function plantTrial(world: World, office: Client, committee: string): Promise<string> {
  const { user } = (await office.get<SessionView>('/session')).body;
  const now = world.deps.now();
  const id = `trial-${committee}`;
  const startedAt = now.toISOString();
  const trial = { id, year: 2025, subject: 'member', state: 'running', done: 0, total: 501, startedAt } as const;
  await world.storage.write([trialWrite({ committee, user: user.id }, trial, now)]);
  return id;
}
