import type { opinionDeadlines } from '@lianluo/domain/opinion/deadlines';
import type { OpinionAction } from '@lianluo/domain/opinion/opinion.steps';
import type { Rhythm } from '@lianluo/domain/unit/station';
import type { StandardKey } from '@lianluo/domain/unit/unit';

/** 预置方案: what a committee starts from and then changes: its words, rhythms, deadlines and phrases. */
export interface Preset {
  id: string;
  name: string;
  /** The row of domain.md section 1 it comes from; none for the defaults. */
  system?: number;
  /** 依据 */
  source: string;
  words: PresetWords;
  rhythms: Record<'reading' | 'consultation' | 'opinion', Rhythm>;
  /** 规范化标准 of a 1+3 unit. */
  standard: StandardKey;
  deadlines: Deadlines;
  /** 常用语 per step, offered where the step asks for words. */
  phrases: Partial<Record<PhraseAction, readonly string[]>>;
}

/** 品牌名称: tenant words for what every committee has. */
export interface PresetWords {
  platform: string;
  reading: string;
  consultation: string;
  opinionStation: string;
}

/** 办理时限 in working days for each awaited step. */
export type Deadlines = Record<keyof typeof opinionDeadlines, number>;

/** Steps, and the two records beside the state, that take free words. */
export type PhraseAction = OpinionAction | 'close' | 'cancel' | 'adopt';
