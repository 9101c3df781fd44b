import type { CorrectionView } from '@lianluo/contract/appraisal-corrections';
import { workOf } from '../scheme/worked';
import type { Stage } from './stage';

/** From 20 May 2026 to 4 January 2027, when the year has ended: 11 days, 30, 31, 31, 30, 31, 30, 31 and 4. */
const untilLockMs = 229 * 24 * 60 * 60_000;

/** A year from its leading group to its bulletin, with an objection and a late fact, by the scheme of the scores. */
export async function playAppraisal(stage: Stage): Promise<void> {
  const { play, sample, world, office } = stage;
  Object.assign(sample, { appraisals: '2026', 'appraisals/objections': 'none', 'appraisals/corrections': 'none' });
  const { body: users } = await office.get<{ items: { id: string }[] }>('/committees/qindu/users');
  await play('appraisals.change', {
    body: {
      group: { members: users.items.slice(0, 1).map(({ id }) => id), office: '委员联络委' },
      bodies: ['提案委'],
    },
  });
  await play('appraisals.open-window', { body: { from: '2026-05-20', to: '2026-06-05' } });
  const member = sample['members'] ?? 'none';
  const { body: told } = await office.get<{ nodes?: { id: string }[] }>(`/committees/qindu/scores/points/${member}`);
  const clerk = world.as('demo.qindu.clerk');
  const objected = {
    by: clerk,
    body: {
      subject: { kind: 'member', id: member },
      what: 'points',
      line: told.nodes?.at(-1)?.id ?? 'none',
      text: '四月二十日的调研没有计入。',
      evidence: { text: '活动签到表' },
    },
  };
  const mistaken = await play('appraisals.raise-objection', objected);
  await play('appraisals.withdraw-objection', {
    by: clerk,
    known: { ...sample, 'appraisals/objections': mistaken?.id ?? 'none' },
    body: { reason: '该次调研已经计入，核对有误。' },
    version: mistaken?.version ?? 1,
  });
  const objection = await play('appraisals.raise-objection', objected);
  sample['appraisals/objections'] = objection?.id ?? 'none';
  await play('appraisals.decide-objection', {
    body: { outcome: 'dismissed', reason: '该次调研已计入二季度。' },
    version: objection?.version ?? 1,
  });

  world.setClock(untilLockMs);
  const by = world.as('demo.qindu');
  await play('appraisals.lock', { by, body: {} });
  await world.idle();
  await workOf(world, world.as('demo.qindu.clerk')).opinion(member, '2026-05-20');
  const { body: late } = await by.get<{ items: CorrectionView[] }>(
    `/committees/qindu/appraisals/2026/corrections?scored=${member}`,
  );
  await play('appraisals.corrections', { by, query: '?limit=1' });
  for (const { id, version } of late.items)
    await play('appraisals.decide-correction', {
      by,
      known: { ...sample, 'appraisals/corrections': id },
      body: { accepted: true, reason: '材料齐全，予以补记。' },
      version,
    });
  const { body: others } = await by.get<{ items: CorrectionView[] }>(
    '/committees/qindu/appraisals/2026/corrections?open=true&limit=100',
  );
  for (const { id, version } of others.items)
    await by.post(
      `/committees/qindu/appraisals/2026/corrections/${id}/actions/decide`,
      { accepted: true, reason: '同上。' },
      { version },
    );
  await play('appraisals.assess', { by, body: { rung: 'first', body: '提案委', text: '情况属实。' } });
  for (const rung of ['group', 'chairs']) await play('appraisals.assess', { by, body: { rung } });
  await play('appraisals.publish', { by, body: {} });
  for (const each of ['list', 'read', 'objections']) await play(`appraisals.${each}`, { by });
  await play('appraisals.results', { by, query: '?limit=1' });
  await play('appraisals.bulletin', { by });
  await play('appraisals.bulletin-document', { by, body: {} });
  world.setClock(-untilLockMs);
}
