import type { MedusaContainer } from "@medusajs/framework/types"
import {
  type Finding,
  judge,
  type Programme,
  PROGRAMME_MODULE,
  type ProgrammeModuleService,
} from "../../modules/programme"
import { type LookedAt, lookAt } from "./goods"

/** What law and house say of a programme, and what they looked at. */
export interface Checked {
  findings: Finding[]
  goods: LookedAt[]
}

/** Judges a programme as it stands, with the goods that sellers brought into it. Changes nothing. */
export async function checkProgramme(
  container: MedusaContainer,
  programme: Programme,
  province_code: string,
): Promise<Checked> {
  const service = container.resolve<ProgrammeModuleService>(PROGRAMME_MODULE)
  const { goods, sellers } = await service.partners(programme.id)
  const looked = await lookAt(container, { ...programme, province_code }, goods)
  const terms = {
    ...programme,
    concentrated: programme.decision !== null,
    unanswered: sellers.filter(({ state }) => state === "invited").length,
  }
  return { findings: judge(terms, looked, new Date()), goods: looked }
}

/** Findings that keep a programme from going on. */
export const refusalsIn = ({ findings }: Checked): Finding[] =>
  findings.filter(({ weight }) => weight === "refusal")
