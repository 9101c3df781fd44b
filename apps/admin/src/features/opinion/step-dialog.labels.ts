import { mostCharacters } from '@lianluo/domain/text/limits';
import type { OpinionStatus } from '@lianluo/domain/opinion/opinion';
import type { OpinionAction } from '@lianluo/domain/opinion/opinion.steps';
import type { ActionField } from '../../ui/action-fields';

type Fields = Readonly<Record<string, Partial<ActionField>>>;

const reason = (label: string): Fields => ({ reason: { label, max: mostCharacters.reason } });

/** How the fields of a step are called and how long they may be. */
export const stepFields: Partial<Record<OpinionAction, Fields>> = {
  review: { comment: { label: '审核意见', max: mostCharacters.comment } },
  sign: { comment: { label: '签发意见', max: mostCharacters.comment } },
  issue: { recipients: { label: '主送、抄送' } },
  'handle-locally': { text: { label: '办理结果', max: mostCharacters.result } },
  'sign-for': { handlingUnit: { label: '签收单位' } },
  reply: { handlingUnit: { label: '办复单位' }, text: { label: '办复内容', max: mostCharacters.reply } },
  'check-reply': {
    handlingUnit: { label: '办复单位' },
    pass: { label: '审核结论', yes: '通过', no: '驳回' },
    comment: { label: '审核意见', max: mostCharacters.comment },
  },
  'request-return': { handlingUnit: { label: '申退单位' }, ...reason('申退理由') },
  'resolve-return': {
    handlingUnit: { label: '申退单位' },
    decision: { label: '处理' },
    to: { label: '改派单位' },
    ...reason('不同意退办的理由'),
  },
  release: { handlingUnit: { label: '解除的单位' }, ...reason('解除承办的理由') },
  feedback: { text: { label: '反馈内容', max: mostCharacters.result } },
  reject: reason('不予采用的理由'),
  return: reason('退回理由'),
  recall: reason('撤回转办的理由'),
  'recall-local': reason('撤回自办的理由'),
  'recall-feedback': reason('撤回反馈的理由'),
  reopen: reason('重新打开的理由'),
  unarchive: reason('取消归档的理由'),
};

const returnsTo: Partial<Record<OpinionStatus, string>> = {
  submitted: '退回后由报送单位修改，再重新报送。',
  edited: '退回后回到“已报送”，由办公室重新编辑。',
  reviewed: '退回后回到“已编辑”，由审核人重新审核。',
  signed: '退回后回到“已审核”，由签发人重新签发。',
};

const consequences: Partial<Record<OpinionAction, string>> = {
  reject: '定为未采用后不再编辑、印发，也不能登记采用；理由将向反映人反馈。反馈或归档之前可以重新打开。',
  withdraw: '撤回后回到草稿，办公室不再看到它；修改后可以重新报送。',
  submit: '报送后由办公室编辑；在办公室处理之前，您可以撤回。',
  issue: '印发时取得编号，编号不能更改。',
  'handle-locally': '登记为街道自办后，不再编辑、印发，直接进入反馈。',
  archive: '归档后办理结束；以后仍可登记采用和批示。归错了可以取消归档。',
  release: '该单位不再承办，其他单位继续办理；其余单位均已办复通过的，本条即办结。',
  recall: '尚无单位签收，撤回后恢复转办前的状态和时限，承办单位不再承办；如已函转，请另行告知。',
  'recall-local': '撤回后恢复自办前的状态和时限，办理结果不再显示，留在办理过程里。',
  'recall-feedback': '撤回后恢复反馈前的状态和时限，反馈内容留在办理过程里；已告知反映人的，请另行说明。',
  reopen: '重新打开后恢复未予采用前的状态和时限，可以继续编辑、审核。',
  unarchive: '取消归档后恢复归档前的状态和时限，可以继续办理。',
};

/** What a step brings about, said before it is taken. */
export const consequence = (action: OpinionAction, status: OpinionStatus): string | undefined =>
  action === 'return' ? returnsTo[status] : consequences[action];
