import type { DeedType } from '@lianluo/domain/deed/deed';

/** 实事: what was done, for whom, how things stood before and after, and about how many people and how much money it took. */
export interface DeedMatter {
  title: string;
  type: DeedType;
  beneficiaries: string;
  before: string;
  after: string;
  people: readonly [from: number, to: number];
  /** In thousands of 元; 0 where it took none. */
  thousands: number;
}

const matter = (
  type: DeedType,
  title: string,
  beneficiaries: string,
  before: string,
  after: string,
  people: readonly [number, number],
  thousands = 0,
): DeedMatter => ({ title, type, beneficiaries, before, after, people, thousands });

/** `{社}` a community, `{路}` a road, `{小}` an estate, `{校}` a school. Everything is invented. */
export const deedMatters: readonly DeedMatter[] = [
  matter(
    'medical',
    '{社}老年人健康义诊',
    '{社}六十岁以上老人',
    '老人量血压要坐三站公交，慢性病用药不清楚',
    '组织医药卫生界委员义诊半天，测血压血糖，建健康档案，并约定每季度来一次',
    [60, 140],
    2,
  ),
  matter(
    'education',
    '为{校}困难学生结对助学',
    '{校}困难家庭学生',
    '班主任反映几名学生家里供不起校服和学习用品',
    '委员企业结对到毕业，一次配齐用品，每学期回访一次',
    [6, 20],
    12,
  ),
  matter(
    'elderly',
    '{小}楼道加装扶手',
    '{小}老年住户',
    '楼道没有扶手，去冬有老人摔倒',
    '协调物业和街道加装扶手，单元口补装感应灯',
    [80, 220],
    18,
  ),
  matter(
    'legal',
    '{社}公益法律咨询日',
    '{社}居民',
    '邻里、劳务、继承的事不知道去哪里问',
    '律师委员每月坐堂一天，当场解答并代拟文书',
    [20, 60],
  ),
  matter(
    'infrastructure',
    '修复{路}破损路面',
    '{路}沿线居民',
    '路面坑洼积水，学生上学绕行',
    '协调市政部门十天内修补完毕，补划了人行横道',
    [300, 900],
    45,
  ),
  matter(
    'employment',
    '{社}妇女就业技能培训',
    '{社}待业妇女',
    '孩子上学后想就近找活，没有一技之长',
    '开办面点和护理两个班，委员企业留用一部分学员',
    [18, 45],
    9,
  ),
  matter(
    'mediation',
    '化解{小}停车纠纷',
    '{小}住户',
    '车位不够，两栋楼的住户几次争执',
    '主持四次见面会，签下错时停车公约',
    [60, 160],
  ),
  matter(
    'disabled',
    '为{社}残疾人家庭送辅具',
    '{社}残疾人家庭',
    '几户人家的轮椅用了十年，不便出门',
    '送轮椅和助行器到户，教会家人使用和保养',
    [5, 14],
    11,
  ),
  matter(
    'donation',
    '向{校}捐建图书角',
    '{校}师生',
    '班级图书少，课外读物靠传抄目录',
    '捐书并配书架，建借阅簿，由学生自己管理',
    [180, 420],
    16,
  ),
  matter(
    'other',
    '{小}清运楼前积存垃圾',
    '{小}住户',
    '装修垃圾堆了半年，物业和业主各说各的',
    '协调街道一次清运，划定临时堆放点',
    [120, 260],
    3,
  ),
];
