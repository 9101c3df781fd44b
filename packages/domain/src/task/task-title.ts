import { mostCharacters as most } from '../text/limits';
import { typedLine } from '../text/typed';

/** What a task is called that was made of somebody's words: they themselves, as far as a title holds them. */
export function taskTitle(words: string): string {
  const points = Array.from(typedLine(words.replaceAll(/\s+/g, ' ')));
  return points.length > most.title ? `${points.slice(0, most.title - 1).join('')}…` : points.join('');
}
