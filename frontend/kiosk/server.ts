import type { Package, Waiting } from './model';
import { shelfAddress } from './shelf';
import { keepPackage, room, settle, waiting, type Room } from './store';
import { fetchAhead, wantedTiles } from './tiles';

declare const __VERSION__: string;

const AT_ONCE = 50;
const PATIENCE = 30_000;
const CONTACT = 60_000;
/** After the first failure; each further one waits twice as long, up to the usual time. */
const SOON = 5_000;
/** What was not taken may be taken later, for instance when its procedure is public again. */
const AGAIN = 3_600_000;

/** Why this device may not send, in the server's words. */
export interface Denied {
  /** Empty if it was never paired, which needs no explanation. */
  reason: string;
  sentence: string;
}

interface Answer {
  status: number;
  body: Record<string, unknown>;
}

async function ask(what: string, body: object): Promise<Answer> {
  const answer = await fetch(`../api/v1/kiosk/${what}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Accept-Language': document.documentElement.lang },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE)
  });
  const text = await answer.text();
  return { status: answer.status, body: text ? (JSON.parse(text) as Record<string, unknown>) : {} };
}

/** Pairs this device; gives the server's sentence if it did not. */
export async function pair(code: string): Promise<string | undefined> {
  const { status, body } = await ask('pairing', { code });
  return status === 204 ? undefined : String(body.title ?? status);
}

/** Talks with the server by itself, whenever it is there; one window at a time. */
export class Server {
  denied?: Denied;
  private timer = 0;
  private failures = 0;
  private fetched = '';

  /** `told` hears of a new package, and of a device that may not send any more. */
  constructor(private readonly told: (content: Package | undefined) => void) {
    window.addEventListener('online', () => void this.talk());
  }

  /** Sends what waits and asks for news; silent without network. Never throws. */
  async talk(): Promise<void> {
    clearTimeout(this.timer);
    try {
      await navigator.locks.request('planrunde-kiosk', () => this.exchange());
      this.failures = 0;
    } catch {
      // No network, or half an answer: what was not answered stays and is sent again.
      this.failures++;
    }
    const wait = this.failures > 0 ? Math.min(CONTACT, SOON * 2 ** (this.failures - 1)) : CONTACT;
    this.timer = window.setTimeout(() => void this.talk(), wait);
  }

  /** Reads the queue and tries the disk once: whatever is put there meanwhile asks for an exchange of its own. */
  private async exchange() {
    let queue: Waiting[] | undefined = await waiting();
    const disk = await room();
    const { status, body } = await ask('contact', state(queue, disk));
    if (status === 403) {
      const reason = String(body.reason);
      this.denied = { reason: reason === 'UNKNOWN' ? '' : reason, sentence: String(body.title) };
      this.told(undefined);
    }
    if (status !== 200) return;
    this.denied = undefined;
    const content = body.package as Package;
    await keepPackage(content);
    this.told(content);
    void this.prefetch(content);
    while (queue && due(queue).length > 0) queue = await send(queue, disk);
    await ask('contact', state(queue ?? (await waiting()), disk));
  }

  /** Lets the worker see what a visit may need, so that it is there without network. */
  private async prefetch({ town, procedures }: Package) {
    const layers = procedures.flatMap((procedure) => procedure.layers.map(({ source }) => source));
    const shapes = layers.filter(({ kind }) => kind === 'GEOJSON' || kind === 'TOWN_PLAN').map(({ url }) => url ?? '');
    const shelves = procedures.map(({ slug }) => shelfAddress(slug));
    await Promise.all(shelves.map((url) => fetch(url).catch(() => undefined)));
    const wanted = [...new Set([town.crest ?? '', ...shapes])].filter((url) => url !== '');
    const tiles = wantedTiles(procedures);
    const all = [...wanted, ...tiles].join();
    if (this.fetched === all) return;
    this.fetched = all;
    await Promise.all(wanted.map((url) => fetch(url).catch(() => undefined)));
    await fetchAhead(tiles).catch(() => undefined);
  }
}

function due(queue: Waiting[]): Waiting[] {
  const now = Date.now();
  return queue.filter(({ refusal }) => !refusal || refusal.again < now).slice(0, AT_ONCE);
}

/** Sends a pack; gives what waits afterwards, or nothing if the server had no answer for any of it. */
async function send(queue: Waiting[], disk: Room): Promise<Waiting[] | undefined> {
  const items = due(queue);
  const { status, body } = await ask('submissions', { ...state(queue, disk), items });
  if (status !== 200) return undefined;
  const answers = new Map((body.items as { key: string; verdict: string; reason?: string }[]).map((it) => [it.key, it]));
  const taken = new Set<string>();
  const refused = new Map<string, Waiting>();
  for (const item of items) {
    const answer = answers.get(item.key);
    if (answer?.verdict === 'accepted' || answer?.verdict === 'duplicate') taken.add(item.key);
    else if (answer) refused.set(item.key, { ...item, refusal: { reason: answer.reason ?? '', again: Date.now() + AGAIN } });
  }
  await settle([...taken], [...refused.values()]);
  if (taken.size + refused.size === 0) return undefined;
  return queue.filter(({ key }) => !taken.has(key)).map((item) => refused.get(item.key) ?? item);
}

function state(queue: Waiting[], { usedBytes, quotaBytes }: Room) {
  const refused = queue.filter((it) => it.refusal).length;
  const report = { queued: queue.length, refused, usedBytes, quotaBytes, version: __VERSION__ };
  return { clock: new Date().toISOString(), report };
}
