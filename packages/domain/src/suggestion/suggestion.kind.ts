import { may } from '../permission';
import { withCredit } from '../scorecard/credit';
import { factsFor } from '../scorecard/fact';
import { onItsDay } from '../scorecard/on-its-day';
import { day } from '../work/field';
import { submitterAfter } from '../work/filing';
import { kindOf, type Wait } from '../work/kind';
import { suggestionForms, suggestionLevels, suggestionStatuses, type Suggestion } from './suggestion';
import { suggestionFields } from './suggestion.fields';
import { suggestionSteps } from './suggestion.steps';

/** 到过: how far it has come, whatever became of it since. */
const stages = {
  submitted: '已提交（含其后各步）',
  answered: '已答复（含其后各步）',
  'taken-up': '已采纳（含已办结）',
};
type Stage = keyof typeof stages;

const isFiled = ({ status }: Suggestion): boolean => status !== 'draft' && status !== 'returned';
/** Office sheets tell of an answer without its day. */
const wasAnswered = ({ status, answeredOn }: Suggestion): boolean =>
  answeredOn !== undefined || ['answered', 'taken-up', 'not-taken-up', 'closed'].includes(status);
const stagesOf = (item: Suggestion): Stage[] => [
  ...(isFiled(item) ? (['submitted'] as const) : []),
  ...(wasAnswered(item) ? (['answered'] as const) : []),
  ...(item.takenUp ? (['taken-up'] as const) : []),
];
const { answeredBy, answeredOn, answer, takenUp, measure } = suggestionFields;
const answered = { answeredBy, answeredOn, answer };
const decided = { ...answered, takenUp, measure };

const suggesters = ({ members }: Suggestion): string[] => members.map(({ member }) => member);

/** 意见建议, 微建议 among them */
export const suggestionKind = kindOf<Suggestion>()({
  name: 'suggestions',
  words: {
    label: '意见建议',
    ledger: '意见建议台账',
    short: '意见建议',
    one: '意见建议',
    measure: '条',
    unit: '提出单位',
    page: 'suggestion',
  },
  statuses: suggestionStatuses,
  initial: 'draft',
  course: ['draft', 'submitted', 'answered', 'taken-up', 'closed'],
  readPermission: 'gathering:read',
  fields: suggestionFields,
  draft: ['form', 'level', 'members', 'addressee', 'content'],
  corrects: { answered, 'taken-up': { ...answered, measure }, 'not-taken-up': answered, closed: decided },
  listed: ['form', 'level', 'members', 'addressee', 'answeredBy', 'answeredOn', 'takenUp'],
  judged: ['submittedBy', 'became', 'imported'],
  long: ['content', 'answer', 'measure'],
  searched: ['content'],
  reported: { entered: day('提出日期', { past: true }) },
  steps: suggestionSteps,
  deadlines: { answer: 10, submit: 5, 'take-up': 5, close: 10 },
  waits: suggestionWait,
  changeRefusal({ status }, actor) {
    if (status === 'draft' || status === 'returned') return undefined;
    return status === 'submitted' && may(actor, 'opinion:edit') ? undefined : 'work.not-changeable';
  },
  changed: (before, next, actor) => ({
    ...next,
    submittedBy: submitterAfter(before, actor),
  }),
  shownBelow: () => false,
  facets: {
    form: { label: '形式', type: 'choice', labels: suggestionForms },
    level: { label: '提出层级', type: 'choice', labels: suggestionLevels },
    stage: { label: '到过', type: 'choice', labels: stages },
    turned: { label: '已转其他事项', type: 'flag' },
  },
  standsIn: (item) => [
    `form=${item.form}`,
    `level=${item.level}`,
    ...stagesOf(item).map((stage) => `stage=${stage}`),
    ...(item.became ? ['turned=true'] : []),
  ],
  members: suggesters,
  proves: {
    'suggestions.submitted': {
      label: '意见建议',
      list: 'stage=submitted',
      figure: true,
      column: '建议',
      rated: true,
      dims: ['role', 'level', 'among', 'form'],
    },
    'suggestions.answered': { label: '意见建议答复', list: 'stage=answered', dims: ['role', 'level', 'among', 'form'] },
    'suggestions.taken-up': {
      label: '意见建议采纳',
      list: 'stage=taken-up',
      figure: true,
      column: '建议采纳',
      rated: true,
      dims: ['role', 'level', 'among', 'form'],
    },
  },
  facts(item) {
    const { reportedOn, unit, topics, level, form } = item;
    const days = { submitted: undefined, answered: item.answeredOn, 'taken-up': item.takenUpOn };
    const members = suggesters(item);
    return stagesOf(item).flatMap((stage) =>
      factsFor(`suggestions.${stage}`, reportedOn, { unit, members, topics }).map((fact) =>
        onItsDay({ ...withCredit(fact, members), level, form }, days[stage]),
      ),
    );
  },
  foundBy: ({ members, addressee = '' }) => [...members.map(({ name }) => name), addressee],
  sheet: { load: async () => (await import('./suggestion.sheet')).suggestionSheet },
});

function suggestionWait({ status }: Suggestion): Wait | undefined {
  switch (status) {
    case 'submitted':
      return { holder: '办公室', side: 'office', action: 'answer' };
    case 'returned':
      return { holder: '提出单位', side: 'unit', action: 'submit' };
    case 'answered':
      return { holder: '办公室', side: 'office', action: 'take-up' };
    case 'taken-up':
    case 'not-taken-up':
      return { holder: '办公室', side: 'office', action: 'close' };
    case 'draft':
    case 'closed':
      return undefined;
  }
}
