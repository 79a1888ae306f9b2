/** Shorter waits are none: a sign that flashes past says nothing. */
const SHOW_AFTER_MS = 150

let shown = ""
let waiting = false
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

/** Somebody asked for another page. Asking for the one in hand, or for a place on it, is nothing to wait for. */
export function pageAsked(url: string): void {
  const { pathname, search } = new URL(url, location.href)
  clearTimeout(timer)
  if (pathname + search === shown) set(false)
  else timer = setTimeout(set, SHOW_AFTER_MS, true)
}

/** @param address path and query of the page that is in sight now */
export function pageShown(address: string): void {
  shown = address
  clearTimeout(timer)
  set(false)
}

/** Whether a page has been on its way for so long that it should be said. */
export function pageIsAwaited(): boolean {
  return waiting
}

export function onPageProgress(notify: () => void): () => void {
  listeners.add(notify)
  return () => listeners.delete(notify)
}

function set(next: boolean): void {
  if (waiting === next) return
  waiting = next
  for (const notify of listeners) notify()
}
