import { createTranslationsWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** English texts of one record; Vietnamese is what the record itself holds. */
export interface Texts {
  reference: "product" | "product_variant" | "product_category"
  reference_id: string
  translations: Record<string, string>
}

const ENGLISH = "en-US"

/** Adds English texts through the Translation Module, leaving those that exist. */
export async function translate(container: MedusaContainer, texts: Texts[]): Promise<void> {
  if (!texts.length) return
  const existing = await container
    .resolve(Modules.TRANSLATION)
    .listTranslations(
      { reference_id: texts.map((text) => text.reference_id), locale_code: ENGLISH },
      { take: texts.length, select: ["reference_id"] },
    )
  const done = new Set(existing.map((translation) => translation.reference_id))
  const translations = texts
    .filter((text) => !done.has(text.reference_id))
    .map((text) => ({ ...text, locale_code: ENGLISH }))
  if (translations.length) {
    await createTranslationsWorkflow(container).run({ input: { translations } })
  }
}
