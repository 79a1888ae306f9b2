import type { MedusaRequest } from "@medusajs/framework/http"
import type { Finding, Programme, ProgrammeModuleService } from "../../../modules/programme"
import { PROGRAMME_MODULE } from "../../../modules/programme"
import { programmeInFull } from "../../../workflows"

export const programmes = (req: MedusaRequest): ProgrammeModuleService =>
  req.scope.resolve<ProgrammeModuleService>(PROGRAMME_MODULE)

/** A programme as its office reads it: the decision's file is none of it. */
export function shownProgramme({ decision, ...programme }: Programme) {
  return {
    ...programme,
    decision: decision && { number: decision.number, issued_on: decision.issued_on },
  }
}

/** The same with who takes part, and who did what to it. */
export async function wholeProgramme(req: MedusaRequest, programme: Programme) {
  return { ...shownProgramme(programme), ...(await programmeInFull(req.scope, programme)) }
}

/** Findings, those that keep it from going on apart. */
export const shownFindings = (findings: readonly Finding[]) => ({
  refusals: findings.filter(({ weight }) => weight === "refusal"),
  notices: findings.filter(({ weight }) => weight === "notice"),
})
