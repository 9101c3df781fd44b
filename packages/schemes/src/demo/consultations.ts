import type { GatheringEntry } from './gathering-course';
import { at, type Random } from './random';
import type { StreetCast } from './street';

/** 协商议题: title, what was said, what came of it. `{小}` an estate, `{社}` a community, `{路}` a road. */
const topics: readonly (readonly [topic: string, said: string, outcome: string, department: string])[] = [
  [
    '{小}加装电梯费用分摊',
    '低层住户关心采光和噪声，高层住户愿意多承担费用，委员中的律师解释了相关规定',
    '达成分摊比例和一层补偿意见，六户签字确认，街道负责跟进申报手续',
    '区住建局',
  ],
  [
    '{路}早市规范管理',
    '摊贩希望有固定位置，居民要求道路畅通，城管部门说明了疏导点的条件',
    '议定限时限段经营办法，设摊位四十个，由街道发放摊位牌并按月评议',
    '区城市管理局',
  ],
  [
    '{社}养老助餐点运营',
    '运营方介绍了成本，老人希望增加早餐，委员建议对外开放以量补亏',
    '明确对外差别价、增加早餐和送餐上门三项措施，试行三个月后评估',
    '区民政局',
  ],
  [
    '{小}物业服务质量提升',
    '居民列出保洁、安保、公示三类问题，物业公司逐条作了说明',
    '物业公司承诺十日内公示收支，双方约定每季度开一次恳谈会',
    '区住建局',
  ],
  [
    '{社}公共停车位共享',
    '单位代表担心夜间安全，居民愿意按月缴费并遵守时限',
    '两家单位夜间开放车位六十个，社区负责登记和车辆信用管理',
    '区城市管理局',
  ],
  [
    '{路}电动自行车充电设施布点',
    '消防部门通报了隐患，居民关心价格和距离，供电部门说明了增容条件',
    '确定布点五处，服务费统一公示，社区组织夜间巡查队',
    '区应急局',
  ],
  [
    '{社}儿童暑期托管',
    '双职工家庭需求集中，学校愿意提供场地，委员提出课程和志愿者方案',
    '开设托管班两个，委员和大学生志愿者轮值，收费只限餐费',
    '区教育局',
  ],
  [
    '{小}楼道堆物清理',
    '老年住户舍不得旧物，年轻住户担心消防安全，大家同意先给存放地点',
    '社区提供临时存放间，约定每季度清楼日，写入居民公约',
    '区应急局',
  ],
  [
    '{社}背街小巷照明',
    '居民指出暗点位置，产权单位代表表示愿意移交',
    '形成移交清单，列入路灯补建计划，月底前先修复主要路段',
    '区城市管理局',
  ],
  [
    '{路}学校门前接送秩序',
    '家长、学校、交警各自谈了难处，委员建议错峰与即停即走结合',
    '学校分年级错峰放学，划设接送区，家长志愿岗每日两名',
    '区教育局',
  ],
];

/** 基层协商 of one street under the county's brand (秦商量 …). */
export function consultation(
  random: Random,
  name: string,
  street: StreetCast,
  brand: string,
  topicNumber: number,
): GatheringEntry {
  const [topic, said, outcome, department] = at(topics, topicNumber);
  const fill = (text: string) =>
    text
      .replace('{小}', at(street.estates, topicNumber))
      .replace('{社}', at(street.communities, topicNumber))
      .replace('{路}', at(street.roads, topicNumber));
  return {
    kind: 'consultations',
    name,
    street,
    title: `“${brand}”微协商：${fill(topic)}`,
    topic: fill(topic),
    place: `${at(street.communities, topicNumber)}议事厅`,
    participants: [
      { kind: 'department', name: department, count: random.int(1, 3) },
      { kind: 'public', name: '居民代表', count: random.int(6, 18) },
      ...(random.chance(0.3) ? [{ kind: 'expert' as const, name: '法律顾问', count: 1 }] : []),
    ],
    record: `召集人主持，委员、居民代表和有关部门参加，按通报、提问、解答、发言四个环节进行。${said}。会前开展小型调研一次，入户${random.int(15, 60)}户。`,
    outcome: `${outcome}。协商意见已报区政协办公室，三个月后“回头看”。`,
  };
}
