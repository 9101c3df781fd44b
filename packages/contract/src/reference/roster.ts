import { rosterSchema, rosterSummarySchema } from '../roster';
import { ruleWords } from './recurrence';
import type { FieldTexts, Reference } from './reference';

const fields: FieldTexts = {
  from: '期间的第一天',
  to: '期间的最后一天',
  after: '接哪一期：上期多轮的，本期少轮',
  doors: '值班点',
  'doors.id': '值班点的标识，本表之内不重复',
  'doors.place': '地址',
  'doors.times': '班次时段',
  ...ruleWords('doors.times.rule'),
  'doors.times.rule': '周期',
  'doors.times.from': '开始时刻，如 09:00',
  'doors.times.to': '结束时刻',
  'doors.times.seats': '每班几人',
  'members.weekdays': '可值班的星期；不写即都可以',
  'members.doors': '可去的值班点；不写即都可以',
  'members.away': '请假的各段日期',
};

const shown: FieldTexts = {
  ...fields,
  'members.outFrom': '暂停履职、离任，从这一天起不排',
  'members.turns': '本期轮到几次',
  'members.carried': '上期多轮的次数',
  'members.byDoor': '在各值班点的次数',
  'members.byDoor.door': '值班点',
  'members.byDoor.turns': '次数',
  'members.held': '次数较少的原因',
  shifts: '各班',
  'shifts.door': '值班点',
  'shifts.from': '开始时刻',
  'shifts.to': '结束时刻',
  'shifts.seats': '应值人数；排不满的，members 较少',
  'shifts.members.turn': '本期第几次',
  'shifts.members.of': '本期共几次',
  'shifts.members.lastOn': '上一次的日期，上期的也算',
  'shifts.members.why': '轮到的依据，给人看的一句话',
  'shifts.activity': '登记开展后的活动',
  swaps: '调换记录',
  'swaps.by': '经办人',
  'swaps.shift': '哪一班',
  'swaps.from': '换下的委员',
  'swaps.to': '换上的委员',
  'swaps.other': '对方换出的一班；没有即顶班',
  'swaps.agreed': '对方同意',
  'swaps.agreed.how': '同意的方式',
};

export const rosterReference: Reference = {
  schemas: {
    Roster: { schema: rosterSchema, fields: shown },
    RosterSummary: {
      schema: rosterSummarySchema,
      fields: {
        from: '期间的第一天',
        to: '期间的最后一天',
        doors: '值班点数',
        members: '参加轮值的人数',
        shifts: '班次数',
      },
    },
  },
  operations: {
    'rosters.list': { summary: '值班表' },
    'rosters.create': { summary: '新建值班表', fields },
    'rosters.read': { summary: '一份值班表：班次、轮到的委员及依据、均衡情况、调换记录' },
    'rosters.change': { summary: '修改草稿；动了期间、值班点、委员的，须重新排班', fields },
    'rosters.draw': { summary: '排班：在愿望和请假允许之内次数最均衡，同样的条件得同样的结果' },
    'rosters.publish': { summary: '公布值班表' },
    'rosters.withdraw': { summary: '收回值班表，已登记开展的不能收回' },
    'rosters.swap': {
      summary: '调换或顶班；已公布的须写明对方同意',
      fields: {
        shift: '哪一班',
        member: '换下的委员',
        to: '换上的委员',
        other: '对方换出的一班；不写即顶班',
        agreed: '对方同意：日期、方式',
        'agreed.how': '同意的方式',
      },
    },
    'rosters.hold': {
      summary: '登记一班的开展：成为一场已开展的活动',
      fields: { shift: '哪一班', type: '值班或委员接待日', attendance: '未到岗的；没有写的都算出席' },
    },
  },
};
