import { Table, Text } from "@medusajs/ui"
import type { ReactNode } from "react"

/** A table of figures: the first columns name, the others count. Cells are as they are written; where all name, long ones wrap. */
export const Rows = ({
  label,
  head,
  rows,
  none,
  naming = 1,
}: {
  label: string
  head: readonly string[]
  rows: readonly { key: string; cells: readonly ReactNode[] }[]
  /** What is said where there are none. */
  none: string
  /** How many columns name. */
  naming?: number
}) =>
  rows.length === 0 ? (
    <Text size="small" className="text-ui-fg-subtle">
      {none}
    </Text>
  ) : (
    <div role="region" aria-label={label} tabIndex={0} className="overflow-x-auto">
      <Table className={naming < head.length ? "whitespace-nowrap" : undefined}>
        <Table.Header>
          <Table.Row>
            {head.map((name, column) => (
              <Table.HeaderCell key={column} className={column < naming ? undefined : "text-right"}>
                {name}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.map(({ key, cells }) => (
            <Table.Row key={key}>
              {cells.map((cell, column) => (
                <Table.Cell
                  key={column}
                  className={column < naming ? undefined : "text-right tabular-nums"}
                >
                  {cell}
                </Table.Cell>
              ))}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
