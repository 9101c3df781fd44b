import type { Paper } from '@lianluo/domain/paper/paper';
import type { Table } from 'docx';
import { ruledTable } from './ruled-table';

/** 序号, 姓名, 单位及职务, 签名: the third takes what is left. */
const calledWidths = [14, 32, undefined, 40];
/** A list of many columns is set smaller. */
const narrow = { type: 21, line: 15, around: 0.5 };

/** A list of a paper: 签到表 with a row for everybody, 交办单 with a row for every proposal. */
export const nameList = ({ headings, rows, widths }: NonNullable<Paper['list']>): Table =>
  ruledTable(
    widths
      ? {
          headings,
          rows,
          widths: widths.map((each) => each ?? undefined),
          centred: (column) => column === 0,
          type: narrow,
        }
      : { headings, rows, widths: calledWidths, centred: (column) => column < 2 },
  );
