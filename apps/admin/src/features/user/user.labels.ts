import type { CommitteeLevel } from '@lianluo/domain/committee/committee';
import type { Duty } from '@lianluo/domain/committee/duties';
import { officers, permissionsOf, type Permission, type Role } from '@lianluo/domain/permission';

/** What a permission lets one do, in the words of the office. */
const permissionLabels: Record<Permission, string> = {
  'committee:read': '查看本会资料',
  'committee:create': '新建县（市、区）政协',
  'committee:change': '修改本会资料',
  'user:manage': '管理用户',
  'administrator:reset': '重置管理员密码',
  'overview:read': '查看工作台和统计',
  'score:read': '查看积分与星级',
  'assessment:enter': '填写考核表、登记认定和异议',
  'appraisal:run': '组织年度考核',
  'scheme:write': '制定考核办法',
  'unit:read': '查看联络组织',
  'unit:write': '管理联络组织',
  'member:read': '查看委员（电话隐去）',
  'member:write': '管理委员',
  'member:reveal': '说明事由后查看委员电话等资料',
  'informant:read': '查看信息员',
  'informant:write': '管理信息员',
  'topic:read': '查看年度议题',
  'series:read': '查看刊物',
  'series:write': '维护刊物',
  'topic:write': '管理年度议题',
  'handling-unit:read': '查看承办单位',
  'handling-unit:write': '管理承办单位',
  'opinion:read': '查看社情民意',
  'gathering:read': '查看协商、读书',
  'work:record': '登记',
  'work:submit': '报送',
  'opinion:edit': '编辑、印发、转办、反馈社情民意',
  'opinion:review': '审核社情民意',
  'opinion:sign': '签发社情民意',
  'opinion:handle-locally': '属地办理',
  'opinion:adopt': '登记采用和批示',
  'gathering:run': '组织协商、读书',
  'gathering:plan': '安排年度活动和值班',
  'file:add': '添加附件',
  'inbox:read': '使用收件箱',
  'reminder:send': '催办、督办',
  'deadline:grant': '批准延期、暂停计时',
  'letter:send': '发函、编文号',
  'phrase:share': '维护共用常用语',
  'grid:read': '查看联系网络',
  'grid:write': '划分网格、调整联系网络',
  'contact:record': '登记联系',
  'import:run': '导入',
  'export:run': '导出',
  'view:keep': '保存自己的筛选和常用语',
  'view:manage': '管理共用的筛选',
  'event:read': '读取事件',
  'webhook:manage': '管理事件推送',
  'key:read': '查看接口密钥',
  'key:manage': '管理接口密钥',
  'key:confirm': '确认密钥可读个人信息',
  'key:audit': '查看密钥的使用',
};

/** One sentence for whom a role is. */
export const roleNotes: Record<Role, string> = {
  'city-administrator':
    '市政协办公室：查看各县（市、区）统计，新建县（市、区）政协及其管理员；看不到委员电话和未报送的内容。',
  'county-administrator': '本会办公室负责人：全部业务和用户管理；未另行指定的，由其审核、签发。',
  'county-clerk': '办公室经办人：日常业务，不能管理用户；审核、签发须经指定。',
  'unit-operator': '镇（街道）工作站：只登记、报送和查看本站的社情民意与活动。',
  'security-administrator': '三员之一，不接触业务数据；不能与其他角色兼任。',
  'audit-administrator': '三员之一，不接触业务数据；不能与其他角色兼任。',
};

/** 审核与签发分设 (one does not do both): whom a committee usually names. */
export const dutyNotes: Record<Duty, string> = {
  review: '一般为秘书长、办公室主任；一经指定，只有被指定的人可以审核。',
  sign: '一般为主席、分管副主席；一经指定，只有被指定的人可以签发。',
};

export const mayDo = (role: Role): string[] => permissionsOf([role], 'own').map((each) => permissionLabels[each]);

const rolesAt: Record<CommitteeLevel, readonly Role[]> = {
  city: ['city-administrator'],
  county: ['county-administrator', 'county-clerk', 'unit-operator'],
};

/** What may be chosen for somebody: the officers (三员) are made at set-up only, so an officer stays one. */
export const choosableRoles = (level: CommitteeLevel, held: readonly Role[] = []): readonly Role[] => {
  const office = held.filter((role) => officers.includes(role));
  return office.length > 0 ? office : rolesAt[level];
};

export const pointerLabels: Readonly<Record<string, string>> = {
  '/username': '用户名',
  '/name': '姓名',
  '/roles': '角色',
  '/unit': '所在单位',
  '/post': '职务',
  '/duties': '审核、签发',
};
