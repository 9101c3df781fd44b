import { kindNames } from '../work/kinds';

/** 导出的清单种类: every kind of work, then the registers. */
export const exportKinds = [...kindNames, 'members', 'units', 'informants'] as const;
export type ExportKind = (typeof exportKinds)[number];

export const isExportKind = (name: string): name is ExportKind => exportKinds.some((each) => each === name);
