import type { Client } from '../client';
import { deskOf } from '../desk';
import { draftOf } from '../kind-bodies';
import type { Ways } from '../ways';
import { aReportRule } from './report-rule';

/** How a report names whose it is, a rule whom it asks, and a volume what it binds. */
export async function reportWays(office: Client, given: { unit: string; member: string }): Promise<Ways> {
  const draft = draftOf('reports', { word: '样本', ...given });
  const { id } = await deskOf(office, 'qindu', 'reports').record(draft);
  const rule = await office.post<{ id: string }>('/committees/qindu/report-rules', aReportRule('半年报告'));
  const naming = (field: string, body: (it: string) => object, pointer: string): Ways => ({
    [`reports.record.body/${field}`]: (it) => ['POST', '/reports', { ...draft, ...body(it) }, pointer],
    [`reports.change.body/${field}`]: (it) => ['PATCH', `/reports/${id}`, body(it), pointer],
  });
  const asked = (field: 'units' | 'members'): Ways => ({
    [`report-rules.create.body/terms/${field}/*`]: (it) => [
      'POST',
      '/report-rules',
      aReportRule('专题报告', {}, { whom: 'named', [field]: [it] }),
      `/terms/${field}/0`,
    ],
    [`report-rules.change.body/terms/${field}/*`]: (it) => [
      'PATCH',
      `/report-rules/${rule.body.id}`,
      { terms: aReportRule('', {}, { whom: 'named', [field]: [it] }).terms },
      `/terms/${field}/0`,
    ],
  });
  const bound = (operation: string, path: string): Ways => ({
    [`report-volumes.${operation}.body/ids/*`]: (it) => ['POST', path, { title: '汇编', ids: [it] }, '/ids/0'],
  });
  return {
    ...naming('subject/id', (member) => ({ subject: { kind: 'member', id: member } }), '/subject/id'),
    ...naming('topics/*', (topic) => ({ topics: [topic] }), '/topics/0'),
    ...naming('unit', (unit) => ({ unit }), '/unit'),
    ...asked('units'),
    ...asked('members'),
    ...bound('preview', '/report-volumes/preview'),
    ...bound('write', '/report-volumes'),
  };
}
