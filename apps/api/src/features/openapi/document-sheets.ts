import { writeTable, type TableColumn } from '../../floor/sheet/write-sheet';
import type { OpenApiDocument } from './document';
import { propertiesOf, type JsonSchema } from './json-schema';
import { wordsOf } from './reference-fields';
import { isOfOperation } from './surface';

const text = (header: string, width: number): TableColumn => ({ header, width, kind: 'text' });

/** 数据字典: every object of the document with its fields. */
export async function dictionary(document: OpenApiDocument): Promise<Uint8Array> {
  const rows = Object.entries(document.components.schemas)
    .filter(([name, schema]) => !isOfOperation(name) && schema['properties'])
    .flatMap(([name, schema]) => fieldsOf(document, name, schema));
  return writeTable({
    ...headOf(document, '数据字典'),
    columns: [
      text('对象', 18),
      text('栏目', 28),
      text('类型', 24),
      text('必有', 6),
      text('说明', 40),
      text('取值', 60),
    ],
    rows,
  });
}

function fieldsOf(document: OpenApiDocument, owner: string, schema: JsonSchema, path = ''): string[][] {
  const required = (schema['required'] ?? []) as string[];
  return propertiesOf(schema).flatMap(([name, field]) => {
    const full = path + name;
    const isThere = required.includes(name) ? '是' : '';
    const told = typeof field['description'] === 'string' ? field['description'] : '';
    const row = [owner, full, wordsOf(document, field).slice(0, 200), isThere, told, valuesOf(field)];
    const inner = (field['items'] ?? field) as JsonSchema;
    return [row, ...('$ref' in inner ? [] : fieldsOf(document, owner, inner, `${full}.`))];
  });
}

function valuesOf(field: JsonSchema): string {
  const { enum: values, 'x-enum-descriptions': words } = (field['items'] ?? field) as {
    enum?: string[];
    'x-enum-descriptions'?: string[];
  };
  return (values ?? []).map((value, index) => [value, words?.[index]].filter(Boolean).join(' ')).join('；');
}

/** 接口注册表: every operation with what it needs. */
export async function registry(document: OpenApiDocument): Promise<Uint8Array> {
  const rows = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => [
      operation.tags.join('、'),
      operation.operationId,
      operation.summary,
      method.toUpperCase(),
      `${document.servers[0]?.url ?? ''}${path}`,
      operation['x-permission'],
      operation['x-scope'] ?? '不能用密钥',
      Object.keys(operation.requestBody?.content ?? {}).join('、'),
      Object.keys(operation.responses).join('、'),
      operation['x-codes'].join('、'),
    ]),
  );
  return writeTable({
    ...headOf(document, '接口注册表'),
    columns: [
      text('分组', 14),
      text('操作', 28),
      text('名称', 36),
      text('方法', 8),
      text('路径', 50),
      text('权限', 18),
      text('密钥范围', 20),
      text('请求', 24),
      text('状态', 24),
      text('可能的代码', 60),
    ],
    rows,
  });
}

const headOf = ({ info }: OpenApiDocument, title: string) => ({
  title: `${info.title} ${title}`,
  unit: '由接口文档生成',
  date: `接口 ${info.version}`,
});
