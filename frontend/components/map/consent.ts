import type { LayerSpec } from './model';

/** Where this browser keeps its person's leaves; they never reach the server. */
const KEY = 'planrunde.map-hosts';
const changed = 'hosts';

/** The servers of others that this browser may ask, because its person agreed to each. */
class Consent extends EventTarget {
  private hosts = read();

  constructor() {
    super();
    // What was said in another tab holds here as well.
    window.addEventListener('storage', ({ key }) => {
      if (key !== null && key !== KEY) return;
      this.hosts = read();
      this.dispatchEvent(new Event(changed));
    });
  }

  /** Whether a layer may be loaded: it comes from this server, or somebody agreed to its host. */
  allows(spec: LayerSpec): boolean {
    const host = foreignHost(spec);
    return host === undefined || this.hosts.has(host);
  }

  give(host: string) {
    this.hosts.add(host);
    this.keep();
  }

  revoke(host: string) {
    this.hosts.delete(host);
    this.keep();
  }

  private keep() {
    try {
      if (this.hosts.size === 0) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, JSON.stringify([...this.hosts].sort()));
    } catch {
      // Without storage it holds for this page alone.
    }
    this.dispatchEvent(new Event(changed));
  }
}

function read(): Set<string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return new Set(Array.isArray(kept) ? kept.filter((it): it is string => typeof it === 'string') : []);
  } catch {
    return new Set();
  }
}

/** The server of others that a layer would ask, with its port; undefined if that is this one. */
export function foreignHost({ source }: LayerSpec): string | undefined {
  const authority = /^https?:\/\/([^/?#]+)/i.exec(source.url ?? '')?.[1];
  // Such as {s}.tile.example: its sub-domains are one server to people.
  const host = authority?.toLowerCase().replace(/^\{s\}\./, '');
  return host === location.host ? undefined : host;
}

/** One for all maps of a page. */
export const consent = new Consent();
