/** 导出的清单种类 */
export const exportKinds = ['opinions', 'readings', 'consultations', 'members', 'units', 'informants'] as const;
export type ExportKind = (typeof exportKinds)[number];

export const isExportKind = (name: string): name is ExportKind => exportKinds.some((each) => each === name);
