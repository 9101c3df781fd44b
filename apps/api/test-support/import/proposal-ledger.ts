import writeExcelFile, { type Row } from 'write-excel-file/node';

/** A head over two rows, of which some stand under a common heading. */
const upper = [
  '序号',
  '案号',
  '案由',
  '提案者',
  null,
  '类别',
  '收到日期',
  '审查结果',
  '承办单位',
  null,
  '答复日期',
  '办理结果',
  '满意度',
  '备注',
];
const lower = [null, null, null, '第一提案人', '联名人', null, null, null, '主办', '会办', null, null, null, null];
const rows: readonly (readonly (string | number | null)[])[] = [
  [
    1,
    '第1号',
    '关于加装电梯的提案',
    '李红',
    '王晓明（民盟）',
    '社会建设',
    '1月13日',
    '立案',
    '区住建局',
    '区财政局、区城管局',
    '2025.4.2',
    'A类',
    '满意',
    '',
  ],
  [
    2,
    '第2号',
    '关于发展夜间经济的提案',
    '民盟秦都区总支',
    null,
    '经济建设',
    '1月14日',
    '立案',
    '区商务局\n区文旅局',
    null,
    '2025年4月20日',
    'B',
    '基本满意',
    '分两个部门答复',
  ],
  [
    3,
    null,
    '关于给某产品做宣传的提案',
    '李红',
    null,
    '经济建设',
    '1月14日',
    '不予立案（宣传产品）',
    null,
    null,
    null,
    null,
    null,
    '',
  ],
  [
    4,
    null,
    '关于再装电梯的提案',
    '王晓明（经济界）',
    null,
    '社会建设',
    '1月14日',
    '并入第1号',
    null,
    null,
    null,
    null,
    null,
    '',
  ],
  [
    5,
    '平时第1号',
    '关于保护古树的提案',
    '李红',
    null,
    '生态文明建设',
    '2025-06-03',
    '立案',
    '区林业局',
    null,
    null,
    null,
    null,
    '',
  ],
];

/** Last year's 提案 as an office has them: title over all columns, who filled it in, the head in two rows, 合计 below. */
export async function proposalLedger(): Promise<File> {
  const wide = (value: string): Row => [{ value, columnSpan: upper.length }, ...upper.slice(1).map(() => null)];
  const spans: Record<number, { columnSpan?: number; rowSpan?: number }> = {
    3: { columnSpan: 2 },
    8: { columnSpan: 2 },
  };
  const data: Row[] = [
    wide('政协秦都区委员会2025年提案办理情况一览表'),
    wide('填报单位：提案委员会'),
    upper.map((value, at) => (value === null ? null : { value, ...(spans[at] ?? { rowSpan: 2 }) })),
    lower.map((value) => (value === null ? null : { value })),
    ...rows.map((row): Row =>
      row.map((value) =>
        value === null || value === '' ? null : { value, type: typeof value === 'number' ? Number : String },
      ),
    ),
    wide('合计：5件'),
  ];
  return new File(
    [(await writeExcelFile(data, { sheet: '提案' }).toBuffer()) as Uint8Array<ArrayBuffer>],
    '2025年提案.xlsx',
  );
}
