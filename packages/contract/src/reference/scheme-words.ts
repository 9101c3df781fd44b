import { opinionSteps } from '@lianluo/domain/opinion/opinion.steps';
import { checkMethods } from '@lianluo/domain/scheme/assessment-sheet';
import { contactedLabels, contactorLabels, periodLabels } from '@lianluo/domain/scheme/catalogue/subjects';
import { whoWords } from '@lianluo/domain/scheme/catalogue/who';
import { followLabels, toneLabels } from '@lianluo/domain/scheme/told/band-words';
import { needsLabels } from '@lianluo/domain/scheme/told/clause-words';
import { evidenceLabels } from '@lianluo/domain/scheme/told/duty-words';
import { standards } from '@lianluo/domain/unit/unit';

/** What the values of closed lists are called in rules. */
export const schemeWords: readonly Readonly<Record<string, string>>[] = [
  periodLabels,
  contactedLabels,
  contactorLabels,
  checkMethods,
  followLabels,
  toneLabels,
  needsLabels,
  evidenceLabels,
  Object.fromEntries(['party', 'invited', 'joined'].map((who) => [who, whoWords(who) ?? ''])),
  Object.fromEntries(Object.entries(standards).map(([key, { label }]) => [key, label])),
  Object.fromEntries(Object.entries(opinionSteps).map(([action, { label }]) => [action, label])),
  { facts: '按次', items: '同一件只计一次', amount: '按数量' },
  { fact: '按次', item: '同一件只计一次', amount: '按数量' },
  { event: '按发生的日期', item: '按事项本身的日期' },
  { equal: '由参与者平分', 'first-only': '只计第一提案人' },
  { sum: '各项相加', highest: '各项取最高的一项' },
  { base: '基本分', bonus: '加分', deduct: '扣分' },
  { nobody: '不公开', leaders: '领导可见', 'subject-sees-own': '本人可见自己的', all: '全体可见' },
  { fault: '改正后才能施行', warning: '可以施行，宜再看一看' },
  { added: '新增', removed: '删去', changed: '修改', moved: '调整顺序' },
];
