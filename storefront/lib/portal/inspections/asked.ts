import { getTranslations } from "next-intl/server"
import type { Questioned } from "@/components/portal/apply/Question"
import type { Asked } from "../apply/steps"
import { RESULTS } from "./types"

/** What is asked to plan an inspection. */
export const PLAN: readonly Asked[] = [
  { name: "kind", control: "kind" },
  { name: "planned_on", control: "date" },
  { name: "words", control: "words", longest: 1_000 },
]

/** What is asked of one that was carried out. */
export const FOUND: readonly Asked[] = [
  { name: "carried_out_on", control: "date" },
  { name: "findings", control: "words", longest: 4_000 },
  { name: "to", control: "kind" },
  { name: "demands", control: "words", longest: 2_000, optional: true },
  { name: "due_on", control: "date", optional: true },
  { name: "result", control: "kind", optional: true },
]

/** Which fields belong to which next step. */
export const FIELDS_OF = {
  follow_up: ["carried_out_on", "findings", "demands", "due_on"],
  closed: ["carried_out_on", "findings", "result"],
} as const

/** The same as questions, in the reader's words. */
export async function inspectionQuestions(asked: readonly Asked[]): Promise<Questioned[]> {
  const t = await getTranslations("inspection")
  const choices = (group: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`${group}.${value}`) }))
  const options: Partial<Record<string, Questioned["options"]>> = {
    kind: choices("kind", ["planned", "ad_hoc"]),
    to: choices("to", ["follow_up", "closed"]),
    result: choices("result", RESULTS),
  }
  return asked.map(({ optional, ...one }) => ({
    ...one,
    label: t(`field.${one.name}`),
    hint: t.has(`hint.${one.name}`) ? t(`hint.${one.name}`) : undefined,
    optional: optional ? t(`when.${one.name}`) : undefined,
    ...(options[one.name] ? { options: options[one.name] } : {}),
  }))
}
