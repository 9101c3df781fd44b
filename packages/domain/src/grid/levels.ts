import type { SubjectType } from './terms';
import type { MemberLevel } from '../member/member';
import type { UnitType } from '../unit/unit';
import { hasLeft, type RosterEntry } from './roster';

/** 入级条件: every condition that is given must hold. */
export interface MembershipRule {
  type: SubjectType;
  levels?: readonly MemberLevel[] | undefined;
  partyMember?: boolean | undefined;
  unitTypes?: readonly UnitType[] | undefined;
}

/** 网格的一级; it takes whoever meets one of its rules. */
export interface GridLevel {
  name: string;
  takes: readonly MembershipRule[];
}

/** 五级网格 as Yanchuan has it (domain.md section 1, row 11), read with the secretary-general on the second level. */
export const fiveLevels: readonly GridLevel[] = [
  { name: '主席', takes: [{ type: 'member', levels: ['chair'] }] },
  { name: '副主席、秘书长', takes: [{ type: 'member', levels: ['vice-chair', 'secretary-general'] }] },
  { name: '常委', takes: [{ type: 'member', levels: ['standing'] }] },
  { name: '党员委员', takes: [{ type: 'member', levels: ['member'], partyMember: true }] },
  { name: '非党员委员', takes: [{ type: 'member', levels: ['member'], partyMember: false }] },
];

/** 主席会议成员: who 包抓 and 六联系 put in charge. */
export const leaders: GridLevel = {
  name: '主席会议成员',
  takes: [{ type: 'member', levels: ['chair', 'vice-chair', 'secretary-general'] }],
};

export const isTaken = (rules: readonly MembershipRule[], entry: RosterEntry): boolean =>
  rules.some((rule) => meets(rule, entry));

/** The level, counted from 1 at the top, that a subject belongs on: the first that takes it; none for one who has left. */
export function levelOf(levels: readonly GridLevel[], entry: RosterEntry): number | undefined {
  if (hasLeft(entry)) return undefined;
  const index = levels.findIndex(({ takes }) => isTaken(takes, entry));
  return index === -1 ? undefined : index + 1;
}

/** 一级联一级: who contacts somebody stands exactly one level above them; nobody stands above the first. */
export const levelAbove = (level: number): number => level - 1;

/** 第3级（常委） */
export const levelLabel = (levels: readonly GridLevel[], level: number): string =>
  `第${level}级（${levels[level - 1]?.name ?? '没有这一级'}）`;

function meets(rule: MembershipRule, entry: RosterEntry): boolean {
  if (rule.type !== entry.type) return false;
  if (entry.type === 'unit') return rule.unitTypes?.includes(entry.unitType) ?? true;
  if (entry.type !== 'member') return true;
  return (
    (rule.levels?.includes(entry.level) ?? true) &&
    // Whoever is not known to be of the Party is contacted as one who is not.
    (rule.partyMember === undefined || rule.partyMember === (entry.partyMember ?? false))
  );
}
