import { workWords, type KindVerb } from '../event/event-words';

/**
 * Who is told of what happened to an item:
 * - `author`: who entered it, and the operators of its unit
 * - `holder`: with whom it lies now, as far as they have an account
 * - `asker`: who asked for more time
 * - `granters`: who may give it
 * - `office`: who works on items there
 */
export type Recipient = 'author' | 'holder' | 'asker' | 'granters' | 'office';

const nobody: readonly Recipient[] = [];
const author: readonly Recipient[] = ['author'];
const office: readonly Recipient[] = ['office'];
const holder: readonly Recipient[] = ['holder'];

/** What a step or a record of a kind tells whom. What only moves an item on within the office waits there, and is no news. */
const ofKinds: Readonly<Record<KindVerb, readonly Recipient[]>> = {
  submit: nobody,
  withdraw: nobody,
  edit: nobody,
  review: nobody,
  sign: nobody,
  issue: author,
  transfer: author,
  'handle-locally': author,
  'sign-for': nobody,
  reply: author,
  'check-reply': nobody,
  'request-return': nobody,
  'resolve-return': nobody,
  release: nobody,
  feedback: author,
  archive: nobody,
  return: author,
  merge: author,
  reject: author,
  recall: author,
  'recall-local': author,
  'recall-feedback': author,
  unarchive: nobody,
  reopen: author,
  'take-in': author,
  'hand-up': author,
  'void-submission': author,
  answered: author,
  restrict: nobody,
  adopt: author,
  instruct: author,
  'void-adoption': author,
  'void-instruction': author,
  'present-instruction': nobody,
  'assign-instruction': nobody,
  'handle-instruction': nobody,
  'feed-back-instruction': nobody,
  'split-instruction': author,
  'task-told': nobody,
  'register-signature': nobody,
  'review-secrecy': nobody,
  reissue: nobody,
  open: author,
  close: author,
  'send-papers': author,
  'add-report': nobody,
  'note-parts': nobody,
  report: author,
  supervise: ['author', 'holder'],
  'feed-back': author,
  evaluate: author,
  hear: nobody,
  'look-back': nobody,
  agree: nobody,
  'change-point': nobody,
  progress: nobody,
  'finish-point': author,
  'drop-point': author,
  'restore-point': nobody,
  recheck: nobody,
  'set-point': author,
  'open-round': nobody,
  'end-round': author,
  unaccept: author,
  select: author,
  deliver: nobody,
  print: author,
  unselect: author,
  undeliver: nobody,
  unprint: nobody,
  consider: author,
  send: author,
  unconsider: author,
  unadopt: author,
  unsend: nobody,
  receive: nobody,
  accept: author,
  'pass-on': author,
  'tell-adopted': author,
  withdrawn: author,
  announce: author,
  hold: nobody,
  cancel: author,
  attend: nobody,
  correct: nobody,
  unhold: author,
  confirm: author,
  finish: author,
  decline: author,
  unconfirm: author,
  unfinish: author,
  answer: author,
  'take-up': author,
  'turn-into-opinion': author,
  'turn-into-proposal': author,
  replies: nobody,
  raise: nobody,
  'take-back-answer': author,
  reconsider: author,
  share: nobody,
  assign: author,
  contact: nobody,
  'co-reply': nobody,
  'redo-reply': author,
  redo: author,
  'follow-up': author,
  'name-key': author,
  'survey-key': nobody,
  'void-key': author,
  'name-excellent': author,
  'void-excellent': author,
  'recall-assignment': author,
  'recall-redo': author,
  'void-follow-up': nobody,
  'read-first': nobody,
  file: author,
  'not-file': author,
  retract: author,
  'turn-into-letter': author,
  publish: author,
  give: nobody,
  ungive: nobody,
  revoke: nobody,
  restore: nobody,
  unmerge: author,
  'give-back': author,
  'take-back-reading': nobody,
  unfile: author,
  'take-back-retraction': author,
  'confirm-signing': nobody,
  rate: nobody,
  'void-rating': nobody,
  'send-signing': nobody,
  'send-rating': nobody,
  // Somebody outside has answered: nobody in the office did it, and one who is not satisfied is theirs to see to.
  'sign-by-link': author,
  'rate-by-link': office,
  set: author,
  'return-report': author,
  'tick-off': author,
  extend: author,
  unset: author,
  'take-back-report': author,
  'told-below': office,
  'told-above': office,
};

/** What happens to items of every kind beside their tables. An import tells once, of the whole batch. */
const ofEveryKind: Readonly<Record<string, readonly Recipient[]>> = {
  record: nobody,
  change: nobody,
  discard: nobody,
  unlink: author,
  'take-over': nobody,
  import: nobody,
  restore: nobody,
  'restore-removed': nobody,
  remind: holder,
  supervise: ['author', 'holder'],
  'answer-supervision': author,
  guide: nobody,
  guided: office,
  'answer-guidance': nobody,
  'guidance-answered': office,
  attach: author,
  'change-file': nobody,
  detach: nobody,
  'ask-extension': ['granters'],
  'grant-extension': ['asker', 'author'],
  'refuse-extension': ['asker', 'author'],
  pause: author,
  resume: author,
  'deadline-changed': ['author', 'holder'],
  'send-letter': author,
  receipt: author,
  'return-letter': author,
  'void-letter': nobody,
};

/** Who is told of what the journal calls so; nothing said means that somebody forgot it. */
export function recipientsOf(action: string): readonly Recipient[] | undefined {
  if (Object.hasOwn(ofKinds, action)) return ofKinds[action as KindVerb];
  return Object.hasOwn(ofEveryKind, action) ? ofEveryKind[action] : undefined;
}

/** Acts by which an item becomes somebody's own: 我发起的. */
const beginnings: ReadonlySet<string> = new Set(['record', 'submit', 'take-over', 'hand-up']);
export const begins = (action: string): boolean => beginnings.has(action);

/** What nobody would look for among what they did: it made the item, or no person did it. */
const undone: ReadonlySet<string> = new Set(['record', 'discard', 'import', 'restore', 'restore-removed']);
export const isDone = (action: string): boolean => !undone.has(action);

/** Every verb that may stand in the journal of an item, beside those of its table. */
export const sharedVerbs: readonly string[] = Object.keys(workWords);
