import type { Asked } from "./steps"

/** What was typed of what was asked. */
export function typedOf(asked: readonly Asked[], form: FormData): Record<string, string> {
  return Object.fromEntries(
    asked.map(({ name, control }) => {
      const value = form.get(name)
      const text = typeof value === "string" ? value : ""
      return [name, control === "password" ? text : text.trim()]
    }),
  )
}

/** What was typed as the backend takes it: an empty field is one that was not said. */
export function factsOf(typed: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ""))
}

/** Most producers have no name in English: theirs stands in its place. */
export const withEnglishName = <Facts extends Record<string, string>>(facts: Facts): Facts =>
  facts.name_vi && !facts.name_en ? { ...facts, name_en: facts.name_vi } : facts
