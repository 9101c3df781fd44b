import { at } from './random';

const company =
  '秦源商贸公司 渭河食品公司 宏达机械公司 恒信建材公司 智联软件公司 锦程物流公司 康泰医药公司 绿野农业公司 华纺服饰公司 云帆电子公司';
const party = '区税务局 区档案馆 区统计局 区自然资源局 区财政局 区供销社 区科协 区残联';

/** 民主党派、无党派、工商联 and the clergy: the demo puts no Party members among them. */
export const notOfTheParty: ReadonlySet<string> = new Set(
  '民革 民盟 民建 民进 农工党 致公党 九三学社 无党派人士 工商联 宗教界'.split(' '),
);

/** Work units of each sector, and what people there are. Organs and companies are named so that nobody can be meant. */
const bySector: Record<string, readonly [places: string, titles: string]> = {
  教育界: [
    '第一初级中学 实验小学 职业教育中心 第三中学 幼教集团 特殊教育学校',
    '校长 副校长 高级教师 教务主任 一级教师',
  ],
  医药卫生界: [
    '区人民医院 区中医医院 区妇幼保健院 社区卫生服务中心 区疾控中心',
    '副院长 主任医师 副主任医师 护理部主任 药剂科主任',
  ],
  农业界: [
    '绿野种植合作社 区农业技术推广站 丰源家庭农场 区果业站 惠民畜牧合作社',
    '理事长 高级农艺师 负责人 技术员 兽医师',
  ],
  文化艺术界: ['区文化馆 区图书馆 区美术协会 区剪纸协会 区戏曲剧团', '馆长 副研究馆员 副主席 秘书长 国家二级演员'],
  科学技术界: ['智联软件公司 区科技服务中心 云帆电子公司 应用技术研究所', '总工程师 高级工程师 主任 研发经理'],
  社会福利和社会保障界: ['区社会福利院 夕阳红养老服务中心 区慈善协会 启明社会工作服务中心', '院长 主任 秘书长 社工师'],
  总工会: ['区总工会 华纺服饰公司 宏达机械公司 锦程物流公司', '副主席 工会主席 车间主任 班组长'],
  妇联: ['区妇联 巧手家政公司 同心巾帼合作社 区女企业家协会', '副主席 总经理 理事长 副会长'],
  共青团和青联: ['团区委 智联软件公司 青年创业园 区青年志愿者协会', '副书记 产品经理 主任 秘书长'],
  工商联: [company, '董事长 总经理 副总经理'],
  经济界: [company, '总经理 财务总监 市场部经理'],
  宗教界: ['区佛教协会 区道教协会 区伊斯兰教协会 区基督教协会', '副会长 秘书长 理事'],
  少数民族界: ['清真食品公司 区民族联谊会 和顺餐饮公司', '总经理 副会长 店长'],
  特别邀请人士: ['区政协专家库 同心律师事务所 区老年大学 区法律援助中心', '特邀专家 主任律师 教师 律师'],
  中国共产党: [party, '局长 副局长 馆长 主任'],
};
const others = [
  '区第二中学 区人民医院 应用技术研究所 区财政局 秦源商贸公司 区文化馆 同心律师事务所',
  '高级教师 副主任医师 高级工程师 副科长 副总经理 副研究馆员 律师',
] as const;

/** 工作单位及职务 of a member of this sector. */
export function postOf(sector: string, index: number, level: '区' | '县' | '市' = '区'): string {
  const [places, titles] = bySector[sector] ?? others;
  const unit = places.split(' ');
  const place = at(unit, index);
  const title = at(titles.split(' '), others[0] === places ? index : Math.floor(index / unit.length) + index);
  // 社区 stays what it is wherever it lies.
  return place.replace(/(?<!社)区/, level) + title;
}
