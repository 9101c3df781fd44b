/** 条数上限: how many entries a list in a form, a request or a sheet holds. Read from `limits.ts` like the characters. */
export const mostEntries = {
  /** 反映人 of an opinion */
  authors: 20,
  /** 提案者 of a proposal: the first one, and whoever signs with them */
  proposers: 60,
  /** 并案: proposals that one takes in, and whoever proposes it then; a row holds each of them with a rating of every round. */
  merged: 20,
  proposersMerged: 120,
  /** 办理时限 that a committee lays down: more than all kinds have steps that wait */
  deadlines: 100,
  /** 编组 of a member */
  placements: 20,
  /** 沿革 of a member's level, and of their status */
  changes: 60,
  /** 表彰通报: members, and units, that one names */
  awarded: 100,
  /** 承办单位, 分办去向 of an opinion */
  handlingUnits: 20,
  /** 界别 of a committee, and what one of them merges */
  sectors: 60,
  /** 报、送、发, each */
  recipients: 50,
  /** 稿件 of an issue, and the opinions that all of them are edited from: one transaction writes each of these and its entry. */
  articles: 20,
  sources: 30,
  /** 拆解 of an instruction: the phrases that one call marks, each with a task in one transaction, and all of them. */
  phrasesAtOnce: 20,
  phrasesOfInstruction: 40,
  /** 一并下达: tasks that one call sets, in one transaction. */
  setAtOnce: 30,
  /** 任务结算: what one sheet holds, and how many months back it is told. */
  settled: 5000,
  settledMonths: 24,
  /** 限定知悉范围: the people that one item is open to, and the items of a committee that are closed at a time */
  openTo: 20,
  closed: 100,
  /** 届次会议, 提案分类, 办理结果分类 that a committee lays down for its proposals */
  plenaries: 60,
  proposalCategories: 30,
  resolutionClasses: 6,
  /** 联络员 of a unit */
  officers: 10,
  /** 制度清单 of a unit */
  checklist: 20,
  /** 简称 of a handling unit */
  shortNames: 5,
  /** 参加人 of an activity: members that one command records, all of them, and the lines of everybody else */
  attendance: 500,
  attended: 5000,
  participants: 100,
  /** 邀请范围: the members, groups and sectors that one names; 回执 that are entered at once */
  invited: 500,
  invitedGroups: 100,
  replies: 500,
  /** 回执 of one activity, which stand in one text */
  replied: 1000,
  /** 本会活动类型 of a committee */
  activityTypes: 60,
  /** 沟通 of a proposal's unit, 督办调研 of a key proposal, 跟踪办理 of a closed one */
  contacts: 20,
  surveys: 20,
  followUps: 40,
  /** 协商: 会议环节, 调研报告, 调研组, 约定事项 and what is kept of the progress of one, 成果办理环节 */
  parts: 40,
  researchReports: 10,
  team: 30,
  points: 30,
  progress: 30,
  /** 书面协商: rounds of one consultation, and the people whom one asks: a transaction makes a link for each */
  rounds: 12,
  asked: 40,
  /** 级别 of a network, its conditions, its preferences and its nodes */
  levels: 7,
  rules: 10,
  prefer: 3,
  nodes: 5000,
  /** Columns of a sheet; one has sixteen thousand, and an office's a few dozen. */
  columns: 200,
  /** Units that are made with a batch; a county has dozens. */
  newUnits: 100,
  /** Ways that a batch writes the name of one of them */
  spellings: 100,
  /** 逐行决定: more than a person decides one by one. */
  decisions: 2000,
  /** Columns that a list shows or exports */
  listColumns: 60,
  /** 成员 of a reading group, 书目 of one reading, who guides or leads it, 分享 of it, and how many of those one call brings */
  groupMembers: 300,
  books: 10,
  guides: 5,
  sharings: 200,
  sharingsAtOnce: 30,
  /** 口头发言 of one meeting */
  speakers: 60,
  /** 会议 whose 发言顺序 is kept, and the texts of one 汇编 */
  meetings: 20,
  volume: 200,
  /** 读书群 whose readings of a month are drafted at a time: one transaction writes them all. */
  programmeGroups: 30,
  /** 年度议题 of an item: one belongs to few, or it belongs to none. */
  topics: 5,
  /** 催办 at a time: each is a transaction of its own, and six units of one item are six. */
  reminded: 100,
  /** Items that one command takes a step on, or that are exported by their ids */
  atOnce: 500,
  /** Filters that one user keeps, and that a committee shares */
  views: 50,
  sharedViews: 100,
  /** 常用语 that one user keeps, those that a committee shares, and the places that one is meant for */
  phrases: 200,
  sharedPhrases: 500,
  phraseUses: 20,
  /** 推送 of a committee, and the types of event that one names */
  webhooks: 10,
  eventTypes: 100,
  /** 文件交换 of a committee */
  drops: 20,
  /** Events that are sent once more at a time */
  replayed: 1000,
  /** 读书载体 that a committee has names for */
  carriers: 4,
  /** 角色 of a user: 三员 are three people. */
  roles: 2,
  /** 值班点, their 时段, who takes turns, the shifts of a period and what was swapped in it */
  doors: 20,
  times: 10,
  rota: 200,
  shifts: 400,
  swaps: 200,
  /** 可值班的星期, 请假 of somebody on a roster */
  weekdays: 7,
  leaves: 20,
  /** 单位 that a rule names, and the dates of a year's plan */
  ruleUnits: 100,
  ruleMembers: 500,
  planLines: 5000,
  /** 附件 of an item, and those that one person has on their way */
  files: 100,
  filesOnTheirWay: 50,
  page: 100,
  /** 佐证材料 of one line of a sheet, of an objection, of what is granted */
  evidenceFiles: 10,
  /** 认定 of a year, whose points stand in one row */
  grants: 2000,
  /** 考核表 lines that are scored in one call */
  sheetLines: 400,
  /** 考评领导小组 and 初评单位 of a year */
  leadingGroup: 60,
  firstAssessors: 200,
  /** 推演: facts that are imagined at a time */
  imagined: 30,
  /** 段落 and boxes of a paper that the office changes, and its groups of numbers */
  paragraphs: 60,
  boxes: 40,
  letterGroups: 10,
} as const;
