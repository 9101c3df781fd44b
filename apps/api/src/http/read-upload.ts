import type { UploadField } from '@lianluo/contract/endpoint';
import { invalidField, Refusal, type FieldError } from '@lianluo/domain/refusal';
import { readBytes } from './body';
import { partsOf, readPart } from './form-parts';

const fileLimitBytes = 10 * 1024 * 1024;
/** What the form itself takes beside its file. */
const envelopeBytes = 64 * 1024;
const longestName = 120;
/** A form has two; what a client adds by mistake is still named to it one by one. */
const mostParts = 20;

export interface Upload<Content extends string> {
  /** What the form says is in the file. */
  content: Content;
  fileName: string;
  bytes: Uint8Array;
}

/** The form of an upload, refused while it is being read once it is too large. */
export async function readUpload<const Content extends string>(
  request: Request,
  { name: field, values }: Omit<UploadField, 'values'> & { values: readonly Content[] },
): Promise<Upload<Content>> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\b.*\bboundary=/i.test(type)) throw new Refusal('request.file-expected');
  const { parts, count } = partsOf(await bytesOf(request), type, mostParts);
  if (count > mostParts)
    throw invalidField('', 'too_many_fields', `表单里有 ${count} 个字段，应只有 ${field} 和 file。`);
  const form = parts.map(readPart);

  const errors: FieldError[] = [];
  const refuse = (name: string, code: string, message: string) =>
    void errors.push({ pointer: `/${name}`, code, message });
  for (const name of new Set(form.map((part) => part.name))) {
    if (name !== 'file' && name !== field) refuse(name, 'unknown', `不认识的字段 ${name}。`);
    if (form.filter((part) => part.name === name).length > 1) refuse(name, 'repeated', `${name} 重复。`);
  }
  const said = form.find((part) => part.name === field);
  const content = values.find((each) => said && each === said.bytes.toString());
  if (!content) refuse(field, 'invalid_value', `只能是：${values.join('、')}。`);
  const file = form.find((part) => part.name === 'file');
  const isFile = file?.fileName !== undefined && !(file.fileName === '' && file.bytes.length === 0);
  if (!isFile) refuse('file', 'invalid_type', '请选择文件。');
  if (errors.length > 0 || !content || !isFile) throw new Refusal('request.invalid', errors);
  if (file.bytes.length > fileLimitBytes) throw new Refusal('import.too-large');
  return { content, fileName: plainName(file.fileName ?? ''), bytes: file.bytes };
}

async function bytesOf(request: Request): Promise<Uint8Array> {
  try {
    return await readBytes(request, fileLimitBytes + envelopeBytes);
  } catch (error) {
    throw error instanceof Refusal && error.code === 'request.too-large' ? new Refusal('import.too-large') : error;
  }
}

/** Some browsers send a whole path; none of its folders is our business. */
function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = last.replaceAll(/\p{Cc}/gu, '').trim();
  return plain.length > longestName ? `…${plain.slice(-longestName)}` : plain || 'upload';
}
