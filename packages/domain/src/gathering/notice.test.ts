import { expect, test } from 'vitest';
import { hourText, noticeOf, noticeText, whenText } from './notice';

const matter = {
  title: '政协第十届委员会第五次全体会议',
  verb: '召开',
  plannedOn: '2026-03-20',
  until: '2026-03-22',
  startsAt: '09:00',
  place: '区会议中心三楼',
  agenda: '1.听取常委会工作报告\n2.大会发言',
  contact: '办公室王某，电话另告',
  invited: '全体委员',
  issuer: '政协咸阳市秦都区委员会办公室',
  issuedOn: '2026-03-06',
} as const;

test('a notice says when, with the weekday, where, who and what, and how to ask for leave', () => {
  const { title, addressed, paragraphs, issuer, date, notice } = noticeOf(matter, true);
  expect([title, addressed, issuer, date, notice]).toEqual([
    '关于召开政协第十届委员会第五次全体会议的通知',
    '全体委员：',
    '政协咸阳市秦都区委员会办公室',
    '2026年3月6日',
    '演示数据',
  ]);
  // 20 March 2026 is a Friday.
  expect(paragraphs).toEqual([
    '兹定于2026年3月20日（星期五）上午9时至2026年3月22日（星期日）召开政协第十届委员会第五次全体会议。现将有关事项通知如下：',
    '一、时间：2026年3月20日（星期五）上午9时至2026年3月22日（星期日）',
    '二、地点：区会议中心三楼',
    '三、参加人员：全体委员',
    '四、议程',
    '1.听取常委会工作报告',
    '2.大会发言',
    '五、请假要求：请收到通知后及时回复是否参加。因故不能参加的，请提前向联系人履行请假手续，说明事由，并告知准假人。',
    '六、联系方式：办公室王某，电话另告',
  ]);
});

test('what was not entered is not spoken of, and the copied text is the printed one', () => {
  const short = noticeOf(
    { ...matter, until: undefined, startsAt: undefined, place: undefined, agenda: undefined, contact: undefined },
    false,
  );
  expect(short.paragraphs).toHaveLength(4);
  expect(noticeText(short).split('\n').slice(0, 4)).toEqual([
    '关于召开政协第十届委员会第五次全体会议的通知',
    '',
    '全体委员：',
    '　　兹定于2026年3月20日（星期五）召开政协第十届委员会第五次全体会议。现将有关事项通知如下：',
  ]);
});

test.each([
  ['关于召开五届三次全体会议的通知', '关于召开五届三次全体会议的通知'],
  ['关于老旧小区改造的调研', '关于召开老旧小区改造的调研的通知'],
  ['通知', '关于召开通知的通知'],
])('%s as a title is not said twice', (title, expected) => {
  expect(noticeOf({ ...matter, title }, false).title).toBe(expected);
});

test.each([
  ['09:00', '上午9时'],
  ['12:00', '中午12时'],
  ['14:30', '下午2时30分'],
  ['19:05', '晚上7时5分'],
])('%s is %s', (time, text) => {
  expect(hourText(time)).toBe(text);
});

test('a day alone', () => {
  expect(whenText({ plannedOn: '2024-02-29' })).toBe('2024年2月29日（星期四）');
});
