import { csv } from './importing';

const memberHead = ['姓名', '界别', '单位及职务', '联系电话', '工作所在街道'];

export const members = (...rows: string[][]): File => csv([memberHead, ...rows], '名册.csv');

export const zhang = ['张一', '教育界', '区第一中学教师', '19900000001', '人民路街道'];
