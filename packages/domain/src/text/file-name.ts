import { mostCharacters } from './limits';
import { typedLine } from './typed';

const unfit = /[\p{Cc}\p{Bidi_Control}\p{Surrogate}\p{Noncharacter_Code_Point}\u2028\u2029]/gu;

/**
 * 文件名, as it is shown and stands in the name of another file. Some browsers send a whole path, whose folders are nobody's
 * business; what a line may not hold is left out, for nobody typed it; of a long one the end is kept, where its ending stands.
 * Nothing where nothing of the name shows.
 */
export function plainFileName(name: string): string {
  const plain = Array.from(typedLine((name.split(/[/\\]/).at(-1) ?? '').replaceAll(unfit, '')));
  const most = mostCharacters.fileName;
  return plain.length > most ? `…${plain.slice(1 - most).join('')}` : plain.join('');
}
