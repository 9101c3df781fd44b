import { may, type Actor } from '../../permission';
import type { SheetStep } from './scores';

/** A sheet as whoever asks stands to it. */
export interface Filling {
  /** Nothing is said any more in a year that is locked, or is being locked. */
  isClosed: boolean;
  /** 考评领导小组, by the ids of its users. */
  group: readonly string[];
  /** The unit that is assessed. */
  unit: string;
  actor: Actor;
}

/** Why somebody may not fill in a step, and whether that is for want of a right or for how the year stands. */
export interface WhyNotFill {
  code: 'assessment.closed' | 'assessment.no-group' | 'permission.missing';
  why: string;
}

/** The units somebody belongs to, whatever else they are. */
export const unitsOf = ({ unit, belongsTo = unit }: Pick<Actor, 'unit' | 'belongsTo'>): readonly string[] =>
  belongsTo === undefined ? [] : [belongsTo];

const withoutRight = (why: string): WhyNotFill => ({ code: 'permission.missing', why });

/** 自评 is the unit's or the office's, 考核组评分 the leading group's, 主席会议审定 the administrator's; nobody scores their own unit. */
const ofStep: Readonly<Record<SheetStep, (filling: Filling) => WhyNotFill | undefined>> = {
  self: () => undefined,
  panel: (filling) => {
    const { group, actor } = filling;
    if (group.length === 0)
      return {
        code: 'assessment.no-group',
        why: '这一年还没有确定考评领导小组，请先由管理员在“年度考核”中选定成员。',
      };
    const own = recused(filling);
    if (own) return own;
    return group.includes(actor.id) ? undefined : withoutRight('您不是这一年考评领导小组的成员，不能代考核组评分。');
  },
  final: (filling) => {
    if (!may(filling.actor, 'appraisal:run')) return withoutRight('主席会议审定的分数由管理员录入。');
    return recused(filling);
  },
};

/** 回避 */
const recused = ({ unit, actor }: Filling): WhyNotFill | undefined =>
  unitsOf(actor).includes(unit) ? withoutRight('您属于被考核的组织，应当回避，不能为它评分。') : undefined;

/** Why somebody may not give values at a step now; nothing where they may. */
export function whyNotFill(step: SheetStep, filling: Filling): WhyNotFill | undefined {
  if (!may(filling.actor, 'assessment:enter')) return withoutRight('您没有为考核表评分的权限。');
  if (filling.isClosed) return { code: 'assessment.closed', why: '这一年的考核已经锁定，不能再评分。' };
  return ofStep[step](filling);
}
