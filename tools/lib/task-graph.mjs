/**
 * @typedef {object} Task
 * @property {string} id
 * @property {string[]} [after] ids that must be finished first
 * @property {boolean} [heavy] keeps a processor busy: no more of these at once than there are
 * @property {() => Promise<void>} work
 */

/**
 * Does tasks as early as their order allows. After a failure nothing new begins; what is under way
 * is waited for, so that nothing goes on behind the caller's back.
 * @param {Task[]} tasks
 * @param {{ processors: number, onFailure?: () => void }} options
 *   onFailure: called at the first failure, to cut the others short
 * @returns {Promise<void>} rejects with the first failure
 */
export async function runTasks(tasks, { processors, onFailure }) {
  checkOrder(tasks)
  const waiting = new Set(tasks)
  const finished = new Set()
  /** @type {Map<Task, Promise<void>>} */
  const underWay = new Map()
  /** @type {{ error: unknown } | null} */
  let failed = null

  const mayBegin = (/** @type {Task} */ task) =>
    (task.after ?? []).every((id) => finished.has(id)) &&
    (!task.heavy || [...underWay.keys()].filter(({ heavy }) => heavy).length < processors)

  while (underWay.size > 0 || (waiting.size > 0 && !failed)) {
    for (const task of failed ? [] : waiting) {
      if (mayBegin(task)) {
        waiting.delete(task)
        const done = task.work().then(
          () => void finished.add(task.id),
          (error) => {
            if (!failed) {
              failed = { error }
              onFailure?.()
            }
          },
        )
        underWay.set(
          task,
          done.then(() => void underWay.delete(task)),
        )
      }
    }
    await Promise.race(underWay.values())
  }
  if (failed) {
    throw /** @type {{ error: unknown }} */ (failed).error
  }
}

/**
 * @param {Task[]} tasks
 * @throws {Error} when a task waits for one that does not come before it in the list, which also
 *   rules out circles
 */
function checkOrder(tasks) {
  const seen = new Set()
  for (const { id, after = [] } of tasks) {
    for (const other of after) {
      if (!seen.has(other)) {
        throw new Error(`Task ${id} waits for ${other}, which is not listed before it`)
      }
    }
    seen.add(id)
  }
}
