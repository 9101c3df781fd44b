import { addDays, addMonths, type Day } from '../calendar/day';
import type { RefusalCode } from '../refusal';

/** 用途: what a link opens, and nothing beside that. */
export const linkPurposes = {
  calendar: '日历订阅',
  round: '书面协商',
  signing: '联名确认',
  rating: '征询意见',
} as const;
export type LinkPurpose = keyof typeof linkPurposes;
// Object.keys types keys as strings; the object is a closed literal.
export const linkPurposeNames = Object.keys(linkPurposes) as LinkPurpose[];

/** Something in a collection, with what it was called when the link was made. */
export interface Linked {
  kind: string;
  id: string;
  name: string;
}

/**
 * 链接: a way in without an account, for one purpose, one thing and at most one person, until a day. Whoever has the address has
 * what it opens, so it can be taken back at any time, and is shown once.
 */
export interface Link {
  id: string;
  committee: string;
  purpose: LinkPurpose;
  /** What it opens: a member's or a unit's calendar, one consultation, one proposal. */
  subject: Linked;
  /** Whom it is bound to, where it is one person's: what they write stands under this name. */
  bearer?: { id: string; name: string } | undefined;
  /** The last day on which it opens anything. */
  expiresOn: Day;
  /** Its last four characters, by which people tell links apart. */
  hint: string;
  createdAt: string;
  updatedAt?: string | undefined;
  createdBy: { id: string; name: string };
  revoked?: { at: string; by: { id: string; name: string } } | undefined;
  /** 一次有效: when its bearer answered by it. From then on it opens nothing. */
  used?: { at: string } | undefined;
  version: number;
}

export const linkStates = { active: '有效', expired: '已过期', revoked: '已收回', used: '已使用' } as const;
export type LinkState = keyof typeof linkStates;

export function linkState(
  { revoked, used, expiresOn }: Pick<Link, 'revoked' | 'used' | 'expiresOn'>,
  today: Day,
): LinkState {
  if (revoked) return 'revoked';
  if (used) return 'used';
  return today > expiresOn ? 'expired' : 'active';
}

/** 有效期 ≤ 1 年: who still wants it then is given a new one. */
export const lastLinkExpiry = (today: Day): Day => addMonths(today, 12);

/** What is answered once is answered within a month, where nobody says otherwise. */
export const usualLinkExpiry = (today: Day): Day => addDays(today, 30);

export const linkActions = { renew: '更换', revoke: '收回' } as const;
export type LinkAction = keyof typeof linkActions;

/** Why this cannot be done with the link as it stands. One that has expired can be renewed: its subject and bearer are still right. */
export function linkActionRefusal(link: Link, today: Day): RefusalCode | undefined {
  const state = linkState(link, today);
  if (state === 'used') return 'link.used';
  return state === 'revoked' ? 'link.over' : undefined;
}
