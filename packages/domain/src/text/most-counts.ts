/** 数值上限: the largest number that a field takes. */
export const mostCounts = {
  /** 届次 */
  term: 99,
  /** 年度 */
  year: 2100,
  /** 期数 of a series, and the opinions of an issue */
  issues: 100_000,
  /** 期限 in working days */
  workingDays: 250,
  /** 印数 */
  copies: 100_000,
  /** 参加人数 */
  people: 100_000,
  /** 半天数 of an activity: a month of days */
  halfDays: 62,
  /** Parts of a gathering that a rule speaks of */
  parts: 10,
  /** 第几次办理 of a proposal */
  rounds: 9,
  dayOfMonth: 31,
  /** 覆盖目标, in percent */
  percent: 100,
  /** 应报日期: how many months from the start of its period, and how many days before it somebody is reminded */
  dueMonth: 24,
  remindDays: 60,
  /** 每几周、每几月一次; 星期; 每班人数; 轮值期间, in days: a year and a day */
  step: 12,
  weekday: 7,
  seats: 10,
  rosterDays: 366,
  /** 联系人数 of one contactor */
  fanOut: 500,
  /** 级别 of a network */
  level: 7,
  /** How long a former secret of a key is taken beside the new one, in hours: a week */
  overlapHours: 168,
  /** How far 活跃雷达 looks back, in days: ten years */
  radarDays: 3650,
  /** How wide a column of a list can be made */
  columnPixels: 900,
  /** 前往第几页 */
  pageNumber: 100_000,
  /** 推演: how often a fact is imagined */
  imaginedTimes: 100,
} as const;
