import { getTranslations } from "next-intl/server"
import { DidYouMean } from "@/components/place/DidYouMean"
import { ButtonLink } from "@/components/ui/ButtonLink"
import { EmptyState } from "@/components/ui/EmptyState"
import { currentEdition } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { listProvinces } from "@/lib/api/places"
import type { NamedPlace } from "@/lib/places/nearest"
import { nameOf } from "@/lib/words"

/** A province that never was: 404, with the names spelled most like it. */
export async function UnknownProvince() {
  const edition = await currentEdition()
  const t = await getTranslations("place.unknown")
  const common = await getTranslations("common.notFound")
  const places = new Map<string, NamedPlace>()
  for (const province of await listProvinces(edition)) {
    for (const place of [province, ...(province.former_provinces ?? [])]) {
      if (!places.has(place.slug))
        places.set(place.slug, { slug: place.slug, name: nameOf(place, edition.locale) })
    }
  }
  return (
    <div className="column py-12">
      <EmptyState
        level={1}
        title={t("title")}
        actions={
          <ButtonLink href="/tinh" variant="secondary">
            {common("places")}
          </ButtonLink>
        }
      >
        <p>{t("body")}</p>
        <DidYouMean places={[...places.values()]} base={localePath(edition.locale, "/tinh")} />
      </EmptyState>
    </div>
  )
}
