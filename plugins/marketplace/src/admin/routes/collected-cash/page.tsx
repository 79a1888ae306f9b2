import { defineRouteConfig } from "@medusajs/admin-sdk"
import { CashSolid } from "@medusajs/icons"
import { Container, Heading, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { CarrierCash } from "../../components/carrier-cash"
import { byCarrier, readHeld } from "../../lib/cash"
import { cashWords } from "../../lib/cash-words"

const CASH_KEY = ["collected-cash"]

/** Cash that carriers collected and have not handed over, and what of it has come. */
const CollectedCashPage = () => {
  const { i18n } = useTranslation()
  const text = cashWords(i18n.language)
  const { data, error } = useQuery({ queryKey: CASH_KEY, queryFn: readHeld })
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading>{text.title}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {text.lead}
        </Text>
      </div>
      {!data && (
        <Text
          role={error ? "alert" : "status"}
          className={`px-6 py-4 ${error ? "text-ui-fg-error" : "text-ui-fg-subtle"}`}
        >
          {error ? text.failed : text.loading}
        </Text>
      )}
      {data?.length === 0 && <Text className="text-ui-fg-subtle px-6 py-4">{text.empty}</Text>}
      {byCarrier(data ?? []).map(([carrier, parcels]) => (
        <CarrierCash
          key={carrier ?? ""}
          carrier={carrier}
          parcels={parcels}
          text={text}
          language={i18n.language}
        />
      ))}
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "collectedCash",
  translationNs: "ocopMarketplace",
  icon: CashSolid,
})

export default CollectedCashPage
