import type { Day } from '../../calendar/day';
import type { ContactDuty, Pattern } from '../language';
import type { RuleFact } from '../subject';
import { isMeantBy } from '../points/score';
import { dutyOf, type QuotaSubject } from './duty';
import { partInPercent } from '../../text/percent';
import { isWithin, spansOf, type Frame, type QuotaSpan } from './period';
import { judge, progressOf, type QuotaState } from './state';

/** One of those meant to be contacted, with the facts that they were. */
export interface Meant {
  id: string;
  /** Who it is: nobody waits for who is suspended, or not a member yet; a duty may mean some members or units alone. */
  subject?: Omit<QuotaSubject, 'kind'>;
  facts: readonly RuleFact[];
}

/** 联系覆盖率 in one period. */
export interface Coverage {
  period: string;
  from: Day;
  to: Day;
  /** Those meant who were contacted as often as the duty asks, of all who were there to be contacted. */
  numerator: number;
  denominator: number;
  /** Nothing where nobody is meant. */
  percent?: number;
  /** The share asked for, and how it stands; `none` where no share is asked or nobody is meant. */
  wanted?: number;
  state: QuotaState;
  contacted: readonly string[];
  missing: readonly string[];
}

const received: readonly Pattern[] = [{ key: 'contacts.received' }];

const isThere = ({ whom, who, unitTypes }: ContactDuty, subject: Meant['subject'], span: QuotaSpan): boolean => {
  const kind = whom === 'member' || whom === 'unit' ? whom : 'committee';
  const asking = { for: [kind], proRata: true as const, ...(who && { who }), ...(unitTypes && { unitTypes }) } as const;
  const owed = dutyOf(asking, { ...subject, kind }, span);
  return owed !== 'none' && !('why' in owed);
};

/** Contacts are counted by those who received them, by which patterns the duty is told from other duties. */
export function coverageOf(
  duty: ContactDuty,
  meant: readonly Meant[],
  frame: Frame,
  patterns: readonly Pattern[] = received,
): Coverage[] {
  return spansOf(duty.every, frame).map((span) => {
    const there = meant.filter(({ subject }) => isThere(duty, subject, span));
    const counts = ({ on, ...fact }: RuleFact): boolean =>
      on <= frame.today && isWithin(span, on) && isMeantBy(patterns, fact);
    const isContacted = ({ facts }: Meant): boolean => facts.filter(counts).length >= duty.atLeast;
    const contacted = there.filter(isContacted).map(({ id }) => id);
    const missing = there.filter((each) => !isContacted(each)).map(({ id }) => id);
    const percent = partInPercent(contacted.length, there.length);
    const needed = Math.ceil((there.length * (duty.coverage ?? 0)) / 100);
    const isAsked = duty.coverage !== undefined && there.length > 0;
    const progress = progressOf(span, span.from, frame.today);
    return {
      period: span.name,
      from: span.from,
      to: span.to,
      numerator: contacted.length,
      denominator: there.length,
      ...(percent !== undefined && { percent }),
      ...(duty.coverage !== undefined && { wanted: duty.coverage }),
      state: isAsked ? judge({ done: contacted.length, needed }, span, frame.today, progress) : 'none',
      contacted,
      missing,
    };
  });
}
