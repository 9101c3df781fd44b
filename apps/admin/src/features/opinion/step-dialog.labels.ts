import type { OpinionStatus } from '@lianluo/domain/opinion/opinion';
import { opinionSteps, type OpinionAction } from '@lianluo/domain/opinion/opinion.steps';
import { maybe, requiresOf, type Field, type Fields } from '@lianluo/domain/work/field';

/** Words of a step's own for what the table names once for all steps. */
const own: Partial<Record<OpinionAction, Readonly<Record<string, Partial<Field>>>>> = {
  review: { comment: { label: '审核意见' } },
  sign: { comment: { label: '签发意见' } },
  'handle-locally': { text: { label: '办理结果' } },
  'sign-for': { handlingUnit: { label: '签收单位' } },
  reply: { handlingUnit: { label: '办复单位' } },
  'check-reply': {
    handlingUnit: { label: '办复单位' },
    pass: { label: '审核结论', labels: { yes: '通过', no: '退回重办' } },
    comment: { label: '审核意见' },
  },
  'request-return': { handlingUnit: { label: '申请退办单位' }, reason: { label: '退办理由' } },
  'resolve-return': {
    handlingUnit: { label: '申请退办单位' },
    decision: { label: '处理', labels: { refuse: '不同意，继续办理', change: '同意，改派其他单位' } },
    to: { label: '改派单位' },
    reason: { label: '不同意退办的理由' },
  },
  release: { handlingUnit: { label: '解除的单位' }, reason: { label: '解除承办的理由' } },
  reject: { reason: { label: '不予采用的理由' } },
  return: { reason: { label: '退回理由' } },
  recall: { reason: { label: '撤回转办的理由' } },
  'recall-local': { reason: { label: '撤回属地办理的理由' } },
  'recall-feedback': { reason: { label: '撤回反馈的理由' } },
  reopen: { reason: { label: '重新打开的理由' } },
  unarchive: { reason: { label: '取消归档的理由' } },
};

/** What the decision on a return asks for follows from the decision. */
const decided: Readonly<Record<string, string>> = { refuse: 'reason', change: 'to' };

/** What a step's dialog asks for, as the kind's table has it. */
export function stepFields(action: OpinionAction, decision?: string): Fields {
  const takes: Fields = opinionSteps[action].takes;
  return Object.fromEntries(
    requiresOf(takes).flatMap((each) => {
      const name = each.replace('?', '');
      const depends = action === 'resolve-return' && Object.values(decided).includes(name);
      if (!takes[name] || (depends && decided[decision ?? ''] !== name)) return [];
      const { optional: _optional, ...field } = { ...takes[name], ...own[action]?.[name] };
      return [[name, each.endsWith('?') && !depends ? maybe(field) : field]];
    }),
  );
}

const returnsTo: Partial<Record<OpinionStatus, string>> = {
  submitted: '退回后由报送单位修改，再重新报送。',
  edited: '退回后回到“已报送”，由办公室重新编辑。',
  reviewed: '退回后回到“已编辑”，由审核人重新审核。',
  signed: '退回后回到“已审核”，由签发人重新签发。',
};

const consequences: Partial<Record<OpinionAction, string>> = {
  reject: '作未予采用处理后不再编辑、印发，也不能登记采用；理由将向反映人反馈。反馈或归档之前可以重新打开。',
  withdraw: '撤回后回到草稿，办公室不再看到它；修改后可以重新报送。',
  submit: '报送后由办公室编辑；在办公室处理之前，您可以撤回。',
  issue: '印发时自动编定期号，期号不可更改。',
  'handle-locally': '登记为属地办理后，不再编辑、印发，直接进入反馈。',
  archive: '归档后办理结束；以后仍可登记采用和批示。归错了可以取消归档。',
  release: '该单位不再承办，其他单位继续办理；其余单位办复均已审核的，本条即办结。',
  recall: '尚无单位签收，撤回后恢复转办前的状态和时限，承办单位不再承办；如已函转，请另行告知。',
  'recall-local': '撤回后恢复属地办理前的状态和时限，办理结果不再显示，留在办理过程里。',
  'recall-feedback': '撤回后恢复反馈前的状态和时限，反馈内容留在办理过程里；已告知反映人的，请另行说明。',
  reopen: '重新打开后恢复未予采用前的状态和时限，可以继续编辑、审核。',
  unarchive: '取消归档后恢复归档前的状态和时限，可以继续办理。',
};

/** What a step brings about, said before it is taken. */
export const consequence = (action: OpinionAction, status: OpinionStatus): string | undefined =>
  action === 'return' ? returnsTo[status] : consequences[action];
