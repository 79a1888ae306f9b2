import { getTranslations } from "next-intl/server"
import type { Questioned } from "@/components/portal/apply/Question"
import type { Asked } from "../apply/steps"
import { LEVELS, type Printed } from "./types"

/** What is printed on a certificate, in the order in which it is found there. */
export const PRINTED: readonly Asked[] = [
  { name: "name", control: "text", longest: 300 },
  { name: "holder", control: "text", longest: 300 },
  { name: "stars", control: "kind" },
  { name: "decision_number", control: "text", longest: 100 },
  { name: "issued_on", control: "date" },
  { name: "level", control: "kind" },
  { name: "issuer", control: "text", longest: 200 },
  { name: "score", control: "text", longest: 10, optional: true },
  { name: "expires_on", control: "date", optional: true },
  { name: "product_code", control: "text", longest: 40, optional: true },
  { name: "number", control: "text", longest: 100, optional: true },
]

/** The same as questions, in the reader's words. */
export async function printedQuestions(): Promise<Questioned[]> {
  const t = await getTranslations("certificate")
  const options: Partial<Record<string, Questioned["options"]>> = {
    stars: ["3", "4", "5"].map((stars) => ({ value: stars, label: t("starOption", { stars }) })),
    level: LEVELS.map((level) => ({ value: level, label: t(`level.${level}`) })),
  }
  return PRINTED.map(({ optional, ...asked }) => ({
    ...asked,
    label: t(`field.${asked.name}`),
    hint: t.has(`hint.${asked.name}`) ? t(`hint.${asked.name}`) : undefined,
    optional: optional ? t("optional") : undefined,
    ...(options[asked.name] ? { options: options[asked.name] } : {}),
  }))
}

/** What was typed as the backend takes it; what is not understood goes as it is, and is refused by its field. */
export function printedOf(typed: Record<string, string>): Record<string, unknown> {
  const score = typed.score?.replace(",", ".")
  return {
    ...Object.fromEntries(PRINTED.map(({ name }) => [name, typed[name] || null])),
    stars: Number(typed.stars) || null,
    score: score ? (Number.isFinite(Number(score)) ? Number(score) : score) : null,
  }
}

/** A certificate as its form shows it. */
export const typedFrom = (printed: Partial<Printed>): Record<string, string> =>
  Object.fromEntries(
    PRINTED.map(({ name }) => [name, String(printed[name as keyof Printed] ?? "")]),
  )
