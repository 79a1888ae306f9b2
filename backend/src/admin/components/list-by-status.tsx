import { Container, Heading, Tabs, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { NotYet } from "./not-yet"
import { Pages } from "./pages"

interface Words<Status extends string> {
  title: string
  lead: string
  by_status: string
  statuses: Record<Status, string>
  empty: string
  failed: string
  loading: string
  page: string
  earlier: string
  later: string
}

/** Where somebody stands in such a list. */
export interface Place<Status extends string> {
  status: Status
  /** From 0. */
  page: number
}

/** What people handed in, a tab for each status, by the page. */
export function ListByStatus<Status extends string>({
  text,
  statuses,
  place: { status, page },
  onMove,
  answer,
  error,
  size,
  above,
  children,
}: {
  text: Words<Status>
  statuses: readonly Status[]
  place: Place<Status>
  onMove: (place: Place<Status>) => void
  /** How many there are, and how many of them are here; undefined while they are being read. */
  answer: { count: number; shown: number } | undefined
  error: unknown
  /** Of a page. */
  size: number
  /** What narrows the list down, over it. */
  above?: ReactNode
  /** Those that are here. */
  children: ReactNode
}) {
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading>{text.title}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {text.lead}
        </Text>
      </div>
      <Tabs
        value={status}
        onValueChange={(chosen) => onMove({ status: chosen as Status, page: 0 })}
      >
        <div className="overflow-x-auto px-6 py-3">
          <Tabs.List aria-label={text.by_status}>
            {statuses.map((one) => (
              <Tabs.Trigger key={one} value={one} className="whitespace-nowrap">
                {text.statuses[one]}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
        </div>
        <Tabs.Content value={status} className="border-ui-border-base border-t">
          {above}
          {(Boolean(error) || !answer) && (
            <NotYet error={error} text={text} className="px-6 py-4" />
          )}
          {answer?.shown === 0 && <Text className="text-ui-fg-subtle px-6 py-4">{text.empty}</Text>}
          {answer && answer.shown > 0 && children}
        </Tabs.Content>
      </Tabs>
      <Pages
        page={page}
        count={answer?.count ?? 0}
        size={size}
        text={text}
        onTurn={(next) => onMove({ status, page: next })}
      />
    </Container>
  )
}
