/** @typedef {typeof import("next/dist/server/lib/incremental-cache/file-system-cache.js").default} NextsOwn */

/** Milliseconds since 1970. */
const STARTED = performance.timeOrigin

/**
 * Next's own cache in memory and in its folder, without what another process left in that folder: which tags were dropped is known to
 * the process alone, so a page of before a start may show a badge that was taken away since, or a shop whose data are others.
 *
 * @param {NextsOwn} NextsOwn
 */
export const ofThisProcess = (NextsOwn) =>
  class PagesOfThisProcess extends NextsOwn {
    /** @param {Parameters<InstanceType<NextsOwn>["get"]>} args */
    async get(...args) {
      const entry = await super.get(...args)
      return entry && (entry.lastModified ?? 0) < STARTED ? null : entry
    }
  }
