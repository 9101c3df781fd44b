import type { Day } from '../calendar/day';
import { plainParagraphs, printedLine } from '../document/plain-paragraphs';
import { mostCharacters } from '../text/limits';
import type { Report } from './report';

/** One text of a volume. */
export interface VolumeEntry {
  title: string;
  /** Whose it is, and the day it was handed in. */
  by: string;
  byId?: string | undefined;
  on: Day;
  paragraphs: readonly string[];
  /** 附件 that hang on it, by name: they are files of their own and no part of the volume. */
  files: readonly string[];
}

/** 汇编: reports under one cover, with what it holds at its head. */
export interface Volume {
  title: string;
  issuer: string;
  on: Day;
  entries: readonly VolumeEntry[];
}

/** A text as it stands in the volume. */
export const entryOf = (
  { title, subject, reportedOn, handedInOn = reportedOn, content }: Report,
  files: readonly string[],
): VolumeEntry => ({
  title: printedLine(title),
  by: subject.name,
  ...(subject.id !== undefined && { byId: subject.id }),
  on: handedInOn,
  paragraphs: plainParagraphs(content),
  files,
});

/** Whether texts are more than one volume bears: a file, and an answer of the API, of a few megabytes. */
export const isTooLarge = (entries: readonly VolumeEntry[]): boolean =>
  entries.reduce((sum, { paragraphs }) => sum + paragraphs.reduce((all, text) => all + text.length, 0), 0) >
  mostCharacters.volume;
