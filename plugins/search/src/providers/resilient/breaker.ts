import {
  circuitBreaker,
  CircuitState,
  ConsecutiveBreaker,
  ExponentialBackoff,
  handleWhen,
  timeout,
  TimeoutStrategy,
  wrap,
} from "cockatiel"
import { MedusaError } from "@medusajs/framework/utils"

/** Milliseconds in which the engine must answer, keys and connection included. */
const PATIENCE_MS = 400
/** Failures one after the other that open the circuit. */
const FAILURES = 5
/** Milliseconds after which one search tries the engine again; doubled each time it fails. */
const FIRST_PROBE_MS = 1_000
const LAST_PROBE_MS = 15_000

/** What the breaker is doing, for `/health`. */
export type BreakerState = "closed" | "open" | "half-open"

const NAMES: Record<CircuitState, BreakerState> = {
  [CircuitState.Closed]: "closed",
  [CircuitState.Open]: "open",
  [CircuitState.HalfOpen]: "half-open",
  [CircuitState.Isolated]: "open",
}

/**
 * Keeps searches from waiting for an engine that does not answer: each waits 400 ms at most, and after five failures
 * in a row none waits until a single one has found it well again.
 */
export class Breaker {
  private readonly circuit = circuitBreaker(
    // What the engine cannot do, or a query that is wrong, says nothing about how it is.
    handleWhen((error) => !isAboutTheQuery(error)),
    {
      halfOpenAfter: new ExponentialBackoff({
        initialDelay: FIRST_PROBE_MS,
        maxDelay: LAST_PROBE_MS,
      }),
      breaker: new ConsecutiveBreaker(FAILURES),
    },
  )
  private readonly policy

  constructor(patience = PATIENCE_MS) {
    this.policy = wrap(this.circuit, timeout(patience, TimeoutStrategy.Aggressive))
  }

  get state(): BreakerState {
    return NAMES[this.circuit.state]
  }

  /** @throws what `work` throws, or at once while the circuit is open */
  through<T>(work: () => Promise<T>): Promise<T> {
    return this.policy.execute(work)
  }
}

const ABOUT_THE_QUERY: readonly string[] = [
  MedusaError.Types.NOT_ALLOWED,
  MedusaError.Types.INVALID_DATA,
]

/** Whether an error is about what was asked, not about the engine. */
export function isAboutTheQuery(error: unknown): boolean {
  return error instanceof MedusaError && ABOUT_THE_QUERY.includes(error.type)
}
