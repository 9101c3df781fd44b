import { activityTypes } from '../../activity/activity-types';
import { awardLevels, censures, honours } from '../../award/award';
import { consultationForms } from '../../consultation/consultation';
import { deedTypes } from '../../deed/deed';
import { attendanceLabels, speeches, withinPresent, type stayOf } from '../../gathering/attendance';
import { routes } from '../../opinion/facts';
import { contactWayLabels } from '../../grid/contact';
import { subjectTypeLabels } from '../../grid/tree-columns';
import { sessions } from '../../proposal/facts';
import { classLabels } from '../../proposal/proposal-rules';
import { satisfactions } from '../../proposal/rating';
import { readingCarriers, readingForms } from '../../reading/reading';
import { reportSubjects, reportTypes } from '../../report/report';
import { suggestionForms, suggestionLevels } from '../../suggestion/suggestion';
import { taskTypes } from '../../task/task';

/** A closed set of a tag's values with the words for them, and where those stand in a sentence. */
export interface Vocabulary {
  labels: Readonly<Record<string, string>>;
  /**
   * `noun`: in the place of what the key is called (视察 for 活动). `verb`: in the place of what is done (请假 for 出席).
   * Otherwise before the noun, in the place of the braces.
   */
  into: 'noun' | 'verb' | `${string}{}${string}`;
  /** Of verbs those that stand behind their noun: 全体会议请假. */
  behind?: readonly string[];
  /** Values that the facts of people alone carry: what somebody's part was says nothing of a unit. */
  persons?: readonly string[];
  /** Values that stand within another: who came late (迟到) was there (出席), so its facts carry both. */
  within?: Readonly<Record<string, string>>;
}

const roles = { sole: '个人提案人', first: '第一提案人', joint: '联名人', collective: '集体提案人' };
const parts = ['sole', 'first', 'joint'];
/** 独立、第一、共同: who did it alone or with others; what several hand in has its own words for it. */
const partners = (who: string): Vocabulary => ({
  labels: { sole: `独立${who}`, first: `第一${who}`, joint: `共同${who}` },
  into: '作为{}的',
  persons: parts,
});
const readers = { leader: '领读', guide: '导读' };
const guests = { 'sitting-in': '列席' };
const stays: Readonly<Record<ReturnType<typeof stayOf>, string>> = { full: '全程', part: '部分' };
const consultationTypes = { plan: '计划协商', micro: consultationForms.micro };

/** 标签: every closed set that facts are told apart by, taken from where the field itself has it. */
export const vocabularies = {
  activityTypes: { labels: activityTypes, into: 'noun' },
  consultationForms: { labels: consultationForms, into: 'noun' },
  consultationTypes: { labels: consultationTypes, into: 'noun' },
  procedures: { labels: consultationTypes, into: '{}的' },
  presence: {
    labels: attendanceLabels,
    into: 'verb',
    behind: Object.keys(attendanceLabels).filter((state) => state !== 'present'),
    within: withinPresent,
  },
  guests: { labels: guests, into: '{}的' },
  stays: { labels: stays, into: '{}参加的' },
  speeches: { labels: speeches, into: 'verb', behind: Object.keys(speeches) },
  readingForms: { labels: readingForms, into: '{}形式的' },
  readingCarriers: { labels: readingCarriers, into: '“{}”' },
  readers: { labels: readers, into: 'verb' },
  roles: { labels: roles, into: '作为{}的', persons: parts },
  sessions: { labels: sessions, into: '{}提出的' },
  classes: { labels: classLabels, into: '{}' },
  ratings: { labels: satisfactions, into: '评为{}的' },
  authors: {
    ...partners('反映人'),
    labels: { ...partners('反映人').labels, collective: '集体反映人' },
    persons: [...parts, 'collective'],
  },
  routes: { labels: routes, into: '{}的' },
  suggesters: partners('建议人'),
  doers: partners('承办人'),
  speakers: partners('发言人'),
  providers: partners('提供人'),
  drafters: partners('起草人'),
  researchers: partners('调研人'),
  deedTypes: { labels: deedTypes, into: '{}类' },
  suggestionForms: { labels: suggestionForms, into: 'noun' },
  suggestionLevels: { labels: suggestionLevels, into: '向{}提出的' },
  reportTypes: { labels: reportTypes, into: 'noun' },
  reportSubjects: { labels: reportSubjects, into: '{}的' },
  handedIn: { labels: { 'in-time': '按期', late: '逾期' }, into: '{}报送的' },
  contactWays: { labels: contactWayLabels, into: 'noun' },
  contacted: { labels: subjectTypeLabels, into: '面向{}的' },
  contactors: { labels: subjectTypeLabels, into: '由{}开展的' },
  taskTypes: { labels: taskTypes, into: '“{}”' },
  honours: { labels: honours, into: '“{}”' },
  censures: { labels: censures, into: '因{}受到的' },
  awardLevels: { labels: awardLevels, into: '{}' },
  ticked: { labels: { 'in-time': '按期', late: '逾期' }, into: '{}完成的' },
} as const satisfies Readonly<Record<string, Vocabulary>>;
