import reconcile from "./reconcile-completions"

/** The same once, moments after the start: a process that was killed is usually started again at once. */
export default reconcile

export const config = {
  name: "reconcile-completions-at-start",
  schedule: { interval: 3_000, numberOfExecutions: 1 },
}
