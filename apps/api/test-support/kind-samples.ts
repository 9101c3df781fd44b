import type { KindName } from '@lianluo/domain/work/kinds';
import type { PathSample } from './path-sample';

export const reason = '样本理由';
const sampleDay = '2026-05-20';

/** What the tests that are driven by the contract are given of a kind: bodies, and who may do what as api.md says. */
export interface KindSample {
  /** A draft whose words are these, of a unit and a member. */
  draft: (word: string, unit: string, member: string) => object;
  /** What else its endpoints take, by the last part of their operation. */
  bodies: Readonly<Record<string, (sample: PathSample) => object>>;
  /** Steps that an operator takes on items of their own unit, by hand; what may be taken on many is among them. */
  byUnit: readonly string[];
  /** Paths behind an item that a unit reads. */
  readByUnit?: readonly string[];
  /** A city opens its county's, from issued on. */
  shownBelow?: true;
}

const nothing = () => ({});
const because = () => ({ reason });
const handling = (more: object) => (sample: PathSample) => ({ handlingUnit: sample['handling'] ?? 'none', ...more });

const opinion: KindSample = {
  draft: (word, unit) => ({
    title: word,
    unit,
    content: { situation: word },
    authors: [{ name: word, kind: 'public' }],
  }),
  bodies: {
    change: () => ({ title: '样本标题' }),
    submit: nothing,
    withdraw: nothing,
    edit: () => ({ title: '样本标题' }),
    review: nothing,
    sign: nothing,
    issue: () => ({ recipients: ['样本主送'] }),
    transfer: () => ({ mode: 'sole', handlingUnits: [{ name: '样本局' }] }),
    'handle-locally': () => ({ text: '样本办理' }),
    'sign-for': handling({}),
    reply: handling({ text: '样本办复' }),
    'check-reply': handling({ pass: true }),
    'request-return': handling({ reason }),
    'resolve-return': handling({ decision: 'refuse', reason }),
    release: handling({ reason }),
    feedback: () => ({ text: '样本反馈' }),
    archive: nothing,
    merge: ({ opinions = '' }) => ({ into: opinions }),
    reject: because,
    return: because,
    recall: because,
    'recall-local': because,
    'recall-feedback': because,
    reopen: because,
    unarchive: because,
    adopt: () => ({ level: 'national', adoptedOn: sampleDay }),
    'void-adoption': because,
    instruct: () => ({ leaderPost: '样本领导', instructedOn: sampleDay, text: '样本批示' }),
    'void-instruction': because,
  },
  byUnit: ['submit', 'withdraw', 'handle-locally', 'recall-local'],
  readByUnit: ['document'],
  shownBelow: true,
};

const gathering: KindSample = {
  draft: (word, unit) => ({ title: word, unit, plannedOn: '2026-06-01', place: word }),
  bodies: {
    change: () => ({ place: '样本会议室' }),
    announce: nothing,
    hold: () => ({ heldOn: sampleDay, attendance: [], record: '样本记录' }),
    close: () => ({ outcome: '样本成果' }),
    cancel: because,
    reopen: because,
  },
  // Who organises one runs it.
  byUnit: ['announce', 'hold', 'close', 'cancel', 'reopen'],
};

const deed: KindSample = {
  draft: (word, unit, member) => ({ title: word, unit, members: [member], before: word }),
  bodies: {
    change: () => ({ type: 'medical' }),
    submit: nothing,
    withdraw: nothing,
    confirm: nothing,
    finish: () => ({ doneOn: sampleDay, peopleServed: 8, after: '样本办后情况' }),
    return: because,
    decline: because,
    unconfirm: because,
    unfinish: because,
  },
  byUnit: ['submit', 'withdraw', 'finish', 'unfinish'],
};

const suggestion: KindSample = {
  draft: (word, unit, member) => ({ title: word, unit, members: [member], content: word }),
  bodies: {
    change: () => ({ title: '样本标题' }),
    submit: nothing,
    withdraw: nothing,
    answer: () => ({ answeredBy: 'office', answeredOn: sampleDay, answer: '样本答复' }),
    'take-up': () => ({ measure: '样本措施' }),
    decline: because,
    close: nothing,
    return: because,
    'turn-into-opinion': nothing,
    'take-back-answer': because,
    reconsider: because,
    reopen: because,
  },
  byUnit: ['submit', 'withdraw'],
};

/** Of every kind. Adding one is a line here. */
export const kindSamples: Readonly<Record<KindName, KindSample>> = {
  opinions: opinion,
  consultations: gathering,
  readings: gathering,
  deeds: deed,
  suggestions: suggestion,
};
