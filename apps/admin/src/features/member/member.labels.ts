import type { RevealableField } from '@lianluo/contract/member';
import type { MemberStatus } from '@lianluo/domain/member/member';
import type { Tone } from '../../ui/tone';
import type { MemberFormField } from './member.form';

export const statusTones: Record<MemberStatus, Tone> = {
  active: 'done',
  reminded: 'due',
  suspended: 'due',
  resigned: 'rest',
  'ordered-to-resign': 'late',
  revoked: 'late',
  deceased: 'rest',
  'term-ended': 'rest',
};

/** What choosing a status means, said beside the choice. */
export const statusMeanings: Record<MemberStatus, string> = {
  active: '正常履职，计入在任委员。',
  reminded: '因言行与委员身份不符被约谈或函询；仍是在任委员，照常参加活动。',
  suspended: '暂停履职期间不安排活动；恢复时改回“在任”。',
  resigned: '因工作变动等原因本人辞去，不再履职；履职记录和署名保留。',
  'ordered-to-resign': '提醒后仍不改正，经常委会决定责令辞去委员，不再履职；履职记录和署名保留。',
  revoked: '因违纪违法，经常委会决定撤销委员资格，不再履职；履职记录和署名保留。',
  deceased: '不再履职；履职记录和署名保留。',
  'term-ended': '本届届满、未续任，不再履职；履职记录和署名保留。',
};

export const protectedLabels: Record<RevealableField, string> = {
  phone: '联系电话',
  birthOn: '出生日期',
  ethnicity: '民族',
  note: '备注',
};

/** 常用事由 for looking at a protected field. */
export const revealReasons = ['通知会议、活动', '联系核实社情民意', '核对委员名册', '上报统计报表'] as const;

/** Pointers of a refusal in the words of the form. */
export const fieldNames: Readonly<Record<MemberFormField, string>> = {
  name: '姓名',
  gender: '性别',
  birthOn: '出生日期',
  ethnicity: '民族',
  sector: '界别',
  level: '政协职务',
  levelFrom: '职务自何日起',
  joinedOn: '任职日期',
  invited: '特聘委员',
  office: '专委会等职务',
  party: '政治面貌',
  status: '状态',
  statusFrom: '状态自何日起',
  leftOn: '离任日期',
  post: '单位及职务',
  phone: '联系电话',
  note: '备注',
  placements: '编组',
};

export const pointerLabels: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(fieldNames).map(([field, name]) => [`/${field}`, name]),
);
