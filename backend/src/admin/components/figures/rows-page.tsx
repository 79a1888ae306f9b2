import { Container, Heading, Text } from "@medusajs/ui"
import type { ComponentProps } from "react"
import { Link } from "react-router-dom"
import type { FigureWords } from "../../lib/figure-words"
import { LINES_PAGE } from "../../lib/national-figures"
import { NotYet } from "../not-yet"
import { Pages } from "../pages"
import { Rows } from "./rows"

/** A page of the rows that a figure counts, with the way back to it. */
export const RowsPage = ({
  title,
  head,
  rows,
  count,
  page,
  onTurn,
  error,
  text,
}: {
  title: string
  head: readonly string[]
  /** Undefined while they are read. */
  rows: ComponentProps<typeof Rows>["rows"] | undefined
  count: number
  page: number
  onTurn: (page: number) => void
  error: Error | null
  text: FigureWords
}) => (
  <Container className="flex flex-col gap-y-3">
    <Link to="/figures" className="text-ui-fg-interactive txt-small py-2">
      {text.back}
    </Link>
    <Heading>{title}</Heading>
    {(error || !rows) && <NotYet error={error} text={text} />}
    {rows && (
      <>
        <Text>{text.many.replace("{count}", `${count}`)}</Text>
        <Rows label={title} head={head} rows={rows} none={text.none} naming={head.length} />
        <Pages page={page} count={count} size={LINES_PAGE} text={text} onTurn={onTurn} />
      </>
    )}
  </Container>
)
