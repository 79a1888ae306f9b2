import { getTranslations } from "next-intl/server"
import type { ConflictWords } from "../listing/Conflict"
import type { GoodFormWords } from "../listing/GoodForm"
import { goodFormWords } from "../listing/words"

/** What a form of a sheet says of itself: as those of goods do, but where a sheet is meant. */
export async function assessFormWords(): Promise<GoodFormWords> {
  const t = await getTranslations("assess")
  const words = await goodFormWords()
  return {
    ...words,
    problem: { ...words.problem, ...(t.raw("problem") as Partial<GoodFormWords["problem"]>) },
    conflict: t.raw("conflict") as ConflictWords,
  }
}
