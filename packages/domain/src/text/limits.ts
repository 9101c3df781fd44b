/**
 * 字数上限: how many characters a field holds. Forms, the contract, sheets and exports read them here, so that what one of them
 * takes none of the others refuses.
 */
export const mostCharacters = {
  /** 标题 of a work item, 议题 */
  title: 100,
  /** 期号 第24期（总第286期）, and the pattern of it */
  number: 40,
  /** 姓名 */
  personName: 40,
  /** 名称 of a committee, a unit, a handling unit, a recipient */
  name: 60,
  sector: 40,
  ethnicity: 20,
  /** 政治面貌 */
  party: 40,
  /** 单位及职务 */
  post: 120,
  /** 职务 of somebody a unit names */
  officerPost: 80,
  phone: 24,
  username: 64,
  /** 备注 of a member */
  note: 500,
  /** 阵地、地点 */
  place: 120,
  /** 书目或议题 */
  bookOrTopic: 200,
  brand: 40,
  checklistItem: 40,
  informantKind: 40,
  /** 级别名称 of a network */
  levelName: 30,
  /** 情况、分析、建议, each */
  section: 6000,
  /** 提案正文, all of its sections together */
  proposal: 2500,
  /** 备注 of a ledger's row */
  ledgerNote: 2000,
  /** 退回、申退、作废、取消的理由 */
  reason: 500,
  /** 查看事由 */
  revealReason: 200,
  /** 审核、签发意见 */
  comment: 1000,
  /** 属地办理的结果、反馈、批示原文 */
  result: 3000,
  /** 书面协商 of one person */
  roundAnswer: 2000,
  /** 办复、成果、联系中反映的内容 */
  reply: 5000,
  /** 履职材料 of several pages, and a 大会发言 */
  report: 18_000,
  speech: 3000,
  /** 汇编: all the texts of one volume */
  volume: 600_000,
  /** 期间 2026-H1 */
  period: 7,
  /** 读书分享 */
  sharing: 2000,
  /** 活动记录 */
  record: 10_000,
  /** 名单 that is pasted: a thousand names with what stands beside them; a longer one is sent as a sheet */
  nameList: 18_000,
  /** 来访反映 */
  concern: 2000,
  /** 沟通情况 of a proposal's unit */
  contactNote: 100,
  /** 采用单位 */
  organ: 60,
  /** 刊物, 领导职务 */
  outlet: 80,
  leaderPost: 80,
  /** 反映人 of what a county handed up, in one line */
  reporters: 4000,
  /** 采用依据 */
  evidence: 300,
  /** 标题 of a paper, which names that of its item; 主送 of several; 机关代字 秦政协函 */
  paperTitle: 160,
  addressee: 300,
  letterCode: 20,
  /** 时间 14:30 */
  clock: 5,
  /** 届次 as it is typed: 15-13 */
  plenary: 5,
  search: 80,
  /** One filter of a list, as text */
  filter: 200,
  /** 常用语 */
  phrase: 500,
  /** 名称 of a saved filter */
  viewName: 30,
  /** 类型 of a file, as a browser says it */
  mediaType: 120,
  /** 文件名 of what is uploaded */
  fileName: 120,
  /** 工作表名 of a workbook; Excel gives it 31. */
  sheetName: 100,
  /** 简称 of a handling unit */
  shortName: 20,
  /** An id, the name of a field: texts of our own that come back */
  id: 64,
  /** Where the next page begins */
  cursor: 2048,
  /** 标识 of a committee */
  slug: 31,
  regionCode: 6,
  /** What is typed to sign in, before anybody knows whether it is a user name */
  signInName: 128,
  password: 256,
  setUpToken: 128,
  /** 接收地址 of a webhook, what it is for, and one type of event that it wants */
  webhookUrl: 500,
  webhookDescription: 200,
  eventType: 64,
  /** An instant with its offset */
  instant: 40,
  /** 动态口令 */
  oneTimeCode: 16,
} as const;

export { mostCounts } from './most-counts';
export { mostEntries } from './most-entries';
