import type { UploadField } from '@lianluo/contract/endpoint';
import { invalidField, Refusal, type FieldCode, type FieldError } from '@lianluo/domain/refusal';
import { mostFileBytes } from '@lianluo/domain/sheet/file-limits';
import { plainFileName } from '@lianluo/domain/text/file-name';
import type { Scope } from '../context';
import { usingUpload, type Arrived } from '../upload/arrived';
import { readBytes } from './body';
import { partsOf, readPart, type FormPart } from './form-parts';
import { hashOf, hashOfBytes } from './idempotency';

/** What the form itself takes beside its file. */
const envelopeBytes = 64 * 1024;
/** A form has two; what a client adds by mistake is still named to it one by one. */
const mostParts = 20;

export interface UploadForm<Content extends string> {
  /** What the form says is in the file. */
  content: Content;
  /** The same for the same form, for idempotency. */
  hash: string;
  /** Reads the file, which is in the form or was sent before, and does with it what the form is for. */
  withFile: <Result>(scope: Scope, use: (file: Arrived) => Promise<Result>) => Promise<Result>;
}

/** The form of an upload, refused while it is being read once it is too large. */
export async function readUpload<const Content extends string>(
  request: Request,
  { name: field, values }: Omit<UploadField, 'values'> & { values: readonly Content[] },
): Promise<UploadForm<Content>> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\b.*\bboundary=/i.test(type)) throw new Refusal('request.file-expected');
  const { parts, count } = partsOf(await bytesOf(request), type, mostParts);
  if (count > mostParts)
    throw invalidField('', 'form.too-many-fields', `表单里有 ${count} 个字段，应只有 ${field} 和 file。`);
  const form = parts.map(readPart);

  const errors: FieldError[] = [];
  const refuse = (name: string, code: FieldCode, message: string, facts?: FieldError['facts']) =>
    void errors.push({ pointer: `/${name}`, code, message, ...(facts && { facts }) });
  for (const name of new Set(form.map((part) => part.name))) {
    if (!['file', 'upload', field].includes(name)) refuse(name, 'field.unknown', `不认识的字段 ${name}。`);
    if (form.filter((part) => part.name === name).length > 1) refuse(name, 'field.repeated', `${name} 重复。`);
  }
  const partOf = (name: string) => form.find((part) => part.name === name);
  const content = values.find((each) => each === partOf(field)?.bytes.toString());
  if (!content) refuse(field, 'field.not-one-of', `只能是：${values.join('、')}。`, { values: values.join(', ') });
  const [file, upload] = [partOf('file'), partOf('upload')];
  if (file && upload) refuse('upload', 'form.excess', '文件和上传编号只能填一样。');
  if (!upload && !isFile(file)) refuse('file', 'field.required', '请选择文件。');
  if (errors.length > 0 || !content) throw new Refusal('request.invalid', errors);
  return { content, ...(upload ? sentBefore(content, upload) : sentAlong(content, file)) };
}

const isFile = (part: FormPart | undefined): boolean =>
  part?.fileName !== undefined && !(part.fileName === '' && part.bytes.length === 0);

type Sent = Omit<UploadForm<string>, 'content'>;

function sentAlong(content: string, file: FormPart | undefined): Sent {
  const { fileName = '', bytes = Buffer.alloc(0) } = file ?? {};
  if (bytes.length > mostFileBytes) throw new Refusal('import.too-large');
  const name = plainFileName(fileName) || 'upload';
  return {
    hash: hashOfBytes(content, name, bytes),
    withFile: (_scope, use) => use({ fileName: name, bytes, using: [] }),
  };
}

function sentBefore(content: string, { bytes }: FormPart): Sent {
  const upload = bytes.toString();
  return { hash: hashOf({ content, upload }), withFile: (scope, use) => usingUpload(scope, upload, use) };
}

async function bytesOf(request: Request): Promise<Uint8Array> {
  try {
    return await readBytes(request, mostFileBytes + envelopeBytes);
  } catch (error) {
    throw error instanceof Refusal && error.code === 'request.too-large' ? new Refusal('import.too-large') : error;
  }
}
