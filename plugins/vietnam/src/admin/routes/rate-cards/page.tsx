import { defineRouteConfig } from "@medusajs/admin-sdk"
import { TruckFast } from "@medusajs/icons"
import { Badge, Button, Container, Heading, Table, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { RATE_CARDS_KEY, RateCardDrawer } from "../../components/rate-card-drawer"
import { currentCard, type RateCard, readRateCards, ZONES } from "../../lib/rate-cards"
import { rateWords } from "../../lib/rate-words"

const dong = new Intl.NumberFormat("vi-VN", { style: "currency", currency: "VND" })
const today = () => new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" }).format()

/** What delivery costs, by the days on which it holds: every card, and a drawer to add or change one. */
const RateCardsPage = () => {
  const { i18n } = useTranslation()
  const text = rateWords(i18n.language)
  const { data: cards, error } = useQuery({ queryKey: RATE_CARDS_KEY, queryFn: readRateCards })
  const [open, setOpen] = useState<{ card: RateCard | undefined; isNew: boolean }>()
  const current = currentCard(cards ?? [], today())
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 px-6 py-4">
        <div>
          <Heading>{text.title}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {text.lead}
          </Text>
        </div>
        <Button
          size="small"
          variant="secondary"
          disabled={!cards}
          onClick={() => setOpen({ card: current ?? cards?.[0], isNew: true })}
        >
          {text.add}
        </Button>
      </div>
      {error && <Text className="text-ui-fg-error px-6 py-4">{text.failed}</Text>}
      {cards && (
        <div role="region" aria-label={text.title} tabIndex={0} className="overflow-x-auto">
          <Table className="whitespace-nowrap">
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>{text.from}</Table.HeaderCell>
                <Table.HeaderCell>{text.to}</Table.HeaderCell>
                {ZONES.map((zone) => (
                  <Table.HeaderCell key={zone} className="text-right">
                    {text.zones[zone]}
                  </Table.HeaderCell>
                ))}
                <Table.HeaderCell>{text.note}</Table.HeaderCell>
                <Table.HeaderCell />
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {cards.map((card) => (
                <Table.Row key={card.id}>
                  <Table.Cell>
                    {card.valid_from}{" "}
                    {card === current && (
                      <Badge size="2xsmall" color="green">
                        {text.current}
                      </Badge>
                    )}
                  </Table.Cell>
                  <Table.Cell>{card.valid_to ?? text.open_end}</Table.Cell>
                  {ZONES.map((zone) => (
                    <Table.Cell key={zone} className="text-right">
                      {dong.format(card.rates.zones[zone].base)}
                    </Table.Cell>
                  ))}
                  <Table.Cell className="max-w-64 truncate">{card.note}</Table.Cell>
                  <Table.Cell className="text-right">
                    <Button
                      size="small"
                      variant="transparent"
                      aria-label={`${text.edit} ${card.valid_from}`}
                      onClick={() => setOpen({ card, isNew: false })}
                    >
                      {text.edit}
                    </Button>
                  </Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
      {open && <RateCardDrawer {...open} text={text} onClose={() => setOpen(undefined)} />}
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "rateCards",
  translationNs: "ocopVietnam",
  icon: TruckFast,
})

export default RateCardsPage
