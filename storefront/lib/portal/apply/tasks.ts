import { paperPath, sellerPaths, stepPath } from "../paths"
import { APPLY_STEPS, type StepCode } from "./steps"
import type { Application, Due, Requirement, Standing } from "./types"

/** One screen of an application: a step that is filled in, or something that is shown. */
export type Task = { code: string; path: string; standing: Standing; note: string | null } & (
  { kind: "step"; step: StepCode } | { kind: "proof"; requirement: Requirement }
)

/** The screens of an application in their order. What staff found of a fact they looked up stands at its step. */
export function tasksOf({ steps, requirements }: Application): Task[] {
  const filled = APPLY_STEPS.map(({ code, slug }): Task => {
    const looked = requirements.find(({ step }) => step === code)
    const standing = looked && looked.standing !== "missing" ? looked.standing : "given"
    return {
      kind: "step",
      code,
      step: code,
      path: stepPath(slug),
      standing: steps[code] ? standing : "missing",
      note: looked?.note ?? null,
    }
  })
  const shown = requirements
    .filter(({ proof }) => proof !== "platform")
    .map((requirement): Task => ({
      kind: "proof",
      code: requirement.requirement,
      requirement,
      path: paperPath(requirement.requirement),
      standing: requirement.standing,
      note: requirement.note,
    }))
  return [...filled, ...shown]
}

/** Whether a screen has nothing left to do. */
export const isDone = ({ standing }: Task): boolean =>
  standing === "given" || standing === "verified"

/** Where to go after a screen: the first after it with something to do, else the first of all, else the whole. Of a shop, the whole. */
export function nextPath(application: Application, done?: string): string {
  if (isLetIn(application)) return sellerPaths.application
  const tasks = tasksOf(application)
  const at = tasks.findIndex(({ code }) => code === done)
  const open = [...tasks.slice(at + 1), ...tasks.slice(0, at + 1)].find((task) => !isDone(task))
  return open && open.code !== done ? open.path : sellerPaths.application
}

/** Whether an application is with the applicant. */
export const mayChange = ({ status }: Pick<Application, "status">): boolean =>
  status === "applying" || status === "asked"

/** Whether it is that of a shop that was let in, and is not over: its papers end, and are renewed. */
export const isLetIn = ({ status }: Pick<Application, "status">): boolean =>
  status === "active" || status === "suspended"

/**
 * Whether a screen may be filled in now: all of them by who applies; of a shop, every paper, a word that was never given, and what is
 * looked up once it is due. The bank account has a screen of its own.
 */
export function mayDo(application: Application, task: Task): boolean {
  if (mayChange(application)) return true
  if (!isLetIn(application)) return false
  if (task.kind === "step")
    return task.step !== "bank" && application.due.some(({ step }) => step === task.step)
  return task.requirement.proof === "document" || !isDone(task)
}

/** Where what is due is shown or told. */
export function duePath({ requirement, step }: Pick<Due, "requirement" | "step">): string {
  if (step === "bank") return sellerPaths.bank
  const asked = APPLY_STEPS.find(({ code }) => code === step)
  return asked ? stepPath(asked.slug) : paperPath(requirement)
}
