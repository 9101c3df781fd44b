import { putInForce } from '../scheme/in-force';
import { withSheet } from '../scheme/sheet-rules';
import type { Stage } from './stage';

/** 考核 of a member, by a scheme that has quotas, points and stars of members, and shows a ranking. */
export async function playScores({ play, office, sample, world }: Stage): Promise<void> {
  await putInForce(office, 'qindu', 'yanchuan', '2026-01-01', (rules) => ({
    ...withSheet(rules),
    ranking: { shown: 'leaders', minimum: 1 },
  }));
  // Who is ranked has been counted.
  await world.idle();
  await play('scores.ranking');
  const member = sample['members'] ?? 'none';
  Object.assign(sample, { 'scores/quotas': member, 'scores/points': member });
  const imagined = [{ key: 'opinions.submitted', on: '2026-05-20' }];
  await play('scores.what-if', { body: { subject: { kind: 'member', id: member }, imagined } });
}
