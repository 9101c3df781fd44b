import { deadlineVerbs } from '../deadline/verbs';
import type { GridAction } from '../grid/terms';
import type { KindTable } from '../work/kinds';

/** 事件 are named after what happened: `opinion.issued`. Here is what happened, for every verb the journal knows. */

type StepsOf<Kind> = Kind extends { steps: infer Steps } ? keyof Steps & string : never;
type RecordsOf<Kind> = Kind extends { records: infer Records } ? keyof Records & string : never;
/** Every step of every lifecycle table, and every verb beside one. */
export type KindVerb = {
  [Name in keyof KindTable]: StepsOf<KindTable[Name]> | RecordsOf<KindTable[Name]>;
}[keyof KindTable];

/** A step without a word does not compile. Words, once released, keep their meaning. */
export const verbWords: Readonly<Record<KindVerb, string>> = {
  submit: 'submitted',
  withdraw: 'withdrawn',
  edit: 'edited',
  review: 'reviewed',
  sign: 'signed',
  issue: 'issued',
  transfer: 'transferred',
  'handle-locally': 'handled-locally',
  'sign-for': 'signed-for',
  reply: 'replied',
  'check-reply': 'reply-checked',
  'request-return': 'return-requested',
  'resolve-return': 'return-resolved',
  release: 'released',
  feedback: 'fed-back',
  archive: 'archived',
  return: 'returned',
  merge: 'merged',
  reject: 'rejected',
  recall: 'transfer-recalled',
  'recall-local': 'local-handling-recalled',
  'recall-feedback': 'feedback-recalled',
  unarchive: 'unarchived',
  reopen: 'reopened',
  'take-in': 'took-in',
  'hand-up': 'handed-up',
  'void-submission': 'submission-voided',
  answered: 'answered-above',
  restrict: 'restricted',
  adopt: 'adopted',
  instruct: 'instructed',
  'void-adoption': 'adoption-voided',
  'void-instruction': 'instruction-voided',
  'present-instruction': 'instruction-presented',
  'assign-instruction': 'instruction-assigned',
  'handle-instruction': 'instruction-handled',
  'feed-back-instruction': 'instruction-fed-back',
  'split-instruction': 'instruction-split',
  'task-told': 'task-moved-on',
  'register-signature': 'signature-registered',
  'review-secrecy': 'secrecy-reviewed',
  reissue: 'reissued',
  open: 'opened',
  close: 'closed',
  'send-papers': 'papers-sent',
  'add-report': 'report-added',
  'note-parts': 'parts-noted',
  report: 'reported',
  supervise: 'supervised',
  'feed-back': 'outcome-fed-back',
  evaluate: 'evaluated',
  hear: 'heard',
  'look-back': 'looked-back',
  agree: 'point-agreed',
  'change-point': 'point-changed',
  progress: 'point-moved-on',
  'finish-point': 'point-done',
  'drop-point': 'point-dropped',
  'restore-point': 'point-restored',
  recheck: 'rechecked',
  'set-point': 'point-set',
  'open-round': 'round-opened',
  'end-round': 'round-ended',
  unaccept: 'acceptance-recalled',
  select: 'selected',
  deliver: 'delivered',
  print: 'printed',
  unselect: 'selection-recalled',
  undeliver: 'delivery-recalled',
  unprint: 'printing-recalled',
  consider: 'considered',
  send: 'sent',
  unconsider: 'consideration-recalled',
  unadopt: 'adoption-recalled',
  unsend: 'sending-recalled',
  receive: 'received',
  accept: 'accepted',
  'pass-on': 'passed-on',
  'tell-adopted': 'adoption-told',
  withdrawn: 'taken-back',
  announce: 'announced',
  hold: 'held',
  cancel: 'cancelled',
  attend: 'attendance-recorded',
  correct: 'corrected',
  unhold: 'holding-withdrawn',
  confirm: 'confirmed',
  finish: 'finished',
  decline: 'declined',
  unconfirm: 'unconfirmed',
  unfinish: 'unfinished',
  answer: 'answered',
  'take-up': 'taken-up',
  'turn-into-opinion': 'turned-into-opinion',
  'turn-into-proposal': 'turned-into-proposal',
  replies: 'replies-recorded',
  raise: 'raised',
  'take-back-answer': 'answer-withdrawn',
  reconsider: 'reconsidered',
  share: 'shared',
  'read-first': 'first-read',
  file: 'filed',
  'not-file': 'not-filed',
  retract: 'retracted',
  'turn-into-letter': 'turned-into-letter',
  publish: 'published',
  give: 'given',
  ungive: 'giving-withdrawn',
  revoke: 'revoked',
  restore: 'restored',
  unmerge: 'merging-withdrawn',
  'give-back': 'gave-back',
  'take-back-reading': 'first-reading-withdrawn',
  unfile: 'filing-withdrawn',
  'take-back-retraction': 'retraction-withdrawn',
  assign: 'assigned',
  contact: 'contacted',
  'co-reply': 'opinion-given',
  'redo-reply': 'replied-again',
  redo: 'taken-up-again',
  'follow-up': 'followed-up',
  'name-key': 'named-key',
  'survey-key': 'surveyed',
  'void-key': 'key-voided',
  'name-excellent': 'named-excellent',
  'void-excellent': 'excellence-voided',
  'recall-assignment': 'assignment-recalled',
  'recall-redo': 'second-handling-recalled',
  'void-follow-up': 'follow-up-voided',
  'confirm-signing': 'signing-entered',
  rate: 'rating-entered',
  'void-rating': 'rating-voided',
  'send-signing': 'signing-asked',
  'send-rating': 'rating-asked',
  'sign-by-link': 'signing-answered',
  'rate-by-link': 'rated',
  set: 'set',
  'return-report': 'report-returned',
  'tick-off': 'ticked-off',
  extend: 'extended',
  unset: 'setting-withdrawn',
  'take-back-report': 'report-withdrawn',
  'told-below': 'told-by-county',
  'told-above': 'told-by-city',
};

interface Word {
  word: string;
  label: string;
}

/** What may happen to an item of any kind beside its table. */
export const workWords = {
  record: { word: 'recorded', label: '登记' },
  change: { word: 'changed', label: '修改' },
  discard: { word: 'discarded', label: '删除草稿' },
  unlink: { word: 'unlinked', label: '解除关联' },
  'take-over': { word: 'took-over', label: '转为一期' },
  'ask-extension': { word: 'extension-asked', label: deadlineVerbs['ask-extension'] },
  'grant-extension': { word: 'extension-granted', label: deadlineVerbs['grant-extension'] },
  'refuse-extension': { word: 'extension-refused', label: deadlineVerbs['refuse-extension'] },
  pause: { word: 'paused', label: deadlineVerbs.pause },
  resume: { word: 'resumed', label: deadlineVerbs.resume },
  'deadline-changed': { word: 'deadline-changed', label: deadlineVerbs['deadline-changed'] },
  attach: { word: 'file-attached', label: '附上附件' },
  'change-file': { word: 'file-changed', label: '修改附件信息' },
  detach: { word: 'file-detached', label: '删除附件' },
  remind: { word: 'reminded', label: '催办' },
  supervise: { word: 'supervised', label: '督办' },
  'answer-supervision': { word: 'supervision-answered', label: '督办答复' },
  guide: { word: 'guidance-sent', label: '发工作提示函' },
  guided: { word: 'guidance-received', label: '收到工作提示函' },
  'answer-guidance': { word: 'guidance-answered', label: '答复工作提示函' },
  'guidance-answered': { word: 'guidance-answer-received', label: '收到工作提示函的答复' },
  'send-letter': { word: 'letter-sent', label: '发文' },
  'return-letter': { word: 'letter-returned', label: '登记回执' },
  'void-letter': { word: 'letter-voided', label: '作废发文' },
} as const satisfies Record<string, Word>;

/** What may happen to whatever an import or a restore brings. */
export const broughtWords = {
  import: { word: 'imported', label: '批量导入' },
  restore: { word: 'restored', label: '从备份恢复' },
  'restore-removed': { word: 'removed', label: '恢复备份时移除' },
} as const satisfies Record<string, Word>;

/** What may happen to an entry of a register. */
export const registerWords = {
  create: { word: 'created', label: '新增' },
  change: { word: 'changed', label: '修改' },
} as const satisfies Record<string, Word>;

/** A committee's own particulars, and which of its imports are not shown. */
export const committeeWords = {
  'import.commit': { word: 'changed', label: '修改' },
  'import.show': { word: 'changed', label: '修改' },
  'import.hide': { word: 'changed', label: '修改' },
  'import.taken-back': { word: 'changed', label: '修改' },
  create: { word: 'created', label: '新增' },
  'set-up': { word: 'set-up', label: '启用' },
  change: { word: 'changed', label: '修改' },
} as const satisfies Record<string, Word>;

export const gridWords = {
  build: { word: 'built', label: '划分网格' },
  move: { word: 'moved', label: '调整' },
  leave: { word: 'rearranged', label: '离任调整' },
  replace: { word: 'replaced', label: '替换' },
  scheme: { word: 'scheme-changed', label: '修改方案' },
} as const satisfies Record<GridAction, Word>;

export const contactWords = {
  record: { word: 'recorded', label: '登记' },
  void: { word: 'voided', label: '作废' },
} as const satisfies Record<string, Word>;

/**
 * What no journal entry is called, since it depends on who reads: taken away again with the import it came with; come into
 * the reader's reach, or gone from it.
 */
export const reachWords = {
  undone: '撤销导入时移除',
  entered: '进入可见范围',
  left: '离开可见范围',
} as const;
