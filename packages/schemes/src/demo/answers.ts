import type { Random } from './random';

/** What a unit answers with: that it is done, that part of it is, that it stands in a plan, or why it cannot be now. */
const plans = [
  '经现场核实和会商，所提建议已列入我单位下一年度工作计划，待预算批复后组织实施，实施前向街道和社区通报安排。',
  '所提建议切合实际，已列入本年度第四季度工作计划，目前正在办理前期手续，完成后向政协办公室补报结果。',
  '已会同街道勘查现场，项目已报入下一批改造计划，实施前先由我单位安排人员加密巡查，消除当前隐患。',
];
const rests = [
  '其余事项涉及权属和资金，正在与有关单位协商，预计年内有明确意见。',
  '其余建议需上级主管部门支持，我单位已书面请示，有进展及时反馈。',
  '未完成部分已列入下一步工作安排，明确专人跟踪，按季度通报进度。',
];
const reasons = [
  '经核实，所反映情况属实。受现行规定和资金条件所限，目前暂不具备全面实施条件，我单位已先行采取临时措施，并将意见报上级主管部门研究。',
  '经研究，所提建议涉及规划调整，现阶段难以单独实施，我单位已作为参考意见提交规划修编时一并考虑，近期先做好日常管理和解释工作。',
];

/** The first thing that was done, of an answer that tells of several. */
const firstOf = (reply: string): string => {
  const [first = '', second = ''] = reply.replace(/。$/, '').split(/[，；]/);
  return first.length < 12 ? `${first}，${second}` : first;
};

/** 办复 of a unit: half of the matters are done when it answers. */
export function answer(random: Random, reply: string): string {
  const chance = random.int(1, 100);
  if (chance <= 50) return reply;
  if (chance <= 72) return `${firstOf(reply)}。${random.pick(rests)}`;
  return random.pick(chance <= 90 ? plans : reasons);
}

/** How many office days a unit takes: most two to four weeks, some at once, a few a whole season. */
export function daysToAnswer(random: Random): number {
  const chance = random.int(1, 100);
  if (chance <= 28) return random.int(2, 5);
  if (chance <= 70) return random.int(9, 20);
  return chance <= 92 ? random.int(21, 38) : random.int(39, 60);
}
