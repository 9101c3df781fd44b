import { officialCalendar } from '../../src/calendar/official';
import type { Quota } from '../../src/scheme/language';
import type { Profile, RuleFact } from '../../src/scheme/subject';
import type { QuotaSubject } from '../../src/scheme/quota/duty';
import type { Frame } from '../../src/scheme/quota/period';

/** What quotas are tried with: facts of a key on a day, people, and days of 2026 by the official calendar. */
export const fact = (key: string, on: string, more: Partial<RuleFact> = {}): RuleFact => ({
  key,
  on,
  tags: [],
  ...more,
});

export const on = (today: string, more: Partial<Frame> = {}): Frame => ({
  today,
  calendar: officialCalendar,
  year: 2026,
  ...more,
});

export const profile = (more: Partial<Profile> = {}): Profile => ({
  id: 'm1',
  levels: [{ is: 'member' }],
  statuses: [{ is: 'active' }],
  posts: [],
  ...more,
});

export const aMember = (more: Partial<Profile> = {}): QuotaSubject => ({ kind: 'member', profile: profile(more) });
export const aUnit: QuotaSubject = { kind: 'unit', unitType: 'liaison-group' };

export const quota = (more: Partial<Quota> & Pick<Quota, 'of'>): Quota => ({
  id: 'q',
  label: '任务',
  source: '测试',
  for: ['member', 'unit', 'informant'],
  every: 'month',
  atLeast: 1,
  count: 'facts',
  ...more,
});
