import { columnsOf } from '../import/columns';
import { proposeMapping } from '../import/mapping';
import { expect, test } from 'vitest';
import { anActivity } from '../../test-support/activity/activity.examples';
import { anActor } from '../../test-support/permission.examples';
import { aMoment } from '../../test-support/work/work.examples';
import { facetsOf } from '../work/facets';
import { take } from '../work/lifecycle';
import { activityKind } from './activity.kind';
import { activitySheet } from './activity.sheet';

test('one that was held proves its type and whom it served, and stands in the lists of its types', () => {
  const held = anActivity({
    type: 'survey',
    status: 'held',
    heldOn: '2026-03-08',
    reportedOn: '2026-03-08',
    served: 86,
    named: 't1',
  });
  expect(activityKind.facts(held)).toEqual(
    ['committee', 'unit#weiyang'].map((subject) => ({
      key: 'activities.held',
      on: '2026-03-08',
      subject,
      type: 'survey',
      amount: 86,
    })),
  );
  expect(facetsOf(activityKind, held)).toEqual(expect.arrayContaining(['type=survey', 'named=t1', 'stage=held']));
  expect(activityKind.facts(anActivity({ served: 86 }))).toEqual([]);
});

test('that was held by mistake is announced again, without what it served and cost', () => {
  const now = { ...aMoment('2026-03-09T09:00:00+08:00'), actor: anActor('county-clerk') };
  const announced = anActivity({ status: 'announced' });
  const held = take(
    activityKind,
    announced,
    'hold',
    { heldOn: '2026-03-09', attendance: [], record: '入户', served: 86, yuan: 200 },
    now,
  );

  expect(held).toMatchObject({ served: 86, yuan: 200 });
  const back = take(activityKind, held, 'unhold', { reason: '登记错了' }, now);
  expect([back.status, back.served, back.yuan]).toEqual(['announced', undefined, undefined]);
});

const own = [{ id: 't1', name: '桢商量', type: 'micro-consultation' }];
const read = (title: string, type?: string, named?: string) => {
  const said: string[] = [];
  const note = (field: string, code: string) => void said.push(`${field} ${code}`);
  const made = activitySheet.makes?.({ title, own: { type, named } }, { named: own }, { warn: note, error: note });
  return [made?.['type'], made?.['named'], ...said];
};

test.each([
  ['视察老旧小区', '视察', undefined, ['inspection', undefined]],
  ['三月座谈', '专题视察', undefined, ['inspection', undefined]],
  ['院坝会', '桢 商量', undefined, ['micro-consultation', 't1']],
  ['院坝会', '微协商', '桢商量', ['micro-consultation', 't1']],
  ['五届五次全体会议', undefined, undefined, ['plenary', undefined]],
  ['第二十次常委会会议', undefined, undefined, ['standing-meeting', undefined]],
  ['社区义诊', undefined, undefined, ['volunteering', undefined]],
  ['赴浙江大学培训班', undefined, undefined, ['off-site-training', undefined]],
  ['委员培训班', undefined, undefined, ['training', undefined]],
  ['外出考察', undefined, undefined, ['study-tour', undefined]],
  ['四月活动', undefined, undefined, ['meeting', undefined]],
  ['四月活动', '打卡', undefined, ['meeting', undefined, 'type activity-type.unknown']],
  ['四月活动', '会议', '没有的', ['meeting', undefined, 'named activity-type.unknown']],
])('%s, %s, %s', (title, type, named, expected) => {
  expect(read(title, type, named)).toEqual(expected);
});

test('主题 is what an activity is about, and its name where the sheet has no other', async () => {
  const columns = await columnsOf('activities');
  const fields = (...heads: string[]) =>
    proposeMapping(
      heads.map((text, index) => ({ index, text })),
      columns,
    ).map(({ field }) => field);

  expect(fields('活动名称', '活动日期', '主题')).toEqual(['title', 'heldOn', 'topic']);
  expect(fields('主题', '活动日期')).toEqual(['title', 'heldOn']);
});
