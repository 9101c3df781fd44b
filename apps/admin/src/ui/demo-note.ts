/** What stands behind the mark 演示数据. */
export const demoNote =
  '演示数据：人名、电话、事项和批示均为虚构；“示范市”是虚构的市，其下县（市、区）借用公开材料中的名称，隶属关系为演示所设，与实际区划无关。';
