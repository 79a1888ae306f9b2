"use server"

import { redirect } from "next/navigation"
import { z } from "zod"
import { localePath, locales } from "@/i18n/edition"
import { callAsSeller } from "../call"
import { drawnFor } from "../drawn-for"
import type { MoveState } from "../outcome"
import { paperPath } from "../paths"

const arrangeForm = z.object({
  locale: z.enum(locales),
  requirement: z.string().min(1).max(64),
  file: z.string().min(1).max(200),
  order: z.string().max(4_000),
  do: z.enum(["earlier", "remove"]),
})

/**
 * Moves a file of a paper before the one that it follows, or takes it out. Form: locale, requirement, file, do, order (ids,
 * comma). Answers with the page, which shows the files as they are now, whoever changed them meanwhile.
 */
export async function arrangePaper(_: MoveState, form: FormData): Promise<MoveState> {
  const { locale, requirement, file, order, ...wish } = arrangeForm.parse(Object.fromEntries(form))
  const path = `/seller/application/papers/${encodeURIComponent(requirement)}`
  const ids = order.split(",")
  const at = ids.indexOf(file)
  const files = ids.filter((id) => id !== file).toSpliced(Math.max(0, at - 1), 0, file)
  const failed = await callAsSeller(
    locale,
    wish.do === "remove" ? `${path}/${encodeURIComponent(file)}` : path,
    wish.do === "remove" ? { method: "DELETE" } : { method: "PUT", body: { files } },
    drawnFor(form),
  )
  if (failed && "retry" in failed) return { problem: failed.retry }
  redirect(localePath(locale, paperPath(requirement)))
}
