import type { OpenApiDocument } from './document';

interface Download {
  type: string;
  /** What the page calls it. */
  label: string;
  make: (document: OpenApiDocument) => Promise<string | Uint8Array>;
}

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What is made of the document for those who work with other tools than a browser; made when it is first asked for. */
export const downloads: Readonly<Record<string, Download>> = {
  'dictionary.xlsx': {
    type: xlsx,
    label: '数据字典（Excel）',
    make: async (document) => (await import('./document-sheets')).dictionary(document),
  },
  'registry.xlsx': {
    type: xlsx,
    label: '接口注册表（Excel）',
    make: async (document) => (await import('./document-sheets')).registry(document),
  },
  'bruno.zip': {
    type: 'application/zip',
    label: 'Bruno 调用集',
    make: async (document) => (await import('./bruno')).brunoCollection(document),
  },
  'changes.json': {
    type: 'application/json; charset=utf-8',
    label: '与上次发布的差异（机器可读）',
    make: async (document) => JSON.stringify(document['x-changes'] ?? null, undefined, 2),
  },
  'try.js': {
    type: 'text/javascript; charset=utf-8',
    label: '',
    make: async () => (await import('./try-out')).tryOut,
  },
};
