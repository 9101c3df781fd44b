import type { ChainLink } from '../consultation/outcome-chain';
import type { OwnDeadlines } from '../deadline/deadlines';
import type { AttendanceRule } from '../gathering/attendance';
import type { ProposalRules } from '../proposal/proposal-rules';

/** 审核、签发: what a committee gives to named people, apart from administering users. */
export const dutyLabels = { review: '审核', sign: '签发' } as const;
export type Duty = keyof typeof dutyLabels;
// Object.keys types keys as strings; the object is a closed literal.
export const duties = Object.keys(dutyLabels) as Duty[];

/** Who was named for a duty. */
export interface Holder {
  user: string;
  name: string;
}

/** Who was named for which duty. As long as nobody is, the administrators hold it. */
export type Duties = Readonly<Partial<Record<Duty, readonly Holder[]>>>;

/** The duties that somebody was named for. */
export const dutiesOf = ({ duties: named = {} }: { duties?: Duties | undefined }, user: string): Duty[] =>
  duties.filter((duty) => named[duty]?.some((holder) => holder.user === user));

/** The duties of a committee once these are somebody's; whoever was named before stays in the place they had. */
export function withDuties(named: Duties, { user, name }: Holder, held: readonly Duty[]): Duties {
  return Object.fromEntries(
    duties.flatMap((duty) => {
      const before = named[duty] ?? [];
      const holds = held.includes(duty);
      const kept = before.flatMap((each) => (each.user !== user ? [each] : holds ? [{ user, name }] : []));
      const holders = holds && !before.some((each) => each.user === user) ? [...kept, { user, name }] : kept;
      return holders.length > 0 ? [[duty, holders]] : [];
    }),
  );
}

/** 协商规则: what a committee has laid down for its consultations; without it they take their simple course. */
export interface ConsultationRules {
  /** 成果办理环节, in order */
  chain?: readonly ChainLink[] | undefined;
  /** 通知、材料 go out so many working days before the meeting. */
  noticeDays?: number | undefined;
  papersDays?: number | undefined;
  /** 远程协商 by links to people without an account (内外有别). */
  remoteRounds?: boolean | undefined;
}

/** 本会的规定, as a committee lays them down. */
export interface LaidDown {
  /** 审核人、签发人, where it has named them. */
  duties?: Duties | undefined;
  /** 允许编辑、审核的人签发同一件. */
  editorMaySign?: boolean | undefined;
  /** 编发前须经保密审查. */
  secrecyReview?: boolean | undefined;
  /** 提醒和复制的文字可以带标题. */
  titlesInNotices?: boolean | undefined;
  consultations?: ConsultationRules | undefined;
  /** 提案工作规则 */
  proposals?: ProposalRules | undefined;
  /** 出席规则: who attends less than a part of a gathering counts as absent. */
  attendanceRule?: AttendanceRule | undefined;
  /** 办理时限, by kind and awaited step, where they are not the tables' own. */
  deadlines?: OwnDeadlines | undefined;
  /** 临期提醒: how many working days before its day something is nearly due. */
  soonDays?: number | undefined;
}

/** The same, as far as a rule looks at them. */
export interface HouseRules {
  /** 编辑、审核的人不签发: once signers were named, unless the committee allows it. */
  apart: boolean;
  /** 编发前须经保密审查 */
  secrecyReview: boolean;
  consultations?: ConsultationRules | undefined;
  proposals?: ProposalRules | undefined;
}

export const houseRulesOf = ({
  duties: named,
  editorMaySign,
  secrecyReview,
  consultations,
  proposals,
}: LaidDown): HouseRules => ({
  apart: (named?.sign ?? []).length > 0 && editorMaySign !== true,
  secrecyReview: secrecyReview === true,
  ...(consultations && { consultations }),
  ...(proposals && { proposals }),
});
