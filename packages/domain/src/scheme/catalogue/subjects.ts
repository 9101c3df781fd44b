import type { ContactDuty, Period, PointsFor, ReportDuty, Subject } from '../language';

export const subjectLabels: Readonly<Record<Subject, string>> = {
  member: '委员',
  unit: '联络组织',
  informant: '信息员',
  committee: '本会',
  topic: '年度议题',
};

export const pointsLabels: Readonly<Record<PointsFor, string>> = {
  member: '委员积分表',
  unit: '联络组织积分表',
  committee: '本会积分表',
};

export const periodLabels: Readonly<Record<Period | ReportDuty['every'], string>> = {
  week: '每周',
  'half-month': '每半月',
  month: '每月',
  'two-months': '每两个月',
  quarter: '每季度',
  'half-year': '每半年',
  year: '每年',
  term: '每届',
};

export const contactorLabels: Readonly<Record<ContactDuty['of'], string>> = {
  leader: '政协领导',
  member: '委员',
  unit: '联络组织',
  committee: '专委会',
};

export const contactedLabels: Readonly<Record<ContactDuty['whom'], string>> = {
  member: '委员',
  sector: '界别',
  unit: '联络组织',
  committee: '县级政协',
  department: '部门',
  public: '群众',
};
