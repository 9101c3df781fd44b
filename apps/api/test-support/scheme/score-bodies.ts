import type { PathSample } from '../path-sample';
import { aGrant } from './granted';
import { anObjection } from './objected';

const reason = '样本理由';

/** What the endpoints of a committee's rules and of what they make of its work take, by operation. */
export const scoreBodies: Record<string, (sample: PathSample) => unknown> = {
  'scheme.change': () => ({ from: { preset: 'tongcheng' } }),
  'scheme.publish': () => ({ effectiveFrom: '2026-05-20' }),
  'scores.export-quotas': () => ({ subject: 'unit' }),
  'scores.export-points': () => ({}),
  'scores.export-stars': () => ({}),
  'scores.export-explanation': () => ({}),
  'scores.export-assessments': () => ({}),
  'scores.export-assessment': () => ({}),
  'scores.what-if': ({ units = '' }) => ({ subject: { kind: 'unit', id: units }, imagined: [] }),
  'scores.fill-assessment': () => ({ step: 'self', lines: [{ line: 'home', value: 1 }] }),
  'scores.assessment-notice': () => ({}),
  'scores.create-grant': ({ units = '' }) => aGrant(units),
  'scores.approve-grant': () => ({}),
  'scores.decline-grant': () => ({ reason }),
  'scores.withdraw-grant': () => ({ reason }),
  'appraisals.change': () => ({ bodies: ['样本委'] }),
  'appraisals.open-window': () => ({ from: '2026-05-20', to: '2026-05-31' }),
  'appraisals.lock': () => ({}),
  'appraisals.assess': () => ({ rung: 'group' }),
  'appraisals.publish': () => ({}),
  'appraisals.raise-objection': ({ units = '' }) => anObjection(units),
  'appraisals.decide-objection': () => ({ outcome: 'dismissed', reason }),
  'appraisals.withdraw-objection': () => ({ reason }),
  'appraisals.decide-correction': () => ({ accepted: false, reason }),
  'appraisals.bulletin-document': () => ({}),
};
