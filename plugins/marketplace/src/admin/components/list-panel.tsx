import { Container, Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"

/** A list of what staff have to do, under its name: while it is read, when it cannot be, and when nothing is left. */
export const ListPanel = <Item,>({
  text,
  data,
  error,
  children,
}: {
  text: { title: string; lead: string; failed: string; loading: string; empty: string }
  /** Undefined while it is read. An older one stays while a newer cannot be read. */
  data: readonly Item[] | undefined
  error: Error | null
  children: (items: readonly Item[]) => ReactNode
}) => (
  <Container className="divide-y p-0">
    <div className="px-6 py-4">
      <Heading>{text.title}</Heading>
      <Text size="small" className="text-ui-fg-subtle">
        {text.lead}
      </Text>
    </div>
    {error && (
      <Text role="alert" className="text-ui-fg-error px-6 py-4">
        {text.failed}
      </Text>
    )}
    {!data && !error && (
      <Text role="status" className="text-ui-fg-subtle px-6 py-4">
        {text.loading}
      </Text>
    )}
    {data?.length === 0 && <Text className="text-ui-fg-subtle px-6 py-4">{text.empty}</Text>}
    {data && children(data)}
  </Container>
)
