import { Badge, Container, Heading, Text } from "@medusajs/ui"
import type { SellerWords } from "../../lib/seller-words"
import type { SellerFile } from "../../lib/sellers"

/** Who acts for a seller, and how they are reached. */
export const People = ({
  members,
  text,
}: {
  members: SellerFile["members"]
  text: SellerWords
}) => (
  <Container className="divide-y p-0">
    <Heading level="h2" className="px-6 py-4">
      {text.people}
    </Heading>
    {members.length === 0 && <Text className="text-ui-fg-subtle px-6 py-4">{text.none}</Text>}
    {members.map(({ id, name, email, phone, role, status }) => (
      <div key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-6 py-3">
        <Text size="small" weight="plus">
          {name}
        </Text>
        <Badge size="2xsmall">{text.roles[role]}</Badge>
        {status !== "active" && (
          <Badge size="2xsmall" color="grey">
            {text.gone}
          </Badge>
        )}
        <span className="txt-small flex w-full flex-wrap gap-x-3">
          {phone && (
            <a href={`tel:${phone}`} className="text-ui-fg-interactive py-2">
              {phone}
            </a>
          )}
          {email && (
            <a href={`mailto:${email}`} className="text-ui-fg-interactive break-words py-2">
              {email}
            </a>
          )}
        </span>
      </div>
    ))}
  </Container>
)
