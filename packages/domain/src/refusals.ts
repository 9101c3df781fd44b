import { arrivalRefusals } from './arrival/arrival.refusals';
import { awardRefusals } from './award/award.refusals';
import { gatheringRefusals } from './gathering/gathering.refusals';
import { recurrenceRefusals } from './recurrence/recurrence.refusals';
import { motionRefusals } from './motion/motion.refusals';
import { reportRefusals } from './report/report.refusals';
import { speechRefusals } from './speech/speech.refusals';
import { rosterRefusals } from './roster/roster.refusals';
import { consultationRefusals } from './consultation/consultation.refusals';
import { clueRefusals } from './clue/clue.refusals';
import { issueRefusals } from './issue/issue.refusals';
import { instructionRefusals } from './opinion/instruction.refusals';
import { taskRefusals } from './task/task.refusals';
import { sheetRefusals } from './import/sheet-refusals';
import { webhookRefusals } from './webhook/webhook.refusals';
import { keyRefusals } from './integration/key.refusals';
import { linkRefusals } from './link/link.refusals';
import { proposalLinkRefusals } from './proposal/proposal-link.refusals';
import { deadlineRefusals } from './deadline/deadlines.refusals';
import { fileRefusals } from './file/file.refusals';
import { letterRefusals } from './paper/letter.refusals';
import { proposalHandlingRefusals } from './proposal/handling.refusals';
import { reminderRefusals } from './reminder/reminder.refusals';
import { proposalRefusals } from './proposal/proposal.refusals';
import { assessmentRefusals } from './scheme/assessment.refusals';
import { scoreRefusals } from './scheme/score.refusals';
import { dropRefusals } from './drop/drop.refusals';
import { schemeRefusals } from './scheme/scheme.refusals';
import { phraseRefusals } from './phrase/phrase.refusals';

/**
 * Every reason a rule or the floor can say no, with the sentence the person reads. A code, once released, keeps its meaning.
 * `en` answers `Accept-Language: en`.
 */
export const refusals = {
  'session.none': { zh: '请先登录。', en: 'Please sign in.' },
  'session.refused': { zh: '用户名或密码不正确。', en: 'The user name or the password is wrong.' },
  'session.locked': { zh: '登录失败次数过多，请稍后再试。', en: 'Too many failed attempts; try again later.' },
  'session.busy': {
    zh: '现在登录的人太多，请几秒后再试。',
    en: 'Too many are signing in; try again in a few seconds.',
  },
  'session.too-many': {
    zh: '这个网络地址上登录失败过多，请稍后再试。',
    en: 'Too many failed sign-ins from this address; try again later.',
  },
  'setup.refused': {
    zh: '启用码不正确、已用过或已过期，请向部署人员要新的启用码。',
    en: 'The setup token is wrong, used or expired.',
  },
  'session.password-change-needed': {
    zh: '请先修改一次性密码，再继续使用。',
    en: 'Change the one-time password first.',
  },
  'session.foreign-origin': {
    zh: '访问来源不受信任，请从登录页重新进入。',
    en: 'The request comes from a foreign origin.',
  },
  'session.other-user': {
    zh: '现在登录的不是打开本页的人，没有保存。请以本人账号重新登录后再保存。',
    en: 'Somebody else is signed in than the one whose page this is; nothing was written.',
  },
  'request.host': {
    zh: '这个网址不是本系统的地址；如由代理转发，请在 PUBLIC_ORIGIN 中写明对外网址。',
    en: 'This address is not ours; behind a proxy, name the public one in PUBLIC_ORIGIN.',
  },
  'password.wrong': { zh: '当前密码不正确。', en: 'The current password is wrong.' },
  'password.weak': {
    zh: '新密码至少 12 位，须含大写字母、小写字母、数字、符号中的三类，且不能包含用户名。',
    en: 'At least 12 characters of three classes, without the user name.',
  },
  'password.reused': { zh: '新密码不能与最近五次用过的相同。', en: 'This password was used recently.' },
  'permission.missing': { zh: '您没有进行此操作的权限。', en: 'You may not do this.' },
  'not-found': { zh: '没有找到所请求的内容。', en: 'Nothing was found here.' },
  'request.method': {
    zh: '这个地址不能用这种方法请求，可用的方法见 Allow。',
    en: 'This path is not asked with this method; Allow names those it takes.',
  },
  'request.content-type': { zh: '请求须为 JSON 格式（application/json）。', en: 'The body must be application/json.' },
  'request.file-expected': {
    zh: '请用表单上传文件（multipart/form-data）。',
    en: 'The body must be multipart/form-data.',
  },
  'request.bytes-expected': {
    zh: '请求须为文件的字节（application/octet-stream）。',
    en: 'The body must be application/octet-stream.',
  },
  'request.malformed': { zh: '请求内容不是有效的 JSON。', en: 'The body is not valid JSON.' },
  'events.expired': {
    zh: '这个位置之后的事件已有一部分不再留存。请先记下清单（order=id）第一页的 watermark，整份重读各清单，再从该 watermark 接着读事件。',
    en: 'Some events after this cursor are no longer kept. Read every list anew with order=id, then follow events after the watermark of its first page.',
  },
  'request.cursor': { zh: '翻页标记无效，请回到第一页。', en: 'The cursor is not valid.' },
  'request.too-large': { zh: '提交的内容过大。', en: 'The body is too large.' },
  'request.invalid': { zh: '填写的内容有误，请按提示修改。', en: 'The input is not valid.' },
  'idempotency.mismatch': {
    zh: '同一个 Idempotency-Key 已用于内容不同的请求。',
    en: 'This Idempotency-Key was used with a different body.',
  },
  'idempotency.in-progress': {
    zh: '正在处理，请勿重复提交。',
    en: 'A request with this Idempotency-Key is still running.',
  },
  'version.missing': { zh: '页面内容已过期，请刷新后重试。', en: 'If-Match is missing.' },
  'version.malformed': {
    zh: 'If-Match 应为所见的版本，即上次得到的 ETag，如 "v7"；不接受 *、W/ 和多个值。',
    en: 'If-Match must be the version that was seen, the ETag of that answer, such as "v7"; not *, not W/ and not several.',
  },
  'version.stale': { zh: '内容刚刚被其他人修改，请刷新后重试。', en: 'Somebody else changed this meanwhile.' },
  'server.failed': { zh: '系统出现异常，请稍后重试。', en: 'Something went wrong; please try again.' },
  'figures.former': {
    zh: '统计数字还是旧版本的，请联系部署人员重建计分卡。',
    en: 'The figures were counted by an earlier release and are to be rebuilt.',
  },
  'server.busy': { zh: '系统繁忙，请稍后重试。', en: 'The service is busy; please try again.' },

  'action.unknown': { zh: '无此办理操作。', en: 'There is no such action.' },
  'action.followed': {
    zh: '此后已有新的办理，不能再撤回；请按当前环节办理。',
    en: 'Something followed it, so it cannot be taken back.',
  },
  'action.not-now': { zh: '当前状态不能进行此操作，请刷新后查看。', en: 'The state does not allow this action.' },

  'opinion.content-missing': { zh: '正文尚未填写，不能报送。', en: 'The text is still missing.' },
  'opinion.not-changeable': {
    zh: '当前状态不能直接修改；送审后的改动请用“编辑”或先退回。',
    en: 'It cannot be changed in this state.',
  },
  'opinion.not-fast-lane': { zh: '未经签发的信息不能转办。', en: 'Only fast-lane items skip signing.' },
  'opinion.already-adopted': {
    zh: '同一层级、单位、刊物的采用已登记，不能重复登记。',
    en: 'This level, organ and outlet has adopted it already.',
  },
  'opinion.merged': {
    zh: '这条信息已并入另一条，请在合并后的那一条上登记。',
    en: 'It was merged; use the item it was merged into.',
  },
  'opinion.draft': { zh: '草稿尚未报送，不能登记。', en: 'It is still a draft.' },
  'opinion.rejected': { zh: '这条信息未被采用，不能登记。', en: 'It was turned down.' },
  'opinion.adopted-not-merged': {
    zh: '已登记采用的信息不能合并，请先作废采用记录。',
    en: 'An adopted item cannot be merged.',
  },
  'opinion.adopted-not-rejected': {
    zh: '已登记采用的信息不能作未予采用处理，请先作废采用记录。',
    en: 'An adopted item cannot be turned down.',
  },
  'opinion.merge-itself': { zh: '不能合并到自身。', en: 'It cannot be merged into itself.' },
  'opinion.merge-target': { zh: '只能合并到已报送或已编辑的信息。', en: 'The target must be submitted or edited.' },
  'opinion.not-issued': { zh: '印发后才能生成正式文稿。', en: 'Only an issued item has an official document.' },
  'opinion.closed': {
    zh: '这条信息限定了知悉范围，不能编发、并入其他信息或在系统中上报；确需办理的，请先解除限定。',
    en: 'It is closed to all but named people: open it first.',
  },
  'opinion.closed-issued': {
    zh: '已编发、已选入刊物或已在系统中上报的信息不能再限定知悉范围。',
    en: 'What stands in an issue cannot be closed.',
  },
  'opinion.too-many-closed': {
    zh: '限定知悉范围的信息已达上限，请先解除不再需要的。',
    en: 'Too many items are closed already.',
  },
  'opinion.in-issue': { zh: '这条信息已经编发，不能再次编发。', en: 'It stands in an issue already.' },
  ...consultationRefusals,
  ...proposalRefusals,
  ...clueRefusals,
  ...issueRefusals,
  ...instructionRefusals,
  ...arrivalRefusals,
  ...awardRefusals,
  'handling-unit.unknown': { zh: '没有这个承办单位。', en: 'There is no such handling unit.' },
  'handling-unit.not-now': {
    zh: '承办单位的当前状态不能进行此操作。',
    en: 'The handling unit is not in a state for this.',
  },
  'handling-unit.already-there': { zh: '该单位已在承办，请改派其他单位。', en: 'That unit is handling it already.' },
  'handling-unit.needed': {
    zh: '主办单位和唯一的承办单位不能解除；确需变更的，请改派其他单位。',
    en: 'The lead and the last unit cannot be released; change the unit instead.',
  },
  'record.unknown': { zh: '未找到该登记记录。', en: 'There is no such record.' },
  'record.already-voided': { zh: '这条登记已经作废。', en: 'It was voided already.' },
  ...gatheringRefusals,
  'work.not-changeable': {
    zh: '当前状态不能修改；确需修改的，请先退回或撤销。',
    en: 'It cannot be changed in this state.',
  },
  'suggestion.turned': { zh: '这条建议已转为其他事项，不能再转。', en: 'It was turned into another item already.' },
  'suggestion.turned-on': { zh: '已转为其他事项，不能退回。', en: 'It was turned into another item.' },
  'work.acted-on': {
    zh: '办公室已经开始处理，不能撤回；如需修改，请联系办公室退回。',
    en: 'Somebody has acted on it.',
  },
  'work.not-submitter': { zh: '只有提交的本人可以撤回。', en: 'Only the submitter may withdraw it.' },
  'work.imported': { zh: '导入的事项没有可撤销的办理，请用“修改”更正。', en: 'No step to take back: change it.' },
  'work.not-corrected': { zh: '这一条现在不能更正这一项。', en: 'This field cannot be corrected now.' },
  'work.not-draft': { zh: '只有草稿可以删除。', en: 'Only a draft can be deleted.' },

  'view.taken': {
    zh: '您在这个清单上已有同名的筛选，请换一个名称。',
    en: 'You have a view of this name here already.',
  },
  'view.too-many': {
    zh: '您保存的筛选已满 50 个，请先删去不用的。',
    en: 'You keep 50 views already; remove one first.',
  },
  'view.too-many-shared': {
    zh: '全会共享的筛选已满 100 个，请先删去不用的。',
    en: 'The committee shares 100 views already; remove one first.',
  },

  'grid.faults': { zh: '联系网络不符合要求，没有保存。', en: 'The network breaks its rules; nothing was saved.' },

  'committee.taken': { zh: '这个标识或区划代码已有政协使用。', en: 'This id is taken.' },
  'rehearsal.filling': {
    zh: '演练县正在重置或导入，请稍候再试。',
    en: 'The rehearsal county is being reset, or imports: try again in a moment.',
  },
  'user.taken': { zh: '这个用户名已被使用。', en: 'This user name is taken.' },
  'user.officer': {
    zh: '安全管理员、审计管理员（三员）只在首次启用时设立，不能在这里授予、修改、停用或重置密码；忘记密码请联系运维。',
    en: 'The officers are made at set-up only, and nobody who manages users changes one; the operator gives a lost password back.',
  },
  'user.itself': { zh: '不能停用自己或取消自己的管理员角色。', en: 'You cannot lock yourself out.' },
  'name.taken': { zh: '已有同名记录。', en: 'This name exists already.' },
  'member.taken': { zh: '相同手机号或同名同界别的委员已在名册中。', en: 'This member is on the roster already.' },
  ...keyRefusals,
  ...linkRefusals,
  ...proposalLinkRefusals,
  ...deadlineRefusals,
  ...fileRefusals,
  ...letterRefusals,
  ...proposalHandlingRefusals,
  ...reminderRefusals,
  ...phraseRefusals,
  ...dropRefusals,
  ...schemeRefusals,
  ...scoreRefusals,
  ...assessmentRefusals,
  ...recurrenceRefusals,
  ...motionRefusals,
  ...reportRefusals,
  ...speechRefusals,
  ...rosterRefusals,
  ...taskRefusals,
  ...sheetRefusals,
  ...webhookRefusals,
} as const;

export type RefusalCode = keyof typeof refusals;
