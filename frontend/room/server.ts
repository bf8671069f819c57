import type { Look, Stance, Voice } from './model';
import { language } from './words';

const PATIENCE = 15_000;

/** What the server said no to, in its words. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    sentence: string,
    readonly problems: { field: string; sentence: string }[]
  ) {
    super(sentence);
  }
}

async function ask<T>(path: string, body?: object): Promise<T> {
  const answer = await fetch(`../api/v1/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { 'Accept-Language': language(), ...(body ? { 'Content-Type': 'application/json' } : {}) },
    body: body ? JSON.stringify(body) : undefined,
    signal: AbortSignal.timeout(PATIENCE)
  });
  const text = await answer.text();
  const told = text ? (JSON.parse(text) as Record<string, unknown>) : {};
  if (answer.ok) return told as T;
  throw new Refused(answer.status, String(told.title ?? answer.status), (told.problems as Refused['problems']) ?? []);
}

export const lookAtWall = (key: string) => ask<Look>(`walls/${key}`);

export const look = (code: string) => ask<Look>(`workshops/${code}`);

export const sit = (code: string, table: number | null, home: boolean) => ask<void>(`workshops/${code}/seat`, { table, home });

export const giveCard = (code: string, card: object) => ask<{ code: string; receipt: string }>(`workshops/${code}/cards`, card);

export const giveDots = (code: string, round: string, thing: string, dots: number) =>
  ask<Voice[]>(`workshops/${code}/voices`, { round, thing, dots });

export const giveStance = (code: string, round: string, thing: string, stance: Stance | null) =>
  ask<Voice[]>(`workshops/${code}/voices`, { round, thing, stance });
