import type { Schemas } from '../api/client';

/** Something that was taken where no answer could come: a draft in this browser until the server has it. */
export interface Capture {
  /** The Idempotency-Key it is sent under, however often. */
  readonly key: string;
  /** The official who took it; nobody else sees or sends it. */
  readonly owner: string;
  readonly takenAt: string;
  readonly content: CaptureContent;
  readonly state: 'waiting' | 'sent' | 'refused';
  /** The refusal's code, or the id under which the server keeps it. */
  readonly outcome: string | null;
}

export type CaptureContent =
  | { readonly kind: 'scan'; readonly body: Schemas['ScanLabel'] }
  /** Null once the server has it. */
  | { readonly kind: 'photograph'; readonly name: string; readonly picture: Blob | null };

/** Named for what it holds: drafts are the only thing of a case that a browser keeps. */
const DATABASE = 'headstamp-drafts';
const STORE = 'capture';

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'key' }).createIndex('owner', 'owner');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the browser keeps nothing'));
  });
}

async function within<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await opened();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error('the browser kept nothing'));
    });
  } finally {
    database.close();
  }
}

/** What an official took, the oldest first. */
export async function capturesOf(owner: string): Promise<Capture[]> {
  const found = await within('readonly', (store) => store.index('owner').getAll(owner) as IDBRequest<Capture[]>);
  return found.sort((one, other) => (one.takenAt < other.takenAt ? -1 : 1));
}

/** Resolves once it is on the disk of this device. */
export const keepCapture = (capture: Capture): Promise<unknown> => within('readwrite', (store) => store.put(capture));

export const discardCapture = (key: string): Promise<unknown> => within('readwrite', (store) => store.delete(key));

export async function discardCapturesOf(owner: string): Promise<void> {
  for (const { key } of await capturesOf(owner)) await discardCapture(key);
}
