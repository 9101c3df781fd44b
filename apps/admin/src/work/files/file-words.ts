import type { FileView } from '@lianluo/contract/file';
import { fileStates } from '@lianluo/domain/file/file';
import { filePlaces, recordPlaces } from '@lianluo/domain/file/file-places';
import { fileTypes, typeOfMedia, type FileType } from '@lianluo/domain/file/file-types';
import { formatNumber, shortInstant } from '../../ui/format';

const isType = (type: string): type is FileType => Object.hasOwn(fileTypes, type);
const typeOf = ({ type }: Pick<FileView, 'type'>): FileType | undefined => (isType(type) ? type : typeOfMedia(type));

/** PDF, on the little sheet beside its name. */
export const badgeOf = (file: Pick<FileView, 'type'>): string => typeOf(file)?.toUpperCase() ?? '文件';
/** PDF 文件 */
export const typeWords = (file: Pick<FileView, 'type'>): string => {
  const type = typeOf(file);
  return type ? fileTypes[type].label : '文件';
};
/** What a page can show: pictures and pdf. */
export const isShown = (file: Pick<FileView, 'type' | 'state'>): boolean => {
  const type = typeOf(file);
  return file.state === 'ready' && type !== undefined && fileTypes[type].inline;
};
export const isPdf = (file: Pick<FileView, 'type'>): boolean => typeOf(file) === 'pdf';
export const mediaOf = (file: Pick<FileView, 'type'>): string => {
  const type = typeOf(file);
  return type ? fileTypes[type].media : 'application/octet-stream';
};

/** One that has not all arrived looks the same as one that is being judged: its sender is told both ways on. */
export const stateWords = ({ state }: Pick<FileView, 'state'>): string =>
  state === 'judging' ? '检查中，或没有传完：再选择一次这个文件即可接着传' : fileStates[state];

/** 1.2 MB */
export function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${formatNumber(Math.round(bytes / 1024))} KB`;
  return `${formatNumber(Math.round((bytes / 1024 / 1024) * 10) / 10)} MB`;
}

/** 秦住建函〔2026〕18号 · 2026-05-18 · 区住建局 */
export const paperWords = ({ paper }: Pick<FileView, 'paper'>): string =>
  [paper?.number, paper?.date, paper?.from].filter(Boolean).join(' · ');

/** Where it hangs, where that is not the item itself: 办复 */
export const placeWords = ({ on }: Pick<FileView, 'on'>): string | undefined => {
  const place = recordPlaces.find((each) => on.startsWith(`${each}/`));
  return place && filePlaces[place].label;
};

export const byWords = ({ by, at }: Pick<FileView, 'by' | 'at'>): string => `${by.name} ${shortInstant(at)}`;

/** 截图 2026-05-20 1432.png: what is pasted has no name of its own. */
export function namedAsPasted(file: File, at: string): File {
  const ending = /\/(png|jpe?g|gif|webp)$/.exec(file.type)?.[1] ?? 'png';
  return /^image\.\w+$/.test(file.name) || file.name === ''
    ? new File([file], `截图 ${at.replace(':', '')}.${ending}`, { type: file.type })
    : file;
}
