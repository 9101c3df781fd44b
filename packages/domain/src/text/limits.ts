/**
 * 字数上限: how many characters a field holds. Forms, the contract, sheets and exports read them here, so that what one of them
 * takes none of the others refuses.
 */
export const mostCharacters = {
  /** 标题 of a work item, 议题 */
  title: 100,
  /** 编号〔2026〕1号 */
  number: 40,
  /** 姓名 */
  personName: 40,
  /** 名称 of a committee, a unit, a handling unit; 主送、抄送 */
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
  /** 备注 of a ledger's row */
  ledgerNote: 2000,
  /** 退回、申退、作废、取消的理由 */
  reason: 500,
  /** 查看事由 */
  revealReason: 200,
  /** 审核、签发意见 */
  comment: 1000,
  /** 街道自办的结果、反馈、批示原文 */
  result: 3000,
  /** 办复、成果、联系中反映的内容 */
  reply: 5000,
  /** 活动记录 */
  record: 10_000,
  /** 刊物, 领导职务 */
  outlet: 80,
  leaderPost: 80,
  /** 采用依据 */
  evidence: 300,
  search: 80,
  /** One filter of a list, as text */
  filter: 200,
  /** 名称 of a saved filter */
  viewName: 30,
  /** 文件名 of what is uploaded */
  fileName: 120,
} as const;

/** 条数上限: how many entries a list in a form, a request or a sheet holds. Read from here like the characters above. */
export const mostEntries = {
  /** 报送人 of an opinion */
  authors: 20,
  /** 编组 of a member */
  placements: 20,
  /** 承办单位, 分办去向 of an opinion */
  handlingUnits: 20,
  /** 主送、抄送 */
  recipients: 50,
  /** 联络员 of a unit */
  officers: 10,
  /** 制度清单 of a unit */
  checklist: 20,
  /** 简称 of a handling unit */
  shortNames: 5,
  /** 参加人 of an activity */
  attendance: 500,
  /** 级别 of a network, its conditions, its preferences and its nodes */
  levels: 7,
  rules: 10,
  prefer: 3,
  fanOut: 500,
  nodes: 5000,
  /** Columns of a sheet; one has sixteen thousand, and an office's a few dozen. */
  columns: 200,
  /** Units that are made with a batch; a county has dozens. */
  newUnits: 100,
  /** 逐行决定: more than a person decides one by one. */
  decisions: 2000,
  exportColumns: 60,
} as const;
