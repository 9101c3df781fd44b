/** What a person would write where the samples of the tests say one word, by the field. */
const words: Readonly<Record<string, string>> = {
  title: '关于完善老旧小区适老化设施的建议',
  situation: '辖区建成二十年以上的小区多数没有电梯，七十岁以上居民上下楼不便。',
  analysis: '加装电梯协商难、资金分担办法不明确。',
  suggestion: '由街道牵头，一梯一策协商；制定分担参考比例。',
  text: '已会同有关单位核实，拟于本季度内办结。',
  reason: '缺少数据，请补充后再报。',
  comment: '同意。',
  name: '住房和城乡建设局',
  by: '区政府办公室',
  to: '区住房和城乡建设局',
  organ: '市委办公室',
  outlet: '信息参阅',
  number: '第12期',
  leaderPost: '区委书记',
  host: '张建国',
  record: '与会委员围绕议题发言，形成三条意见。',
  outcome: '意见已转有关单位办理。',
  venue: '社区议事厅',
  place: '社区议事厅',
  note: '按季度跟进',
};

/** A sample of the tests with words that a person would write. */
export function told(value: unknown, field: string): unknown {
  if (typeof value === 'string') return /^样例|^样本/.test(value) ? (words[field] ?? '老旧小区适老化改造') : value;
  if (Array.isArray(value)) return value.map((each) => told(each, field));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, told(each, name)]));
}

/** Two of a list are enough to see what it holds. */
export function shortened(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 2).map(shortened);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, shortened(each)]));
}

/** With ids that stay the same from one recording to the next, and without what would open anything. */
export function stable<Value>(value: Value): Value {
  const ids: string[] = [];
  const text = JSON.stringify(value).replace(/(?<![0-9a-z])0[0-9a-z]{15,}(?![0-9a-z])/g, (id) => {
    if (!ids.includes(id)) ids.push(id);
    return `00mibj2s0a1b${String(ids.indexOf(id) + 1).padStart(4, '0')}`;
  });
  return JSON.parse(
    text
      // What opens something is shown by its form alone.
      .replaceAll(/"llk_\w+"/g, '"llk_……"')
      .replaceAll(/"whsec_[^"]+"/g, '"whsec_……"')
      .replaceAll(/"(oneTimePassword|password|token|current|next)":"[^"]*"/g, '"$1":"……"'),
  ) as Value;
}
