import type { GrantView } from '@lianluo/contract/grants';
import { aPdf, announcedFile, attach } from '../attaching';
import type { Stage } from './stage';

/** 考核表 of a unit with its evidence, and points that are granted, approved, declined and withdrawn, by the scheme of the scores. */
export async function playAssessments({ play, office, sample, world }: Stage): Promise<void> {
  const unit = sample['units'] ?? 'none';
  sample['scores/assessments'] = unit;
  const base = `/committees/qindu/scores/assessments/${unit}`;
  const { id: file } = await attach(office, base, { name: '委员之家验收表.pdf' });
  await play('scores.add-assessment-file', {
    body: announcedFile('迟报情况.pdf', aPdf(), { type: 'application/pdf' }),
  });
  await play('scores.fill-assessment', {
    body: {
      step: 'self',
      lines: [
        { line: 'home', value: 25, evidence: { files: [file] } },
        { line: 'late', value: 1.5, evidence: { text: '三月、四月两次迟报' } },
      ],
    },
  });
  await play('scores.assessment-notice', { body: {} });

  const clerk = world.as('demo.qindu.clerk');
  const granted = async (): Promise<{ known: Record<string, string>; version: number }> => {
    const body = {
      subject: { kind: 'unit', id: unit },
      node: 'praise',
      points: 2,
      on: '2026-04-30',
      evidence: { text: '市政协通报表扬（市政协办〔2026〕6号）' },
    };
    // What was created is read as it was answered.
    const grant = (await play('scores.create-grant', { by: clerk, body })) as GrantView | undefined;
    return { known: { ...sample, 'scores/grants': grant?.id ?? 'none' }, version: grant?.version ?? 1 };
  };
  const declined = await granted();
  await play('scores.decline-grant', { ...declined, body: { reason: '不属于本项表彰范围。' } });
  const withdrawn = await granted();
  await play('scores.withdraw-grant', { ...withdrawn, body: { reason: '录入有误，重新录入。' } });
  await play('scores.approve-grant', { ...(await granted()), body: {} });
}
