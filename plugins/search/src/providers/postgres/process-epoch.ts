/**
 * One number for everything this process knows of its indexes: it moves whenever any of them changed, here or in
 * another process, or could have. What was worked out under one value is good as long as the value stays.
 */
let epoch = 0
let hears = false

/** Something changed. */
export function moveEpoch(): void {
  epoch += 1
}

/** Whether other processes' writes are heard of; while they are not, nothing may be kept. */
export function setHears(value: boolean): void {
  hears = value
  epoch += 1
}

/** The present epoch; undefined while nothing may be kept. */
export function searchEpoch(): number | undefined {
  return hears ? epoch : undefined
}
