import { defineRouteConfig } from "@medusajs/admin-sdk"
import { MapPin } from "@medusajs/icons"
import { Container, Heading, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { NotYet } from "../../components/not-yet"
import { MergerForm } from "../../components/provinces/merger-form"
import { named } from "../../lib/office-words"
import { readProvinces } from "../../lib/offices"
import { readMergers } from "../../lib/province-mergers"
import { mergerWords } from "../../lib/province-merger-words"

/** Merges one province into another, after a rehearsal, and lists those that were. */
const ProvinceMergersPage = () => {
  const { i18n } = useTranslation()
  const text = mergerWords(i18n.language)
  const provinces = useQuery({ queryKey: ["offices"], queryFn: readProvinces })
  const done = useQuery({ queryKey: ["province-mergers"], queryFn: readMergers })
  const byName = (provinces.data?.provinces ?? []).toSorted((a, b) =>
    named(a, i18n.language).localeCompare(named(b, i18n.language), "vi"),
  )
  return (
    <>
      <Container className="divide-y p-0">
        <div className="px-6 py-4">
          <Heading>{text.title}</Heading>
          <Text size="small" className="text-ui-fg-subtle max-w-3xl">
            {text.lead}
          </Text>
        </div>
        {provinces.data ? (
          <MergerForm provinces={byName} text={text} language={i18n.language} />
        ) : (
          <NotYet error={provinces.error} text={text} className="px-6 py-4" />
        )}
      </Container>
      <Container className="divide-y p-0">
        <div className="px-6 py-4">
          <Heading level="h2">{text.history}</Heading>
        </div>
        {!done.data && <NotYet error={done.error} text={text} className="px-6 py-4" />}
        {done.data?.mergers.length === 0 && (
          <Text className="text-ui-fg-subtle px-6 py-4">{text.none}</Text>
        )}
        {done.data?.mergers.map(({ into, ...merged }) => (
          <div key={merged.code} className="px-6 py-3">
            <Text>
              {text.became
                .replace("{from}", named(merged, i18n.language))
                .replace("{into}", into ? named(into, i18n.language) : "–")}
            </Text>
            <Text size="small" className="text-ui-fg-subtle">
              {merged.resolution} · {merged.resolved_on}
            </Text>
          </div>
        ))}
      </Container>
    </>
  )
}

export const config = defineRouteConfig({
  label: "provinceMergers",
  translationNs: "ocopShop",
  icon: MapPin,
})

export default ProvinceMergersPage
