/** Work that goes on after the answer, as data: a queue carries it to another process, and nobody needs what runs it to send it. */
export type Job =
  | ImportJob
  | ({ task: 'recount' } & Recount)
  | RehearsalJob
  | DispatchJob
  | DeliverJob
  | DropJob
  | MoveJob
  | LockYearJob
  | RemoveFileJob
  | StandingsJob
  | DryRunJob
  | JudgeJob;

/** Gives what is open the deadlines that its committee has changed. */
export interface MoveJob {
  task: 'move-deadlines';
  committee: string;
}

/** Counts everybody of a committee and locks the year. How far it came stands in its own row, so that whoever takes it up goes on. */
export interface LockYearJob {
  task: 'lock-year';
  committee: string;
  year: number;
}

/** By its batch. */
export interface ImportJob {
  task: 'import';
  committee: string;
  id: string;
}

/** Brings the standings of a kind of subjects in a year up to date. */
export interface StandingsJob {
  task: 'standings';
  committee: string;
  year: number;
  kind: 'member' | 'unit';
}

/** Fills a 演练县 from its beginning. */
export interface RehearsalJob {
  task: 'rehearse';
  committee: string;
}

/** Writes the files of a standing order. */
export interface DropJob {
  task: 'drop';
  committee: string;
  id: string;
}

/** Tries the draft of a scheme for whoever asked. */
export interface DryRunJob {
  task: 'dry-run';
  committee: string;
  user: string;
  id: string;
}

/** Takes a file's bytes away, whose row is gone already. */
export interface RemoveFileJob {
  task: 'remove-file';
  committee: string;
  id: string;
}

/** Judges a file that somebody has sent. */
export interface JudgeJob {
  task: 'judge-file';
  committee: string;
  user: string;
  id: string;
}

/** A batch whose rows came into sight or went out of it, and the turn of its committee that did it. */
export interface Released {
  committee: string;
  batch: string;
  turn: number;
}

/** Counts a released batch again, from its first chunk or behind one. */
export interface Recount extends Released {
  after?: string;
}

/** What has come to a committee's feed, for its webhooks. */
export interface DispatchJob {
  task: 'dispatch';
  committee: string;
}

/** One round of deliveries to one webhook, by the name of what is due. */
export interface DeliverJob {
  task: 'deliver';
  committee: string;
  webhook: string;
  due: string;
  /** It is tried although its receiver is failing: this is how that is found to be over. */
  probe?: true;
}
