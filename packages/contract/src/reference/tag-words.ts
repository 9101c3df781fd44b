/** What a group of operations is for, where its name does not say it all. Kinds of work say it by their names. */
export const tagWords: Readonly<Record<string, string>> = {
  登录: '登录、退出、修改密码',
  启用: '首次启用',
  政协: '市政协与各县区政协',
  用户: '账号、角色、一次性密码',
  工作台: '一年的数字、三站状态和待办',
  联络组织: '联络组织与“1+3”三站：登记与查询',
  委员: '委员名册，受保护的资料',
  联系网络: '五级网格、包抓、六联系：划分网格、联系、覆盖',
  保存的筛选: '各人保存、共享的筛选',
  导入与导出: '表格导入的各步、模板，清单导出',
  接口: '拒绝的说明',
};
