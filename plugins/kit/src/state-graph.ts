/** A life as data: from each state, the states it may go to. An empty list is an end. */
export type StateGraph<State extends string> = { readonly [From in State]: readonly State[] }

/** Thrown for a move that the graph does not know. */
export class IllegalTransition extends Error {
  constructor(
    readonly from: string,
    readonly to: string,
    allowed: readonly string[],
  ) {
    super(
      `${from} cannot become ${to}${allowed.length > 0 ? `; it may become ${allowed.join(", ")}` : "; it is an end"}`,
    )
  }
}

/** @returns whether `from` may become `to`; a state never becomes itself */
export function canMove<State extends string>(
  graph: StateGraph<State>,
  from: State,
  to: State,
): boolean {
  return graph[from].includes(to)
}

/** @throws IllegalTransition naming both states and what would be allowed */
export function assertMove<State extends string>(
  graph: StateGraph<State>,
  from: State,
  to: State,
): void {
  if (!canMove(graph, from, to)) throw new IllegalTransition(from, to, graph[from])
}

/** States from which nothing more happens. */
export function ends<State extends string>(graph: StateGraph<State>): State[] {
  return states(graph).filter((state) => graph[state].length === 0)
}

/** States reachable from `start`, itself included. */
export function reachable<State extends string>(
  graph: StateGraph<State>,
  start: State,
): Set<State> {
  const seen = new Set<State>([start])
  for (const state of seen) for (const next of graph[state]) seen.add(next)
  return seen
}

function states<State extends string>(graph: StateGraph<State>): State[] {
  return Object.keys(graph) as State[]
}
