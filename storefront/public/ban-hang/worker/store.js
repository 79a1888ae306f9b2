import { nothing } from "./taps.js"

const DATABASE = "ban-hang"
const TABLE = "kept"
const KEY = "kept"

/** @returns {Promise<IDBDatabase>} */
function open() {
  const request = indexedDB.open(DATABASE, 1)
  request.onupgradeneeded = () => request.result.createObjectStore(TABLE)
  return done(request)
}

/**
 * @template T
 * @param {IDBRequest<T>} request
 * @returns {Promise<T>}
 */
function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error("The browser's database failed"))
  })
}

/**
 * The database is closed after each use: whoever deletes it waits for nobody.
 * @template T
 * @param {IDBTransactionMode} mode
 * @param {(table: IDBObjectStore) => Promise<T>} use asks nothing but the table, as a transaction ends when it is left alone
 * @returns {Promise<T>} once it is written
 */
async function withTable(mode, use) {
  const database = await open()
  try {
    const transaction = database.transaction(TABLE, mode)
    const written = new Promise((resolve, reject) => {
      transaction.oncomplete = resolve
      transaction.onabort = () => reject(transaction.error ?? new Error("Nothing was written"))
    })
    const [result] = await Promise.all([use(transaction.objectStore(TABLE)), written])
    return result
  } finally {
    database.close()
  }
}

/**
 * What waits on this phone, in the browser's database.
 * @type {import("./taps.js").Store}
 */
export const store = {
  async read() {
    // Asking for the database makes it: a phone on which nothing is kept has none.
    const names = await indexedDB.databases()
    if (!names.some(({ name }) => name === DATABASE)) return nothing
    return withTable("readonly", async (table) => (await done(table.get(KEY))) ?? nothing)
  },
  async change(alter) {
    return withTable("readwrite", async (table) => {
      const kept = alter((await done(table.get(KEY))) ?? nothing)
      await done(table.put(kept, KEY))
      return kept
    })
  },
  async forget() {
    await done(indexedDB.deleteDatabase(DATABASE))
  },
}
