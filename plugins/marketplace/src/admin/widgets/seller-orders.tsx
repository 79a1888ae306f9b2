import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { Container, Heading, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { PartCard } from "../components/part-card"
import { partWords } from "../lib/part-words"
import { readParts } from "../lib/parts"

/** On an order: what each seller sends of it, how far it is, and the moves that staff may make for them. */
const SellerOrdersWidget = ({ data: order }: DetailWidgetProps<AdminOrder>) => {
  const { i18n } = useTranslation()
  const text = partWords(i18n.language)
  const { data: parts, error } = useQuery({
    queryKey: ["seller-orders", order.id],
    queryFn: () => readParts(order.id),
  })
  // An order of before there were sellers has none.
  if (parts?.length === 0) return null
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{text.title}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {text.lead}
        </Text>
      </div>
      {!parts && (
        <Text
          role={error ? "alert" : "status"}
          className={`px-6 py-4 ${error ? "text-ui-fg-error" : "text-ui-fg-subtle"}`}
        >
          {error ? text.failed : text.loading}
        </Text>
      )}
      {parts?.map((part) => (
        <PartCard
          key={part.id}
          part={part}
          orderId={order.id}
          text={text}
          language={i18n.language}
        />
      ))}
    </Container>
  )
}

export const config = defineWidgetConfig({ zone: "order.details.after" })

export default SellerOrdersWidget
