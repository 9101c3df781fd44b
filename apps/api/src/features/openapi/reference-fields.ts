import type { OpenApiDocument } from './document';
import { html, type Markup } from './markup';
import { propertiesOf } from './json-schema';
import { alternatives, isNull, resolve } from './resolve';
import type { JsonSchema } from './json-schema';

const deepest = 3;

/** A row for each field, those of inner objects with the path that leads to them. */
export function fieldRows(document: OpenApiDocument, given: JsonSchema, path = '', depth = 0): Markup[] {
  const { schema } = resolve(document, given);
  const required = (schema['required'] ?? []) as string[];
  return propertiesOf(schema).flatMap(([name, property]) => {
    const full = path + name;
    const row = html`<tr>
      <th><code>${full}</code>${required.includes(name) ? html`<i title="必填">*</i>` : ''}</th>
      <td>${wordsOf(document, property)}</td>
      <td>${notesOf(property)}</td>
    </tr>`;
    if (depth >= deepest) return [row];
    return [
      row,
      ...innerObjects(document, property).flatMap(({ schema: inner, suffix }) =>
        fieldRows(document, inner, `${full}${suffix}.`, depth + 1),
      ),
    ];
  });
}

function innerObjects(
  document: OpenApiDocument,
  given: JsonSchema,
  suffix = '',
): { schema: JsonSchema; suffix: string }[] {
  const { schema } = resolve(document, given);
  if (schema['properties']) return [{ schema, suffix }];
  // `items` of an array is a schema.
  if (schema['items']) return innerObjects(document, schema['items'] as JsonSchema, `${suffix}[]`);
  return alternatives(schema).flatMap((each) => innerObjects(document, each, suffix));
}

/** What a field holds, in Chinese: 文字、日期、整数、submitted | edited … */
export function wordsOf(document: OpenApiDocument, given: JsonSchema): string {
  const { schema } = resolve(document, given);
  const choices = alternatives(schema);
  if (choices.length > 0) {
    const words = [...new Set(choices.filter((each) => !isNull(each)).map((each) => wordsOf(document, each)))].join(
      ' 或 ',
    );
    return choices.some(isNull) ? `${words}，可为空` : words;
  }
  if (Array.isArray(schema['enum'])) return schema['enum'].join(' | ');
  if ('const' in schema) return String(schema['const']);
  if (schema['items']) return `${wordsOf(document, schema['items'] as JsonSchema)} 的列表`;
  if (schema['format'] === 'date') return '日期';
  if (schema['format'] === 'date-time') return '时刻';
  return typeWords[String(schema['type'])] ?? '任意';
}

const typeWords: Record<string, string> = {
  string: '文字',
  integer: '整数',
  number: '数',
  boolean: '是否',
  object: '对象',
};

function notesOf(schema: JsonSchema): string {
  const { description, maxLength, default: standard } = schema;
  return [
    typeof description === 'string' ? description : '',
    typeof maxLength === 'number' ? `至多 ${maxLength} 字` : '',
    standard === undefined || standard === null ? '' : `默认 ${JSON.stringify(standard)}`,
  ]
    .filter(Boolean)
    .join('；');
}
