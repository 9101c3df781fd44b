import { adoptionListReference } from './adoption-list';
import { apiKeyReference } from './api-key';
import { appraisalReference } from './appraisals';
import { assessmentReference } from './assessments';
import { calendarReference } from './calendar';
import { callReference } from './call';
import { committeeReference } from './committee';
import { schemeOfferedReference } from './scheme-offered';
import { committeeSchemeReference } from './committee-scheme';
import { nodeReference } from './scheme-rules';
import { consultationReference } from './consultation';
import { proposalLinksReference } from './proposal-links';
import { roundReference } from './round';
import { batchReference } from './batch';
import { kindReferences } from './kinds';
import { viewReference } from './views';
import { concernReference } from './concern';
import { deadlineReference } from './deadline';
import { dutyReference } from './duty';
import { recurrenceReference } from './recurrence';
import { reportRuleReference } from './report-rule';
import { reportVolumeReference } from './report-volume';
import { speechOrderReference } from './speech-order';
import { rosterReference } from './roster';
import { dropReference } from './drop';
import { eventReference } from './event';
import { exportReference } from './export';
import { fileReference } from './file';
import { gatheringReference } from './gathering';
import { gridContactReference } from './grid-contact';
import { gridReference } from './grid';
import { handlingUnitReference } from './handling-unit';
import { importReference } from './import';
import { inboxReference } from './inbox';
import { informantReference } from './informant';
import { issueReference } from './issue';
import { classifiedReference } from './classified';
import { rehearsalReference } from './rehearsal';
import { reminderReference } from './reminder';
import { seriesReference } from './series';
import { accessLinkReference } from './access-link';
import { letterReference } from './letter';
import { memberReference } from './member';
import { opinionReference } from './opinion';
import { openInstructionsReference } from './open-instructions';
import { overviewReference } from './overview';
import { phraseReference } from './phrase';
import { problemReference } from './problem';
import { problemPageReference } from './problem-page';
import { proposalReportReference } from './proposal-report';
import { readingRegistersReference } from './reading-registers';
import { rankingsReference } from './rankings';
import { scoresReference } from './scores';
import { sessionReference } from './session';
import { taskReference } from './task';
import { topicReference } from './topic';
import { unitReference } from './unit';
import { uploadReference } from './upload';
import { userReference } from './user';
import { workReference } from './work';
import { setupReference } from './setup';
import { integrationWords } from './words-of-integration';
import { webhookReference } from './webhook';
import { proposalWords } from './words-of-proposals';
import { registerWords } from './words-of-registers';
import { proposalRuleWords } from './words-of-proposal-rules';
import { workWords } from './words-of-work';
import type { FieldTexts, Reference } from './reference';

/** Fields that are the same thing wherever they stand and nothing else is said of them. */
export const everywhere: FieldTexts = {
  ...integrationWords,
  ...registerWords,
  ...workWords,
  ...proposalWords,
  ...proposalRuleWords,
  version: '版本，同 ETag',
  createdAt: '录入时刻；早先录入而没有记下的为 null',
  updatedAt: '最近一次变动的时刻；早先录入而没有记下的为 null',
  order:
    'id：按 id 排列，即录入的先后，翻页之间有变动也不漏不重；按条件筛选时一页可能不满 limit，nextCursor 为 null 才是末页',
  updatedSince: '这一时刻起有过变动的，含没有记下时刻的；接着上次读时宜提早几分钟，不漏变动用 order=id 和 events',
  expand: '清单平时不带的内容，按名写出，以逗号分隔；此时一页至多 50 条，内容过多时更少',
  below: '所属各县（市、区）政协的清单合为一份，以本级可见为限；每条带 committee',
  watermark: '按 id 排列的第一页附带：读完全部后，从 events 的这一位置（after）接着读，就不会漏掉变动',
  topics: '年度议题',
  waitingFor: '当前环节',
  allowedActions: '本人此刻可办的动作：办理流程表中的各步，其后为修改（change）、删除草稿（discard）',
  handlingUnit: '承办单位在本条信息中的 id',
  dryRun: '只试算，不写入',
  filter: '与该清单的查询参数相同（不含翻页），即全部筛选结果',
  targets: '覆盖目标（百分比），按 level-2 … 或联系类别；不写的按网络本身的目标',
  spelling: '拼音，音节以空格隔开；有简称的，每个简称一行。供查找',
  consultations: '协商规则',
  chain: '成果办理环节',
  link: '环节',
  called: '本会对这个环节的叫法',
  noticeDays: '会前几个工作日发通知',
  papersDays: '会前几个工作日送材料',
  remoteRounds: '允许用链接向没有账号的人征求意见',
  returnRefusal: '不同意退办的理由',
  releaseReason: '解除承办的理由',
};

/** The reference of every part of the contract. */
export const references: readonly Reference[] = [
  committeeReference,
  committeeSchemeReference,
  schemeOfferedReference,
  nodeReference,
  rehearsalReference,
  apiKeyReference,
  ...kindReferences,
  batchReference,
  viewReference,
  phraseReference,
  eventReference,
  dropReference,
  exportReference,
  fileReference,
  gatheringReference,
  gridContactReference,
  gridReference,
  handlingUnitReference,
  importReference,
  informantReference,
  memberReference,
  opinionReference,
  adoptionListReference,
  issueReference,
  callReference,
  consultationReference,
  roundReference,
  proposalLinksReference,
  seriesReference,
  classifiedReference,
  readingRegistersReference,
  recurrenceReference,
  reportRuleReference,
  reportVolumeReference,
  speechOrderReference,
  rosterReference,
  concernReference,
  deadlineReference,
  dutyReference,
  overviewReference,
  proposalReportReference,
  inboxReference,
  openInstructionsReference,
  reminderReference,
  scoresReference,
  rankingsReference,
  appraisalReference,
  assessmentReference,
  problemReference,
  problemPageReference,
  sessionReference,
  taskReference,
  topicReference,
  unitReference,
  uploadReference,
  letterReference,
  accessLinkReference,
  calendarReference,
  userReference,
  workReference,
  setupReference,
  webhookReference,
];
