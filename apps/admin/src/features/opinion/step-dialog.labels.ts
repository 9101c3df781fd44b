import type { OpinionStatus } from '@lianluo/domain/opinion/opinion';
import type { OpinionAction } from '@lianluo/domain/opinion/opinion.steps';
import type { ActionField } from '../../ui/action-fields';

type Fields = Readonly<Record<string, Partial<ActionField>>>;

const reason = (label: string): Fields => ({ reason: { label, max: 500 } });

/** How the fields of a step are called and how long they may be. */
export const stepFields: Partial<Record<OpinionAction, Fields>> = {
  review: { comment: { label: '审核意见', max: 1000 } },
  sign: { comment: { label: '签发意见', max: 1000 } },
  issue: { recipients: { label: '主送、抄送' } },
  'handle-locally': { text: { label: '办理结果', max: 3000 } },
  'sign-for': { handlingUnit: { label: '签收单位' } },
  reply: { handlingUnit: { label: '办复单位' }, text: { label: '办复内容', max: 5000 } },
  'check-reply': {
    handlingUnit: { label: '办复单位' },
    pass: { label: '审核结论', yes: '通过', no: '驳回' },
    comment: { label: '审核意见', max: 1000 },
  },
  'request-return': { handlingUnit: { label: '申退单位' }, ...reason('申退理由') },
  'resolve-return': { handlingUnit: { label: '申退单位' }, decision: { label: '处理' }, to: { label: '改派单位' } },
  feedback: { text: { label: '反馈内容', max: 3000 } },
  reject: reason('不予采用的理由'),
  return: reason('退回理由'),
};

const returnsTo: Partial<Record<OpinionStatus, string>> = {
  submitted: '退回后由报送单位修改，再重新报送。',
  edited: '退回后回到“已报送”，由办公室重新编辑。',
  reviewed: '退回后回到“已编辑”，由审核人重新审核。',
  signed: '退回后回到“已审核”，由签发人重新签发。',
};

const consequences: Partial<Record<OpinionAction, string>> = {
  reject: '定为未采用后不再编辑、印发，也不能登记采用；理由会反馈给报送人。这一步不能撤销。',
  withdraw: '撤回后回到草稿，办公室不再看到它；修改后可以重新报送。',
  submit: '报送后由办公室编辑；在办公室处理之前，您可以撤回。',
  issue: '印发时取得编号，编号不能更改。',
  'handle-locally': '登记为街道自办后，不再编辑、印发，直接进入反馈。',
  archive: '归档后办理结束；以后仍可登记采用和批示。',
};

/** What a step brings about, said before it is taken. */
export const consequence = (action: OpinionAction, status: OpinionStatus): string | undefined =>
  action === 'return' ? returnsTo[status] : consequences[action];
