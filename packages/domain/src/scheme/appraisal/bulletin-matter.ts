import type { Day } from '../../calendar/day';
import type { Quota } from '../language';
import type { Scheme } from '../scheme';
import type { Assessment } from './appraisal';
import type { SubjectResult } from './frozen';

/** Who is told of, with what the year came to for them, corrections that were accepted by then among it. */
export interface BulletinSubject {
  kind: 'member' | 'unit' | 'informant' | 'committee';
  name: string;
  result: SubjectResult;
  absent?: 'joined' | 'left';
}

export interface BulletinCorrection {
  name: string;
  /** The fact in words. */
  what: string;
  accepted: boolean;
  reason: string;
  before: SubjectResult;
  after?: SubjectResult | undefined;
}

export interface BulletinMatter {
  year: number;
  /** 政协…委员会办公室 */
  issuer: string;
  scheme: Pick<Scheme, 'name' | 'points' | 'stars' | 'ranking'> & {
    plans: readonly { name: string; quotas: readonly Pick<Quota, 'id' | 'for'>[] }[];
  };
  window?: { from: Day; to: Day } | undefined;
  lockedOn: Day;
  on: Day;
  group: { members: readonly { name: string }[]; office: string };
  assessments: readonly Assessment[];
  subjects: readonly BulletinSubject[];
  corrections: readonly BulletinCorrection[];
  isDraft: boolean;
}

export interface BulletinSection {
  heading: string;
  paragraphs: string[];
  table?: { columns: string[]; rows: string[][] } | undefined;
}

export interface Bulletin {
  title: string;
  lead: string[];
  sections: BulletinSection[];
  issuer: string;
  on: Day;
  isDraft: boolean;
}
