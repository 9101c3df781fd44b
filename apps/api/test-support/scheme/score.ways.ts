import type { Client } from '../client';
import type { Ways } from '../ways';
import type { World } from '../world';
import { aGrant, withGranted } from './granted';
import { putInForce } from './in-force';
import { anObjection, plantObjection } from './objected';

/** Sheets, grants and objections of a year: whom they are about, and the files that prove what they say. */
export async function scoreWays(world: World, office: Client): Promise<Ways> {
  const { unit } = world;
  await putInForce(office, 'qindu', 'peixian', '2026-01-01', withGranted);
  await plantObjection(world, office, 'qindu', { unit, text: '样本异议' });
  const sheet = `/scores/assessments/${unit}/actions/fill`;
  const line = { line: 'home', value: 1, evidence: { text: '样本佐证' } };
  const filled = await office.post(`/committees/qindu${sheet}`, { step: 'self', lines: [line] }, { version: 0 });
  if (filled.status !== 200) throw new Error(`No sheet was filled: ${JSON.stringify(filled.body)}`);

  const about = (given: string) => ({ subject: { kind: 'unit', id: given } });
  const proved = (given: string) => ({ evidence: { files: [given] } });
  const objections = '/appraisals/2026/objections';
  return {
    'appraisals.change.body/group/members/*': (given) => [
      'PATCH',
      '/appraisals/2026',
      { group: { members: [given] } },
      '/group/members/0',
    ],
    'appraisals.raise-objection.body/subject/id': (given) => [
      'POST',
      objections,
      { ...anObjection(unit), ...about(given) },
      '/subject/id',
    ],
    'appraisals.raise-objection.body/evidence/files/*': (given) => [
      'POST',
      objections,
      { ...anObjection(unit), ...proved(given) },
      '/evidence/files/0',
    ],
    'scores.create-grant.body/subject/id': (given) => [
      'POST',
      '/scores/grants',
      { ...aGrant(unit), ...about(given) },
      '/subject/id',
    ],
    'scores.create-grant.body/evidence/files/*': (given) => [
      'POST',
      '/scores/grants',
      { ...aGrant(unit), ...proved(given) },
      '/evidence/files/0',
    ],
    'scores.fill-assessment.body/lines/*/evidence/files/*': (given) => [
      'POST',
      sheet,
      { step: 'self', lines: [{ ...line, evidence: { ...line.evidence, files: [given] } }] },
      '/lines/0/evidence/files/0',
    ],
  };
}
