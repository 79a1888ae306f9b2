import { Table, Text } from "@medusajs/ui"
import type { ReactNode } from "react"

/** A table of figures: the first column names, the others count. Cells are as they are written. */
export const Rows = ({
  label,
  head,
  rows,
  none,
}: {
  label: string
  head: readonly string[]
  rows: readonly { key: string; cells: readonly ReactNode[] }[]
  /** What is said where there are none. */
  none: string
}) =>
  rows.length === 0 ? (
    <Text size="small" className="text-ui-fg-subtle">
      {none}
    </Text>
  ) : (
    <div role="region" aria-label={label} tabIndex={0} className="overflow-x-auto">
      <Table className="whitespace-nowrap">
        <Table.Header>
          <Table.Row>
            {head.map((name, column) => (
              <Table.HeaderCell key={column} className={column === 0 ? undefined : "text-right"}>
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
                  className={column === 0 ? undefined : "text-right tabular-nums"}
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
