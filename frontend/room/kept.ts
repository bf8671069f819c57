/**
 * What a person typed or was given, on this phone alone, until the workshop is two days past. A full or forbidden
 * storage keeps nothing, and nothing breaks.
 */
const DAYS = 2;
const NAME = 'planrunde-werkstatt';

export function keep(what: string, value: unknown) {
  try {
    localStorage.setItem(`${NAME} ${what}`, JSON.stringify({ at: Date.now(), value }));
  } catch {
    // It stays on the screen.
  }
}

export function kept<T>(what: string): T | undefined {
  try {
    const text = localStorage.getItem(`${NAME} ${what}`);
    return text ? (JSON.parse(text) as { value: T }).value : undefined;
  } catch {
    return undefined;
  }
}

export function forget(what: string) {
  try {
    localStorage.removeItem(`${NAME} ${what}`);
  } catch {
    // Nothing was kept then.
  }
}

/** Lets go of what is old. */
export function tidy() {
  try {
    for (const name of Object.keys(localStorage)) {
      if (!name.startsWith(`${NAME} `)) continue;
      const { at } = JSON.parse(localStorage.getItem(name) ?? '{}') as { at?: number };
      if (!at || Date.now() - at > DAYS * 86_400_000) localStorage.removeItem(name);
    }
  } catch {
    // Whatever is there stays.
  }
}
