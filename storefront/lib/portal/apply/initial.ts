import { spokenPhone } from "@/lib/checkout/phone"
import type { ApplyStep, StepCode } from "./steps"
import type { Application } from "./types"

type Facts = Record<string, unknown>

/** As it is typed: numbers are kept as +84…, and nobody writes theirs so. */
const text = (name: string, value: unknown): string => {
  if (typeof value !== "string") return ""
  return name === "phone" ? spokenPhone(value) : value
}

/** Where something that is asked for was said already, in another step. */
const SAID_BEFORE: Partial<Record<StepCode, Record<string, [StepCode, string]>>> = {
  representative: { phone: ["business", "phone"] },
  identity: { name: ["representative", "name"], organisation_seat: ["business", "address"] },
  pickup: {
    province_code: ["business", "province_code"],
    commune_code: ["business", "commune_code"],
    address: ["business", "address"],
    phone: ["business", "phone"],
    contact: ["representative", "name"],
  },
}

/** What a step's fields begin with: what was saved, else what was said elsewhere. `taken` when anything was taken over. */
export function initialOf(
  { code, asked }: ApplyStep,
  { steps, begun }: Application,
): { typed: Record<string, string>; taken: boolean } {
  const saved: Facts | undefined = steps[code]
  if (saved)
    return {
      typed: Object.fromEntries(asked.map(({ name }) => [name, text(name, saved[name])])),
      taken: false,
    }
  const typed = Object.fromEntries(
    asked.map(({ name }) => {
      const before = SAID_BEFORE[code]?.[name]
      const said = before ? steps[before[0]]?.[before[1]] : undefined
      return [
        name,
        text(name, said ?? (code === "business" ? (begun as Facts | null)?.[name] : "")),
      ]
    }),
  )
  return {
    typed,
    taken: code !== "business" && Object.values(typed).some((value) => value !== ""),
  }
}
