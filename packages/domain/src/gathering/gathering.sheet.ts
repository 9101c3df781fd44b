import { mostCharacters as most, mostEntries } from '../text/limits';
import { withoutTelephone } from '../text/without-telephone';
import { line, members, type Named } from '../work/field';
import type { TableSheet } from '../work/sheet';
import type { Gathering } from './gathering';
import { summedUp } from './gathering.steps';
import { peopleOf, readParticipants } from './participants';

/** 读书、协商活动台账 as offices keep them: what was held, and who came. */
export const gatheringSheet = (example: string): TableSheet<Gathering> => ({
  day: 'heldOn',
  columns: {
    title: {
      headings: ['活动名称', '活动主题', '主题', '名称', '读书活动', '协商活动', '协商名称', '活动'],
      // A sheet of consultations has often no other name.
      otherwise: ['协商议题', '议事议题', '协商题目', '协商事项'],
      example,
    },
    unit: { headings: ['单位', '联络组', '所在联络组', '举办单位', '承办单位', '主办单位', '上报单位', '报送单位'] },
    heldOn: {
      headings: ['活动日期', '活动时间', '开展时间', '举办日期', '举办时间', '协商日期', '协商时间', '日期', '时间'],
    },
    place: { headings: ['活动地点', '开展地点', '举办地点', '协商地点', '场所'], example: '街道三楼委员之家' },
    topic: { headings: ['书名', '阅读书目', '图书', '协商议题', '议事议题', '协商题目', '协商事项'] },
    attendance: {
      as: members('出席委员', mostEntries.attendance),
      headings: [
        '出席情况',
        '参加委员',
        '参会委员',
        '参与委员',
        '到会委员',
        '参加人员',
        '参会人员',
        '出席人员',
        '委员',
      ],
      note: '到会的委员，几个人用“、”隔开；同名委员写成“姓名（界别）”',
    },
    host: { headings: ['主持', '会议主持', '活动主持'], example: '王晓明' },
    participants: {
      as: line('委员以外的参加人员', most.place),
      headings: ['其他参加人员', '非委员参加人员', '列席人员', '列席', '参加部门', '参会部门', '参加单位'],
      example: '区住建局2人、群众20人',
      note: '部门、专家、群众等，可写人数；列席的写“（列席）”',
    },
    people: {
      headings: ['参加总人数', '参会人数', '活动人数', '参与人数', '总人数', '人数'],
      example: '46',
      counts: ['人', '人次', '名', '位'],
      note: '委员和其他人员合计',
    },
    record: { headings: ['活动情况', '活动内容', '活动简况', '协商情况', '记录', '主要内容', '内容'] },
    outcome: { headings: ['活动成果', '协商成果', '成效', '活动成效', '办理结果', '协商结果'] },
    topics: { headings: [] },
  },
  lands: (told) =>
    summedUp(
      withTheRest({
        ...told,
        status: told.outcome === undefined ? 'held' : 'closed',
        plannedOn: told.heldOn ?? told.reportedOn,
        attendance: told.attendance.map(({ member, name }: Named) => ({ member, name, state: 'present' })),
        host: told.host && withoutTelephone(told.host),
        participants: saidOf(told.participants),
        imported: true,
      }),
    ),
});

/** A sheet tells of them in words; where it does not, they are as a new one has them. */
const saidOf = (told: unknown) => readParticipants(typeof told === 'string' ? told : '');

/** Those of the total that the sheet neither names nor counts apart. */
function withTheRest({ people = 0, ...item }: Gathering): Gathering {
  const rest = people - peopleOf(item);
  return rest > 0 ? { ...item, participants: [...item.participants, { kind: 'other', count: rest }] } : item;
}
