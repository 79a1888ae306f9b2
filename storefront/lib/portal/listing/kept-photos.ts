import type { PhotoPlace } from "@/lib/form/photo-place"

/** A photo on this phone that the shop does not have yet. */
export interface KeptPhoto {
  id: string
  /** Whose it is: one person's, acting for one seller (`tapOwner`). */
  owner: string
  /** The draft that it is of, or the key of one that is not made yet. */
  draft: string
  /** ms of the phone's clock: in which order they were taken. */
  at: number
  blob: Blob
  /** Where it was taken, when whoever chose it wants that told. */
  place?: PhotoPlace
}

const DATABASE = "hang"
const PHOTOS = "anh"

/** Where photos wait for a network: the browser's database, or this page's memory where there is none (private windows). */
const memory = new Map<string, KeptPhoto>()
let opened: Promise<IDBDatabase | undefined> | undefined

function open(): Promise<IDBDatabase | undefined> {
  opened ??= new Promise((resolve) => {
    try {
      const request = indexedDB.open(DATABASE, 1)
      request.onupgradeneeded = () => request.result.createObjectStore(PHOTOS, { keyPath: "id" })
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => resolve(undefined)
      request.onblocked = () => resolve(undefined)
    } catch {
      // Each browser refuses in its own way: by an error of the page's, by no database to ask, by none of that name.
      resolve(undefined)
    }
  })
  return opened
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error("The browser's database failed"))
  })
}

async function photos(mode: IDBTransactionMode): Promise<IDBObjectStore | undefined> {
  return (await open())?.transaction(PHOTOS, mode).objectStore(PHOTOS)
}

/** Keeps a photo until it is in the shop. @returns it, with its name here */
export async function keepPhoto(
  owner: string,
  draft: string,
  blob: Blob,
  place?: PhotoPlace | null,
): Promise<KeptPhoto> {
  const photo = {
    id: crypto.randomUUID(),
    owner,
    draft,
    at: Date.now(),
    blob,
    ...(place ? { place } : {}),
  }
  await put(photo)
  return photo
}

async function put(photo: KeptPhoto): Promise<void> {
  const store = await photos("readwrite")
  try {
    if (store) {
      await done(store.put(photo))
      return
    }
  } catch (error) {
    // A full phone: the page's memory has room for one more.
    if (!(error instanceof DOMException)) throw error
  }
  memory.set(photo.id, photo)
}

/** All that wait for one draft, the oldest first. */
export async function keptPhotos(owner: string, draft: string): Promise<KeptPhoto[]> {
  const store = await photos("readonly")
  const found = store ? await all(store) : []
  return [...found, ...memory.values()]
    .filter((photo) => photo.owner === owner && photo.draft === draft)
    .toSorted((a, b) => a.at - b.at)
}

const all = (store: IDBObjectStore) => done(store.getAll() as IDBRequest<KeptPhoto[]>)

/** It is in the shop, or not wanted any more. */
export async function dropPhoto(id: string): Promise<void> {
  memory.delete(id)
  const store = await photos("readwrite")
  if (store) await done(store.delete(id))
}

/** The draft is made: its photos wait under its own name from now on. */
export async function adoptPhotos(owner: string, from: string, to: string): Promise<void> {
  for (const photo of await keptPhotos(owner, from)) await put({ ...photo, draft: to })
}

/** @returns whether any photo here waits for the shop, whose ever it is; of a database that cannot be read, none */
export async function hasPhotos(): Promise<boolean> {
  if (memory.size > 0) return true
  try {
    const store = await photos("readonly")
    return store ? (await done(store.count())) > 0 : false
  } catch (error) {
    console.info("Photos cannot be counted here", error)
    return false
  }
}

/** Lets go of photos here, save those of owners whose may stay. */
export async function forgetPhotos(stays: (owner: string) => boolean): Promise<void> {
  for (const { id, owner } of memory.values()) if (!stays(owner)) memory.delete(id)
  try {
    const store = await photos("readwrite")
    if (!store) return
    for (const { id, owner } of await all(store)) if (!stays(owner)) await done(store.delete(id))
  } catch (error) {
    // A store that the browser closed, as when its data are deleted.
    if (!(error instanceof DOMException)) throw error
  }
}
