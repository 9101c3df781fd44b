import type { Stamped } from '../platform/stamped';

/** 议题的进展: called for, taken, in the year's plan, done; or not taken up. */
export const topicStatuses = {
  proposed: '征集中',
  claimed: '已领题',
  planned: '已列入计划',
  done: '已完成',
  dropped: '未采用',
} as const;
export type TopicStatus = keyof typeof topicStatuses;

/** 提出方 (秦商量 议题征集) */
export const proposerKinds = {
  unit: '联络组织',
  member: '委员',
  town: '镇街',
  public: '群众',
  office: '政协机关',
} as const;
export type ProposerKind = keyof typeof proposerKinds;

export interface Proposer {
  kind: ProposerKind;
  name?: string | undefined;
}

/** 领题: sectors by name, units by id. */
export interface Claim {
  sectors: readonly string[];
  units: readonly string[];
}

/**
 * 年度议题: what a committee works on in a year, and the 界别 and units that have taken it (领题). Opinions, readings, consultations
 * and contacts name the topics they belong to, so that a topic nobody touches is seen.
 * Source: domain.md section 1, rows 3 (Baoji: 16 key topics a year, taken by sector) and 8 (Yangling: 镇街命题、工作室解题).
 */
export interface Topic extends Stamped {
  id: string;
  committee: string;
  name: string;
  year: number;
  /** 领题界别: the first of them, by which topics were known before several could take one. */
  sector?: string | undefined;
  /** What was entered before there was a call stands in the year's plan. */
  status?: TopicStatus | undefined;
  proposedBy?: Proposer | undefined;
  claimedBy?: Claim | undefined;
  /** 命题: the unit of a town that set it. */
  setByUnit?: string | undefined;
  /** 解题: the studio that answers it. */
  answeredByUnit?: string | undefined;
  /** Why it was not taken up. */
  reason?: string | undefined;
  active: boolean;
  version: number;
}

export const statusOfTopic = ({ status = 'planned' }: Pick<Topic, 'status'>): TopicStatus => status;

/** Who has taken it, those from before there were several among them. */
export const claimOf = ({ claimedBy, sector }: Pick<Topic, 'claimedBy' | 'sector'>): Claim =>
  claimedBy ?? { sectors: sector === undefined ? [] : [sector], units: [] };

export const claimsOf = (topic: Pick<Topic, 'claimedBy' | 'sector'>): number => {
  const { sectors, units } = claimOf(topic);
  return sectors.length + units.length;
};

/** The topic taken by these and no others. */
export function takenBy(topic: Topic, { sectors, units }: Claim): Topic {
  const claim = { sectors: [...new Set(sectors)], units: [...new Set(units)] };
  const isTaken = claim.sectors.length + claim.units.length > 0;
  return { ...topic, sector: claim.sectors[0], claimedBy: isTaken ? claim : undefined };
}
