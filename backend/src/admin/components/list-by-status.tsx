import { Container, Heading, Input, Table, Tabs, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { type ReactNode, useState } from "react"
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
  /** What is looked for; empty where nothing is. */
  q: string
}

interface Column {
  name: string
  /** Under it stand numbers. */
  isNumber?: boolean
}

/** What people handed in or who they are, a tab for each status, by the page. */
export function ListByStatus<Status extends string, Row extends { id: string }>({
  name,
  text,
  statuses,
  search,
  columns,
  read,
  size,
  cells,
}: {
  /** What its answers are kept by. */
  name: string
  text: Words<Status>
  /** The first is shown at first. */
  statuses: readonly [Status, ...Status[]]
  /** What may be looked for, in words; without it nothing can. */
  search?: string
  columns: (status: Status) => readonly Column[]
  read: (place: Place<Status>) => Promise<{ rows: Row[]; count: number }>
  /** Of a page. */
  size: number
  /** What stands of one under the columns, each in a `Table.Cell`. */
  cells: (row: Row) => ReactNode
}) {
  const [place, setPlace] = useState<Place<Status>>({ status: statuses[0], page: 0, q: "" })
  const { data, error } = useQuery({
    queryKey: [name, place.status, place.q, place.page],
    queryFn: () => read(place),
    // What was found stays in sight while the next letters are asked for.
    placeholderData: search ? (before) => before : undefined,
  })
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading>{text.title}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {text.lead}
        </Text>
      </div>
      <Tabs
        value={place.status}
        onValueChange={(chosen) => setPlace({ ...place, status: chosen as Status, page: 0 })}
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
        <Tabs.Content value={place.status} className="border-ui-border-base border-t">
          {search && (
            <div className="max-w-xl px-6 py-3">
              <Input
                type="search"
                aria-label={search}
                placeholder={search}
                value={place.q}
                maxLength={100}
                onChange={(event) => setPlace({ ...place, q: event.target.value, page: 0 })}
              />
            </div>
          )}
          {(error || !data) && <NotYet error={error} text={text} className="px-6 py-4" />}
          {data?.rows.length === 0 && (
            <Text className="text-ui-fg-subtle px-6 py-4">{text.empty}</Text>
          )}
          {data && data.rows.length > 0 && (
            <Rows
              label={text.title}
              columns={columns(place.status)}
              rows={data.rows}
              cells={cells}
            />
          )}
        </Tabs.Content>
      </Tabs>
      <Pages
        page={place.page}
        count={data?.count ?? 0}
        size={size}
        text={text}
        onTurn={(page) => setPlace({ ...place, page })}
      />
    </Container>
  )
}

const Rows = <Row extends { id: string }>({
  label,
  columns,
  rows,
  cells,
}: {
  label: string
  columns: readonly Column[]
  rows: readonly Row[]
  cells: (row: Row) => ReactNode
}) => (
  <div role="region" aria-label={label} tabIndex={0} className="overflow-x-auto">
    <Table className="whitespace-nowrap">
      <Table.Header>
        <Table.Row>
          {columns.map(({ name, isNumber }) => (
            <Table.HeaderCell key={name} className={isNumber ? "text-right" : undefined}>
              {name}
            </Table.HeaderCell>
          ))}
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {rows.map((row) => (
          <Table.Row key={row.id}>{cells(row)}</Table.Row>
        ))}
      </Table.Body>
    </Table>
  </div>
)
