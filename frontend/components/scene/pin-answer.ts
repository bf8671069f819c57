import { grown } from './extent';
import type { Box, PinAnswer } from '../map/model';

/** Asks for every remark around a box, in degrees; throws if there is no answer. */
export async function askPins(feed: string, filter: string, home: Box): Promise<PinAnswer> {
  const box = grown(home, 1.3).map((v) => v.toFixed(5)).join(',');
  const query = filter ? `&${filter.replace(/^[?&]/, '')}` : '';
  const answer = await fetch(`${feed}?bbox=${box}&zoom=24${query}`, { headers: { Accept: 'application/geo+json' } });
  if (!answer.ok) throw new Error(String(answer.status));
  return (await answer.json()) as PinAnswer;
}
