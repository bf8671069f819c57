import type { Item, Package, Waiting } from './model';

const NAME = 'planrunde-kiosk';
/** What a person's contribution may need at most, many times over. */
const ROOM = 20_000_000;

let opened: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((done, failed) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore('queue', { keyPath: 'key' });
      asked.result.createObjectStore('facts');
    };
    asked.onsuccess = () => done(asked.result);
    asked.onerror = asked.onblocked = () => failed(asked.error ?? new Error('blocked'));
  });
  opened.catch(() => (opened = undefined));
  return opened;
}

/** Does it in one transaction; returns once the browser says that it is on the disk. */
async function write(store: 'queue' | 'facts', work: (table: IDBObjectStore) => void): Promise<void> {
  const db = await open();
  await new Promise<void>((done, failed) => {
    const transaction = db.transaction(store, 'readwrite', { durability: 'strict' });
    transaction.oncomplete = () => done();
    transaction.onerror = transaction.onabort = () => failed(transaction.error ?? new Error('aborted'));
    work(transaction.objectStore(store));
  });
}

async function read<T>(store: 'queue' | 'facts', ask: (table: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const db = await open();
  return new Promise((done, failed) => {
    const asked = ask(db.transaction(store).objectStore(store));
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error ?? new Error('unread'));
  });
}

/** Puts a contribution on the disk; nobody is thanked before this returns. */
export const keep = (item: Item): Promise<void> => write('queue', (table) => table.add(item));

export const waiting = (): Promise<Waiting[]> => read('queue', (table) => table.getAll() as IDBRequest<Waiting[]>);

/** Takes away what the server has, and notes what it did not take. */
export const settle = (taken: string[], refused: Waiting[]): Promise<void> =>
  write('queue', (table) => {
    for (const key of taken) table.delete(key);
    for (const item of refused) table.put(item);
  });

export const keepPackage = (content: Package): Promise<void> => write('facts', (table) => table.put(content, 'package'));

export const loadPackage = (): Promise<Package | undefined> =>
  read('facts', (table) => table.get('package') as IDBRequest<Package | undefined>);

export interface Room {
  usedBytes: number;
  quotaBytes: number;
  /** False if nothing can be written, or soon nothing more. */
  enough: boolean;
}

/** Tries the disk, so that a full or broken one is told before anybody has written a word. */
export async function room(): Promise<Room> {
  const { usage = 0, quota = 0 } = (await navigator.storage?.estimate?.()) ?? {};
  try {
    await write('facts', (table) => table.put('x'.repeat(10_000), 'probe'));
    return { usedBytes: usage, quotaBytes: quota, enough: quota === 0 || quota - usage > ROOM };
  } catch {
    return { usedBytes: usage, quotaBytes: quota, enough: false };
  }
}
