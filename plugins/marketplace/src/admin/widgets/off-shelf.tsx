import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminProduct, DetailWidgetProps } from "@medusajs/framework/types"
import { Container, Heading, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { offShelfWords, readOffShelf } from "../lib/off-shelf"

/** On a product that shoppers do not see: whether its seller hid it or the platform took it down, and how staff change that. */
const OffShelfWidget = ({ data: product }: DetailWidgetProps<AdminProduct>) => {
  const { i18n } = useTranslation()
  const { data: why } = useQuery({
    queryKey: ["off-shelf", product.id, product.status],
    queryFn: () => readOffShelf(product.id),
    enabled: product.status !== "published",
  })
  if (!why || product.status === "published") return null
  const { title, more } = offShelfWords(i18n.language)[why]
  return (
    <Container className="px-6 py-4">
      <Heading level="h2">{title}</Heading>
      <Text size="small" className="text-ui-fg-subtle">
        {more}
      </Text>
    </Container>
  )
}

export const config = defineWidgetConfig({ zone: "product.details.after" })

export default OffShelfWidget
