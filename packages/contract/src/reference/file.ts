import { filePlaces, placesOf, type RecordPlace } from '@lianluo/domain/file/file-places';
import { fileStates } from '@lianluo/domain/file/file';
import { kindNames, kinds } from '@lianluo/domain/work/kinds';
import { fileSchema, fileUploadSchema, itemFiles, recordFiles } from '../file';
import type { FieldTexts, OperationText, Reference } from './reference';

const paper: FieldTexts = {
  'paper.number': { description: '来文字号', example: '秦住建函〔2026〕18号' },
  'paper.date': '来文日期',
  'paper.from': '来文单位',
};

const added: FieldTexts = {
  name: { description: '文件名；结尾（.pdf 等）按内容更正', example: '关于加装电梯的答复.pdf' },
  type: { description: '浏览器所说的类型；最终按内容判定', example: 'application/pdf' },
  bytes: '大小，至多 20 MB',
  sha256: '文件的 SHA-256，十六进制小写；给出的，收到后核对',
  paper: '扫描的是哪一份来文',
  ...paper,
};

const labelOf = (place: RecordPlace): string => filePlaces[place].label;

/** The operations of what hangs on items, each with the name of its kind. */
const hung: Readonly<Record<string, OperationText>> = Object.fromEntries(
  kindNames.flatMap((kind) => {
    const { label } = kinds[kind].words;
    const all = [
      { on: label, ...itemFiles(kind) },
      ...placesOf(kinds[kind]).map((place) => ({ on: `${label}的${labelOf(place)}`, ...recordFiles(kind, place) })),
    ];
    return all.flatMap(({ on, list, add }) => [
      [list.operationId, { summary: `${on}：附件` }],
      [add.operationId, { summary: `${on}：附上附件，先取得上传地址`, fields: added }],
    ]);
  }),
);

export const fileReference: Reference = {
  schemas: {
    ItemFile: {
      schema: fileSchema,
      fields: {
        id: '编号',
        kind: '所属事项的种类',
        item: '所属事项的编号',
        on: 'item 为事项本身；否则为其记录，如 adoptions/{id}、replies/{承办单位}、steps/{版本}',
        type: '按内容判定的类型',
        bytes: '字节数',
        sha256: '内容的 SHA-256，十六进制；没有申报的，检查后才有',
        paper: '来文',
        ...paper,
        state: Object.entries(fileStates)
          .map(([state, label]) => `${state} ${label}`)
          .join('，'),
        refused: '未通过的原因',
        'refused.code': '代码',
        'refused.message': '给人看的一句话',
        by: '上传人',
        at: '上传时刻',
        updatedAt: '最近一次变动（如修改名称、来文）的时刻',
        allowedActions: '本人此刻可做的：change 修改名称与来文，remove 删除',
      },
    },
    FileUpload: {
      schema: fileUploadSchema,
      fields: {
        upload: '第一部分的上传地址；不超过 5 MB 的文件只有这一部分',
        'upload.method': '请求方法',
        'upload.url': '字节送到这里；可能是别的主机，也可能是本站的路径',
        'upload.headers': '须原样带上的请求头',
        parts: '各部分（每 5 MB 一部分），逐一用 PUT 送到；中断后再次申报同一文件，只送没有收到的',
        'parts.number': '第几部分，从 1 起',
        'parts.from': '从第几个字节起，从 0 数',
        'parts.to': '到第几个字节之前',
        'parts.url': '这一部分的上传地址',
        'parts.headers': '须原样带上的请求头',
        'parts.received': '是否已经收到',
        expiresAt: '上传地址的有效期；过后再次申报即可',
      },
    },
  },
  operations: {
    ...hung,
    'files.read': { summary: '一个附件；本人上传中的也在内' },
    'files.content': {
      summary: '附件的内容：附件方式下载，图片和 PDF 可以直接显示',
      fields: { inline: 'true：图片和 PDF 直接显示而不下载' },
    },
    'files.send-part': { summary: '收取一部分的字节（上传地址为本站路径时）' },
    'files.complete': { summary: '各部分都已送到：检查内容，通过的成为事项的附件；可以重复调用' },
    'files.change': {
      summary: '修改附件的名称、来文字号',
      fields: { name: '文件名；结尾按内容更正', paper: '来文；null 为去掉', ...paper },
    },
    'files.remove': { summary: '删除附件', fields: { reason: '删除别人上传的，须写明理由' } },
  },
};
