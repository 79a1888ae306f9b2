import { Button, Text } from "@medusajs/ui"

/** Turns the pages of a list; nothing where there is one. */
export const Pages = ({
  page,
  count,
  size,
  text,
  onTurn,
}: {
  /** From 0. */
  page: number
  /** Of all entries. */
  count: number
  size: number
  text: { page: string; earlier: string; later: string }
  onTurn: (page: number) => void
}) => {
  const pages = Math.ceil(count / size)
  if (pages <= 1) return null
  return (
    <div className="flex items-center justify-between gap-x-4 px-6 py-4">
      <Text size="small" className="text-ui-fg-subtle">
        {text.page.replace("{page}", `${page + 1}`).replace("{pages}", `${pages}`)}
      </Text>
      <div className="flex gap-x-2">
        <Button
          size="small"
          variant="secondary"
          disabled={page === 0}
          onClick={() => onTurn(page - 1)}
        >
          {text.earlier}
        </Button>
        <Button
          size="small"
          variant="secondary"
          disabled={page + 1 >= pages}
          onClick={() => onTurn(page + 1)}
        >
          {text.later}
        </Button>
      </div>
    </div>
  )
}
