import type { Day } from '../calendar/day';
import type { UnitType } from '../unit/unit';
import type { Stamped } from '../platform/stamped';
import type { Since } from './since';

export const memberLevels = ['chair', 'vice-chair', 'secretary-general', 'standing', 'member'] as const;
export type MemberLevel = (typeof memberLevels)[number];

export const memberLevelLabels: Record<MemberLevel, string> = {
  chair: '主席',
  'vice-chair': '副主席',
  'secretary-general': '秘书长',
  standing: '常委',
  member: '委员',
};

/** 委员状态 (domain.md 3.4). */
export const memberStatuses = [
  'active',
  'reminded',
  'suspended',
  'resigned',
  'ordered-to-resign',
  'revoked',
  'deceased',
  'term-ended',
] as const;
export type MemberStatus = (typeof memberStatuses)[number];

export const memberStatusLabels: Record<MemberStatus, string> = {
  active: '在任',
  reminded: '约谈提醒',
  suspended: '暂停履职',
  resigned: '辞去委员',
  'ordered-to-resign': '责令辞去委员',
  revoked: '撤销委员资格',
  deceased: '去世',
  'term-ended': '届满',
};

/** 编组依据 */
export const placementBases = ['work', 'home', 'sector', 'appointment', 'other'] as const;
export type PlacementBasis = (typeof placementBases)[number];

export const placementBasisLabels: Record<PlacementBasis, string> = {
  work: '工作地',
  home: '居住地',
  sector: '界别',
  appointment: '任职',
  other: '其他',
};

/** 编组: a member belongs to a group from a day, until a day where it has ended. Several groups at once are usual. */
export interface Placement {
  group: string;
  kind: UnitType;
  basis: PlacementBasis;
  from: Day;
  to?: Day | undefined;
}

/** 委员. Telephone and other personal data stand here in full; what a reader gets is masked (`member.view`). */
export interface Member extends Stamped {
  id: string;
  committee: string;
  name: string;
  gender?: '男' | '女' | undefined;
  birthOn?: Day | undefined;
  ethnicity?: string | undefined;
  /** 界别 */
  sector: string;
  level: MemberLevel;
  /** 职务沿革 and 状态沿革; nothing where they were always what they are. */
  levels?: readonly Since<MemberLevel>[] | undefined;
  statuses?: readonly Since<MemberStatus>[] | undefined;
  /** 任职日期, 增补日期 */
  joinedOn?: Day | undefined;
  /** 特聘委员 */
  invited?: true | undefined;
  /** 专委会等职务: 提案委员会主任, 副秘书长, beside the level. */
  office?: string | undefined;
  /** 是否中共党员; nothing where nobody said. */
  partyMember?: boolean | undefined;
  /** 政治面貌 as it was written: 民盟盟员、中共预备党员 */
  party?: string | undefined;
  status: MemberStatus;
  /** 工作单位及职务 */
  post?: string | undefined;
  phone?: string | undefined;
  placements: readonly Placement[];
  /** 工作、居住所在街道 as a roster wrote them, of which one decides the group. */
  workStreet?: string | undefined;
  homeStreet?: string | undefined;
  note?: string | undefined;
  batch?: string | undefined;
  version: number;
}

/** 政协职务 in full: 常委、提案委员会主任. */
export const committeePost = ({ level, office }: { level: MemberLevel; office?: string | null | undefined }): string =>
  office ? `${memberLevelLabels[level]}、${office}` : memberLevelLabels[level];

/** Stands for a protected value where it may not be shown; a sheet that has it says nothing. */
export const maskWord = '****';

export function isPlacedOn(placement: Placement, day: Day): boolean {
  return placement.from <= day && (placement.to === undefined || day <= placement.to);
}

/** The groups a member belongs to today; earlier ones stay in the record. */
export const currentGroups = (member: Pick<Member, 'placements'>, day: Day): string[] => [
  ...new Set(member.placements.filter((each) => isPlacedOn(each, day)).map((each) => each.group)),
];

/** `19900001000` → `199****1000`; shorter numbers keep only their last two digits. */
export function maskPhone(phone: string): string {
  return phone.length === 11 ? `${phone.slice(0, 3)}****${phone.slice(7)}` : `****${phone.slice(-2)}`;
}

/** 34 national sectors (14th term, domain.md 2.5), as a committee's first dictionary; counties merge and rename them. */
export const nationalSectors = [
  '中国共产党',
  '民革',
  '民盟',
  '民建',
  '民进',
  '农工党',
  '致公党',
  '九三学社',
  '台盟',
  '无党派人士',
  '共青团和青联',
  '总工会',
  '妇联',
  '工商联',
  '科协',
  '台联',
  '侨联',
  '文化艺术界',
  '科学技术界',
  '社会科学界',
  '经济界',
  '农业界',
  '教育界',
  '体育界',
  '新闻出版界',
  '医药卫生界',
  '环境资源界',
  '对外友好界',
  '社会福利和社会保障界',
  '少数民族界',
  '宗教界',
  '特邀香港人士',
  '特邀澳门人士',
  '特别邀请人士',
] as const;

/** Sectors that give away religion or ethnic group (PIPL art. 28): hidden from readers outside the committee. */
export const isSensitiveSector = (sector: string): boolean => /宗教|民族/.test(sector);
