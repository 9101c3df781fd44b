/** Why a sheet is not shown or filled in, and nothing granted. */
export const assessmentRefusals = {
  'assessment.no-sheet': {
    zh: '施行的考核办法没有给这类对象设考核表。',
    en: 'The scheme in force has no sheet for subjects of this kind.',
  },
  'assessment.closed': {
    zh: '这一年的考核已经锁定，不能再评分、认定；锁定后的变动作为更正处理。',
    en: 'The year is locked: nothing is scored or granted in it any more.',
  },
  'assessment.no-group': {
    zh: '这一年还没有确定考评领导小组，请先由管理员在“年度考核”中选定成员，再由成员评分。',
    en: 'Nobody is named to the leading group of the year; name its members first.',
  },
  'assessment.not-published': {
    zh: '这一年的考核还没有通报，通报后上级可以查看总分和等次。',
    en: 'The year is not published yet; afterwards its totals and grades are shown.',
  },
  'assessment.too-long': {
    zh: '这份考核表的理由和佐证文字合计过长，请精简后再保存，较长的材料请作为附件上传。',
    en: 'All reasons and evidence of this sheet are too long together; attach long texts as files.',
  },
  'assessment.file-used': {
    zh: '这份材料已经作为佐证，请先在考核表、认定或异议中去掉它，再删除。',
    en: 'Something is proved by this file; take it out there first.',
  },
  'assessment.nothing-taken': {
    zh: '这份考核表没有扣分，不需要抄告。',
    en: 'Nothing was deducted, so that there is nothing to tell.',
  },
  'assessment.undecided': {
    zh: '主席会议还没有审定扣分，不能抄告。请先完成主席会议审定，或者在这一年的考核锁定后再抄告。',
    en: 'Deductions are told once the chairs’ meeting has decided on them, or the year is locked.',
  },
  'assessment.tells-nobody': {
    zh: '这份考核表没有设抄告单位，请先在考核办法的考核表中填写抄告单位。',
    en: 'The sheet names nobody who is told of deductions.',
  },
  'grant.own': {
    zh: '这项认定由您录入，请由另一人审批。',
    en: 'Somebody else than who entered it decides on it.',
  },
  'grant.decided': {
    zh: '这项认定已经决定或撤回，请刷新后查看。',
    en: 'It was decided on or withdrawn already.',
  },
  'grant.too-many': {
    zh: '这一年的认定已达上限，不能再增加。',
    en: 'There are as many grants in the year as are kept.',
  },
} as const;
