import type { Application, Due, Requirement } from "./types"

/** What is due of a shop, with what it is called. */
export type NamedDue = Due & { named: Requirement }

/** What is due, in the order of the checklist. */
export const dueOf = ({ due, requirements }: Application): NamedDue[] =>
  due.flatMap((one) => {
    const named = requirements.find(({ requirement }) => requirement === one.requirement)
    return named ? [{ ...one, named }] : []
  })

/** Whether its owner has something to do: what waits for the platform's look needs nobody. */
export const isOwners = ({ waiting }: Due): boolean => !waiting
