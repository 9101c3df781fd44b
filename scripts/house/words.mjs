import { spokenIn } from './spoken.mjs';

/** @typedef {{ not: RegExp, use: string, where?: RegExp }} Word what an office does not write, and what it writes instead */

const screens = /^(?:apps\/admin|packages)\//;
const imports = /^apps\/admin\/|\/(?:import|refusals)\b/;

/** One idea has one word. @type {readonly Word[]} */
const words = [
  { not: /[\d}]\s*件(?!实事)/, use: '条 (信息), 项 (事项): the measure of the kind, `words.measure`' },
  { not: /第一件|另一件|本件|件数/, use: '条' },
  { not: /(?<!工)作者|报送人/, use: '反映人 (who wrote it) or 报送单位 (who sent it)' },
  { not: /驳回/, use: '退回重办' },
  { not: /申退/, use: '退办' },
  { not: /街道自办/, use: '属地办理' },
  { not: /定为未采用/, use: '未予采用' },
  { not: /超期/, use: '逾期' },
  { not: /区县|县市区/, use: '县（市、区）; 县级 of a level' },
  { not: /联络单位|联络组与工作站/, use: '联络组织' },
  { not: /操作员/, use: '经办人' },
  { not: /等谁|卡在/, use: '当前环节' },
  { not: /办什么/, use: '待办事项' },
  { not: /已停留/, use: '停留' },
  { not: /编网/, use: '划分网格' },
  { not: /联系谁/, use: '联系对象' },
  { not: /由谁联系/, use: '联系人' },
  { not: /退出网络/, use: '移出网格' },
  { not: /往日/, use: '历史网格' },
  { not: /静默/, use: '工作空白' },
  { not: /写入/, use: '导入', where: imports },
  { not: /认人|认件/, use: '识别' },
  { not: /节奏/, use: '开展频次' },
  { not: /条目/, use: '事项 or 信息' },
  { not: /(?<!“)1\+3(?!”)/, use: '“1+3”' },
  { not: /按何处编组/, use: '编组依据' },
  { not: /受监督部门/, use: '派驻部门' },
  {
    not: /记一笔|看改动|怎么来的|从哪里来|为什么|不要了|再看看|添一|核对一下|在[上下]面/,
    use: 'a written word',
    where: screens,
  },
  { not: /(?<=\p{Script=Han})…(?!…)(?!\p{Script=Han})/u, use: '……', where: screens },
];

/**
 * Where a word stands for something else, or is said of something else.
 *
 * @type {readonly { file: RegExp, not: RegExp, why: string, of?: RegExp }[]}
 */
const excepted = [
  { file: /\/domain\/src\/(?:import|grid)\/[\w-]+-columns\.ts$/, not: /./, why: 'heads of tables that offices have' },
  { file: /\/demo\/matters\//, not: /件/, why: 'complaints, parcels and machines of a town are counted in 件' },
  { file: /proposal/, not: /件/, why: 'proposals are counted in 件' },
  { file: /README\.zh-CN\.md$/, not: /件/, of: /提案/, why: 'proposals are counted in 件' },
  {
    file: /\/operate\/verify-command\.ts$/,
    not: /条目/,
    why: 'an entry of the audit trail is no matter of the office',
  },
];

/** @param {string} file @param {string} said @param {string} text */
const isExcepted = (file, said, text) =>
  excepted.some((each) => each.file.test(file) && each.not.test(said) && (each.of?.test(text) ?? true));

/** What a source says that an office would not. @param {string} file @param {string} source */
export function unofficialWords(file, source) {
  // Most files say none of it anywhere, comments included, and need not be parsed.
  const asked = words.filter(({ not, where }) => (where?.test(file) ?? true) && not.test(source));
  if (asked.length === 0) return [];
  return spokenIn(file, source).flatMap(({ line, text }) =>
    asked.flatMap(({ not, use }) => {
      const said = not.exec(text)?.[0];
      return said === undefined || isExcepted(file, said, text)
        ? []
        : [`${file}:${line} says “${said}” where an office writes ${use}: ${text.trim()}`];
    }),
  );
}
