import type { ObjectionView } from '@lianluo/contract/appraisals';
import type { RouteLocationRaw } from 'vue-router';

/** Where the line that an objection speaks of is explained. */
export function linePage({ subject, what, line }: ObjectionView, year: number): RouteLocationRaw | undefined {
  const period = String(year);
  if (what === 'quotas')
    return { name: 'quotas', query: { subject: subject.kind, period, of: subject.id, rule: line.id } };
  if (what === 'points' && subject.kind !== 'informant')
    return { name: 'points-of', params: { kind: subject.kind, id: subject.id }, query: { period } };
  return what === 'assessments' ? { name: 'assessment-of', params: { id: subject.id }, query: { period } } : undefined;
}
