import { Badge, Container, Heading } from "@medusajs/ui"
import type { DraftWords } from "../../lib/draft-words"
import type { DraftReview } from "../../lib/listing-drafts"

/** A draft's pictures, those that are new told apart, and behind them those that it takes away from what shoppers see. */
export const DraftPictures = ({
  draft,
  shown,
  text,
}: Pick<DraftReview, "draft" | "shown"> & { text: DraftWords }) => {
  const kept = new Set(draft.pictures.map(({ url }) => url))
  const gone = (shown?.pictures ?? []).filter((url) => !kept.has(url))
  return (
    <Container className="flex flex-col gap-y-3">
      <Heading level="h2">{text.pictures}</Heading>
      <ul className="grid grid-cols-2 gap-3 sm:flex sm:flex-wrap">
        {draft.pictures.map(({ id, url }, index) => (
          <Picture
            key={id}
            url={url}
            name={`${text.pictures} ${index + 1}`}
            badge={shown && !shown.pictures.includes(url) ? text.new_picture : undefined}
          />
        ))}
        {gone.map((url) => (
          <Picture key={url} url={url} name={text.gone_picture} badge={text.gone_picture} faded />
        ))}
      </ul>
    </Container>
  )
}

const Picture = ({
  url,
  name,
  badge,
  faded = false,
}: {
  url: string
  name: string
  badge?: string
  faded?: boolean
}) => (
  <li>
    <a href={url} target="_blank" rel="noopener noreferrer">
      <img
        src={url}
        alt={name}
        className={`border-ui-border-base aspect-square w-full rounded border object-cover sm:w-48 ${faded ? "opacity-50" : ""}`}
      />
    </a>
    {badge && (
      <Badge size="2xsmall" color={faded ? "red" : "orange"}>
        {badge}
      </Badge>
    )}
  </li>
)
