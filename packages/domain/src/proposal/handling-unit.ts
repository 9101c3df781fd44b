import type { Day } from '../calendar/day';
import type { HandlingUnit } from '../handling/handling-unit';

/** 交办渠道: through whose office a unit is given its proposal. */
export const assigningOffices = {
  party: '党委办公室',
  government: '政府办公室',
  congress: '人大',
  cppcc: '政协',
  court: '法院',
  procuratorate: '检察院',
} as const;
export type AssigningOffice = keyof typeof assigningOffices;

/** 沟通方式 (domain.md 3.2) */
export const contactMethods = {
  meeting: '面谈',
  symposium: '座谈会',
  phone: '电话',
  mail: '邮件',
  letter: '书信',
  other: '其他',
} as const;
export type ContactMethod = keyof typeof contactMethods;

/** 答复函: its number, who signed it, and its class, which stands at the head. */
export interface Letter {
  number?: string | undefined;
  signer: string;
  class: string;
}

/** 上一次答复 of a unit, kept when the proposal is handled a second time. */
export interface FormerReply {
  id: string;
  /** 承办单位, by its id within the proposal */
  unit: string;
  name: string;
  /** 第几次办理 it belonged to */
  round: number;
  repliedAt: string;
  /** Since when its unit was through. */
  since: string;
  letter: Letter;
  text: string;
}

/** 承办单位 of a proposal: the course of every handling unit, and what the office's rules of proposals ask of it besides. */
export interface Handled extends HandlingUnit {
  via: AssigningOffice;
  /** 分办: its sub-item, numbered by itself — `第15号-2` — with what it is about. */
  part?: { no: number; title: string } | undefined;
  /** 与提案者沟通, newest last */
  contacts: readonly { method: ContactMethod; on: Day; note?: string | undefined }[];
  /** 会办意见 of an assistant, handed to the lead */
  opinion?: { on: Day; text: string } | undefined;
  /** 会办意见逾期未送: the lead answered without it. */
  missed?: boolean | undefined;
  letter?: Letter | undefined;
}
