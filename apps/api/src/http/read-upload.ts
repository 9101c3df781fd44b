import type { UploadField } from '@lianluo/contract/endpoint';
import { invalidField, Refusal, type FieldError } from '@lianluo/domain/refusal';
import { readBytes } from './body';

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
  const sent = await bytesOf(request);
  requireFewParts(sent, type, field);
  const form = await formOf(sent, type);

  const errors: FieldError[] = [];
  const refuse = (name: string, code: string, message: string) =>
    void errors.push({ pointer: `/${name}`, code, message });
  for (const name of new Set(form.keys())) {
    if (name !== 'file' && name !== field) refuse(name, 'unknown', `不认识的字段 ${name}。`);
    if (form.getAll(name).length > 1) refuse(name, 'repeated', `${name} 重复。`);
  }
  const content = values.find((each) => each === form.get(field));
  if (!content) refuse(field, 'invalid_value', `只能是：${values.join('、')}。`);
  const file = form.get('file');
  const isFile = file !== null && typeof file !== 'string' && !(file.name === '' && file.size === 0);
  if (!isFile) refuse('file', 'invalid_type', '请选择文件。');
  if (errors.length > 0 || !content || !isFile) throw new Refusal('request.invalid', errors);
  if (file.size > fileLimitBytes) throw new Refusal('import.too-large');
  return { content, fileName: plainName(file.name), bytes: new Uint8Array(await file.arrayBuffer()) };
}

async function bytesOf(request: Request): Promise<Uint8Array> {
  try {
    return await readBytes(request, fileLimitBytes + envelopeBytes);
  } catch (error) {
    throw error instanceof Refusal && error.code === 'request.too-large' ? new Refusal('import.too-large') : error;
  }
}

/** Counted in the bytes: a form of a hundred thousand fields is not taken apart to be refused. */
function requireFewParts(bytes: Uint8Array, type: string, field: string): void {
  const boundary = /boundary=(?:"([^"]*)"|([^\s;]*))/i.exec(type);
  const named = boundary?.[1] ?? boundary?.[2] ?? '';
  if (named === '') throw new Refusal('request.malformed');
  const delimiter = `--${named}`;
  const form = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // The last delimiter ends the form, and opens no part.
  let parts = -1;
  for (let at = form.indexOf(delimiter); at !== -1; at = form.indexOf(delimiter, at + delimiter.length)) parts += 1;
  if (parts <= mostParts) return;
  const message = `表单里有 ${parts} 个字段，应只有 ${field} 和 file。`;
  throw invalidField('', 'too_many_fields', message);
}

async function formOf(bytes: Uint8Array, type: string) {
  try {
    return await new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { 'content-type': type } }).formData();
  } catch {
    throw new Refusal('request.malformed');
  }
}

/** Some browsers send a whole path; none of its folders is our business. */
function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = last.replaceAll(/\p{Cc}/gu, '').trim();
  return plain.length > longestName ? `…${plain.slice(-longestName)}` : plain || 'upload';
}
