import { adoptionListReference } from './adoption-list';
import { callReference } from './call';
import { committeeReference } from './committee';
import { batchReference } from './batch';
import { kindReferences } from './kinds';
import { viewReference } from './views';
import { eventReference } from './event';
import { exportReference } from './export';
import { gridContactReference } from './grid-contact';
import { gridReference } from './grid';
import { handlingUnitReference } from './handling-unit';
import { importReference } from './import';
import { informantReference } from './informant';
import { issueReference } from './issue';
import { classifiedReference } from './classified';
import { rehearsalReference } from './rehearsal';
import { seriesReference } from './series';
import { memberReference } from './member';
import { opinionReference } from './opinion';
import { openInstructionsReference } from './open-instructions';
import { overviewReference } from './overview';
import { problemReference } from './problem';
import { problemPageReference } from './problem-page';
import { sessionReference } from './session';
import { topicReference } from './topic';
import { unitReference } from './unit';
import { uploadReference } from './upload';
import { userReference } from './user';
import { workReference } from './work';
import { setupReference } from './setup';
import { integrationWords } from './words-of-integration';
import { registerWords } from './words-of-registers';
import { workWords } from './words-of-work';
import { webhookReference } from './webhook';
import type { FieldTexts, Reference } from './reference';

/** Fields that are the same thing wherever they stand and nothing else is said of them. */
export const everywhere: FieldTexts = {
  ...integrationWords,
  ...registerWords,
  ...workWords,
  version: '版本，同 ETag',
  topics: '年度议题',
  waitingFor: '当前环节',
  allowedActions: '本人此刻可办的动作：办理流程表中的各步，其后为修改（change）、删除草稿（discard）',
  handlingUnit: '承办单位在本条信息中的 id',
  dryRun: '只试算，不写入',
  filter: '与该清单的查询参数相同（不含翻页），即全部筛选结果',
  targets: '覆盖目标（百分比），按 level-2 … 或联系类别；不写的按网络本身的目标',
  spelling: '拼音，音节以空格隔开；有简称的，每个简称一行。供查找',
  returnRefusal: '不同意退办的理由',
  releaseReason: '解除承办的理由',
};

/** The reference of every part of the contract. */
export const references: readonly Reference[] = [
  committeeReference,
  rehearsalReference,
  ...kindReferences,
  batchReference,
  viewReference,
  eventReference,
  exportReference,
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
  seriesReference,
  classifiedReference,
  overviewReference,
  openInstructionsReference,
  problemReference,
  problemPageReference,
  sessionReference,
  topicReference,
  unitReference,
  uploadReference,
  userReference,
  workReference,
  setupReference,
  webhookReference,
];
