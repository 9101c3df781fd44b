import type { Answerer, SuggestionLevel } from '@lianluo/domain/suggestion/suggestion';

/** 意见建议: what was suggested and to whom, what was answered and what came of it. */
export interface SuggestionMatter {
  title: string;
  level: SuggestionLevel;
  content: string;
  answeredBy: Answerer;
  answer: string;
  measure: string;
}

const matter = (
  level: SuggestionLevel,
  answeredBy: Answerer,
  title: string,
  content: string,
  answer: string,
  measure: string,
): SuggestionMatter => ({ level, answeredBy, title, content, answer, measure });

/** `{社}` a community, `{路}` a road, `{小}` an estate, `{校}` a school. Everything is invented. */
export const suggestionMatters: readonly SuggestionMatter[] = [
  matter(
    'unit',
    'unit',
    '在{小}门口加装减速带',
    '{小}门口紧邻菜店，电动车从坡上冲下来很快，老人孩子进出要停下来看好几回，建议在门口两侧各装一道减速带。',
    '已到现场量过坡度和宽度，两侧具备安装条件。',
    '橡胶减速带两道本月装好，由物业检查维护。',
  ),
  matter(
    'unit',
    'unit',
    '{社}活动室晚间延时开放',
    '上班的人六点后才有空，{社}活动室五点半关门，书和球桌一直闲着，建议每周开放三个晚上，由志愿者值守。',
    '社区愿意试行，值守人员由委员工作室帮助排班。',
    '每周一、三、五开放到晚上九点，先试行三个月。',
  ),
  matter(
    'county',
    'department',
    '{路}公交站增设座椅和雨棚',
    '{路}站等车的多是去医院的老人，站台没有座位，雨天只能站到商铺檐下，建议补装座椅和雨棚。',
    '公交公司勘查后认为站台宽度够装单侧座椅，雨棚须避开管线。',
    '座椅列入下月安装计划，雨棚随站台改造一并实施。',
  ),
  matter(
    'unit',
    'unit',
    '在{社}设旧衣和旧书回收角',
    '换季时不少住户把旧衣旧书堆在楼道，既占地方又可惜，建议在{社}设一个回收角，定期转给需要的人。',
    '已同区慈善协会对接，可每月来取一次。',
    '回收角设在党群服务中心一楼，公示去向。',
  ),
  matter(
    'county',
    'department',
    '{校}门前斑马线重新施划',
    '{校}门前斑马线磨得看不清，早晚高峰家长牵着孩子在车缝里走，建议重新施划并加一块提示牌。',
    '已列入本季度标线维护，寒暑假前完成。',
    '标线重划、增设“前方学校”提示牌一块。',
  ),
  matter(
    'unit',
    'unit',
    '{小}快递柜旁加一盏灯',
    '{小}的快递柜装在楼背后，天黑取件看不清台阶，前几天有住户崴了脚，建议在柜旁加一盏感应灯。',
    '物业同意从公共照明接线，费用由快递柜运营方承担。',
    '感应灯一盏已商定位置，本周接线。',
  ),
  matter(
    'county',
    'office',
    '建立{社}委员接待日预约办法',
    '居民到{社}工作站常遇不上想找的委员，白跑一趟，建议把每月接待的委员、时间和擅长的事提前公布，可以电话预约。',
    '办公室采纳这一办法，拟在各工作站统一推行。',
    '每月二十五日前公布下月安排，预约电话统一登记。',
  ),
  matter(
    'unit',
    'unit',
    '{路}沿街商铺垃圾定时收运',
    '{路}商铺关门时间不一，垃圾袋放在路边过夜，早上味道很大，建议早晚各定一个收运时段。',
    '与环卫站商定早六点半、晚九点两次收运。',
    '告知单已发到每家商铺，街道每周巡查一次。',
  ),
  matter(
    'county',
    'department',
    '为{社}独居老人装一键呼叫',
    '{社}有二十来位独居老人，子女都在外地，夜里有事找不到人，建议由社区统一装一键呼叫设备。',
    '民政部门有同类补助，符合条件的可以申请，其余研究扩大范围。',
    '先为八十岁以上独居老人安装，名单由社区核定。',
  ),
  matter(
    'unit',
    'unit',
    '{小}修建非机动车坡道',
    '{小}地库入口只有台阶，推电动车要两个人抬，不少人干脆停在楼道，建议在台阶边修一条推车坡道。',
    '施工位置已由物业和业委会确认。',
    '坡道和防滑条由物业维修资金列支，半月内完工。',
  ),
  matter(
    'county',
    'department',
    '{校}操场假日向居民开放',
    '{社}周边没有运动场地，{校}操场节假日空着，建议在不影响教学的前提下分时段开放，实名登记进入。',
    '教育部门表示可以列入试点，安保和保险须先落实。',
    '周末上午先行开放，由街道派人值守。',
  ),
  matter(
    'county',
    'department',
    '{路}增设共享单车停放区',
    '{路}路口共享单车堆到盲道上，推婴儿车的只能走机动车道，建议划定停放区并限定投放数量。',
    '城管部门已约谈运营企业，停放区位置待公示。',
    '划停放区三处，企业每日两次清理。',
  ),
  matter(
    'unit',
    'unit',
    '{社}公告栏换成双面透明栏',
    '{社}公告栏贴得层层叠叠，停水停电的通知常被盖住，建议换成带锁的双面栏，一面公告、一面便民信息。',
    '旧栏本就计划更换，可以按建议的样式做。',
    '双面公告栏两组，社区专人更换内容。',
  ),
];
