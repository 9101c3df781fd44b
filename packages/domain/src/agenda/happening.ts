/** What takes place, as the table of its kind tells it. */
export interface Happening {
  state: 'planned' | 'held' | 'cancelled';
  /** 已通知: whoever it is for has been told of it. */
  isTold: boolean;
  place?: string | undefined;
}
