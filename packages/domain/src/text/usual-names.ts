/**
 * 通用简称: how offices shorten the names of departments, the full words and what is said for them. A name is shortened by
 * putting the short words where the full ones stand: 区城市管理局 → 区城管局.
 */
const shortened: readonly (readonly [full: string, ...short: string[]])[] = [
  ['城市管理综合行政执法', '城管', '综合执法'],
  ['城市管理和综合执法', '城管'],
  ['城市管理执法', '城管'],
  ['城市管理', '城管'],
  ['综合行政执法', '综合执法'],
  ['住房和城乡建设', '住建'],
  ['住房城乡建设', '住建'],
  ['人力资源和社会保障', '人社'],
  ['人力资源社会保障', '人社'],
  ['市场监督管理', '市监', '市场监管'],
  ['自然资源和规划', '资规'],
  ['自然资源', '自资'],
  ['生态环境', '环保', '生环'],
  ['卫生健康', '卫健'],
  ['文化体育和旅游', '文体旅'],
  ['文化和旅游', '文旅'],
  ['文化旅游', '文旅'],
  ['发展和改革', '发改'],
  ['发展改革', '发改'],
  ['工业和信息化', '工信'],
  ['经济和信息化', '经信'],
  ['教育和体育', '教体'],
  ['教育体育', '教体'],
  ['退役军人事务', '退役军人', '退役'],
  ['应急管理', '应急'],
  ['行政审批服务', '行政审批', '审批'],
  ['政务服务数据管理', '政数'],
  ['农业农村', '农业'],
  ['林业和草原', '林草'],
  ['交通运输', '交通'],
  ['科学技术', '科技'],
  ['医疗保障', '医保'],
  ['民族宗教事务', '民宗'],
  ['机关事务管理', '机关事务'],
  ['国有资产监督管理', '国资'],
  ['人民防空', '人防'],
  ['国防动员', '国动'],
  ['消防救援', '消防'],
  ['烟草专卖', '烟草'],
  ['疾病预防控制', '疾控'],
  ['交通警察', '交警'],
  ['高新技术产业开发区', '高新区'],
  ['供销合作社', '供销社'],
  ['纪律检查委员会', '纪委'],
  ['统一战线工作部', '统战部'],
  ['妇女联合会', '妇联'],
  ['工商业联合会', '工商联'],
  ['科学技术协会', '科协'],
  ['残疾人联合会', '残联'],
  ['文学艺术界联合会', '文联'],
  ['归国华侨联合会', '侨联'],
  ['互联网信息办公室', '网信办'],
  ['人民政府', '政府'],
  ['人民法院', '法院'],
  ['人民检察院', '检察院'],
  ['街道办事处', '街道', '街道办'],
  ['委员会', '委'],
  ['办公室', '办'],
];

/** What else a department or unit is usually called, from its full name; nothing for a name that is not shortened. */
export function usualNames(name: string): string[] {
  const names = new Set([name]);
  for (const [full, ...short] of shortened)
    for (const each of names) if (each.includes(full)) for (const word of short) names.add(each.replace(full, word));
  names.delete(name);
  return [...names];
}
