/** 作废 of a record beside the state: why, by whom, when. */
export interface Voided {
  reason: string;
  by: string;
  byId?: string | undefined;
  at: string;
}
