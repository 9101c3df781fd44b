import type { ActivityType } from '@lianluo/domain/activity/activity-types';
import type { CountsAs } from '@lianluo/domain/gathering/attendance';
import type { Pattern, Tag } from '@lianluo/domain/scheme/language';

/** Patterns of facts in the words of rule texts. */

const types = (all: readonly string[]): Tag[] => all.map((type): Tag => `type:${type}`);

export const fact = (key: string, ...tags: NonNullable<Pattern['tags']>): Pattern =>
  tags.length > 0 ? { key, tags } : { key };

/** Activities of these types that were held; any at all where none is named. */
export const held = (...of: readonly ActivityType[]): Pattern =>
  of.length > 0 ? fact('activities.held', types(of)) : fact('activities.held');

/** 出席、请假、缺席: how a member stands in the list of an activity of these types. */
export const listedAs = (state: CountsAs, ...of: readonly ActivityType[]): Pattern =>
  fact('activities.attended', types(of), `state:${state}`);
export const present = (...of: readonly ActivityType[]): Pattern => listedAs('present', ...of);

/** 会议 other than the plenary. */
export const otherMeetings = ['standing-meeting', 'meeting'] as const satisfies readonly ActivityType[];

/** 培训, here or elsewhere */
export const trainings = ['training', 'off-site-training'] as const satisfies readonly ActivityType[];

/** 活动 in the narrow sense, as rule texts set them apart from meetings. */
export const activities = [
  'survey',
  'inspection',
  'study-tour',
  'talk',
  'sector-activity',
  'member-day',
  'duty-shift',
  'reception-day',
  'volunteering',
  'supervision',
  'appraisal',
  'micro-consultation',
  'micro-survey',
  'micro-inspection',
  'micro-supervision',
  'micro-talk',
  'micro-suggestion',
  'micro-service',
  'micro-charity',
] as const satisfies readonly ActivityType[];

/** 协商、读书 that a member attended. */
export const consulted = fact('consultations.attended', 'state:present');
export const read = fact('readings.attended', 'state:present');

export const opinion = fact('opinions.submitted');
/** 采用 at every level; 县级党政办采用 stands within that of the county. */
export const adopted: readonly Pattern[] = ['county', 'city', 'province', 'national'].map((level) =>
  fact(`opinions.adopted.${level}`),
);
export const suggestion = fact('suggestions.submitted');
export const microSuggestion = fact('suggestions.submitted', 'form:micro');
export const proposal = fact('proposals.submitted');
export const filed = fact('proposals.filed');
export const keyProposal = fact('proposals.key');
export const excellentProposal = fact('proposals.excellent');
export const deed = fact('deeds.done');
export const censured = fact('censures.given');
export const surveyReport = fact('reports.submitted', 'type:survey');
export const dutyReport = fact('reports.submitted', 'type:duty-report');

/** 主笔或个人, and who signed behind the first. */
export const asAuthor = (pattern: Pattern): Pattern => ({ ...pattern, tags: [['as:sole', 'as:first']] });
export const asJoint = (pattern: Pattern): Pattern => ({ ...pattern, tags: ['as:joint'] });
/** 个人、联名 and 集体提案, which rule texts score apart. */
export const ofMembers = (pattern: Pattern): Pattern => ({ ...pattern, tags: [['as:sole', 'as:first', 'as:joint']] });
export const ofBody = (pattern: Pattern): Pattern => ({ ...pattern, tags: ['as:collective'] });
