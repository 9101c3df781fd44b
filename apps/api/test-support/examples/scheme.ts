import type { Stage } from './stage';

/** 考核办法: a draft that is tried and put in force from next year on, so that this year's scores stay, and the draft after it. */
export async function playScheme({ play, sample }: Stage): Promise<void> {
  Object.assign(sample, { schemes: 'minhang', 'scheme/versions': '1' });
  await play('scheme.change', { body: { from: { preset: 'minhang' }, name: '秦都区政协委员履职积分办法' } });
  await play('scheme.dry-run', { body: { year: 2026, subject: 'member' } });
  await play('scheme.publish', { body: { effectiveFrom: '2027-01-01' } });
  await play('scheme.change', { body: { name: '秦都区政协委员履职积分办法（修订）' } });
  await play('scheme.differences', { query: '?after=draft' });
  await play('scheme.read');
  await play('scheme.discard', { body: {} });
}
