import { column } from '../export/column';

/** 社情民意信息台账 as an office prints it. */
export const opinionColumns = [
  column('number', '期号', 14),
  column('title', '标题', 44),
  column('unit', '报送单位', 24),
  column('authors', '反映人', 18),
  column('reportedOn', '报送日期', 12, 'date'),
  column('handlingUnits', '承办单位', 24),
  column('dueOn', '时限', 12, 'date'),
  column('status', '状态', 10),
  column('waitingFor', '当前环节', 14),
  column('submissions', '上报情况', 26),
  column('adoptions', '采用', 26),
  column('fastLane', '直通车', 8),
  column('imported', '来源', 10),
] as const;
