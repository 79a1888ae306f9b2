import { defineRouteConfig } from "@medusajs/admin-sdk"
import { InboxSolid } from "@medusajs/icons"
import { Button, Container, Heading, StatusBadge, Table, Text, toast } from "@medusajs/ui"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { type Outbox, readOutbox, revive } from "./outbox"
import { type OutboxWords, outboxWords } from "./words"

const KEY = ["outbox"]
const REFRESH_MS = 5_000
/** What the shop promises: a change is found within so long. */
const PROMISED_MS = 5_000

/** How far behind the outbox is, by topic, and what a person has to look at. */
const OutboxPage = () => {
  const { i18n } = useTranslation()
  const text = outboxWords(i18n.language)
  const { data, error } = useQuery({
    queryKey: KEY,
    queryFn: readOutbox,
    refetchInterval: REFRESH_MS,
  })
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 px-6 py-4">
        <div>
          <Heading>{text.title}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {text.lead}
          </Text>
        </div>
        {data && <Health outbox={data} text={text} />}
      </div>
      {error && <Text className="text-ui-fg-error px-6 py-4">{text.failed}</Text>}
      {data && (
        <div role="region" aria-label={text.title} tabIndex={0} className="overflow-x-auto">
          <Topics topics={data.topics} text={text} language={i18n.language} />
        </div>
      )}
      {data && data.dead.length > 0 && <Dead messages={data.dead} text={text} />}
    </Container>
  )
}

const Health = ({ outbox: { topics, dead }, text }: { outbox: Outbox; text: OutboxWords }) => {
  if (dead.length > 0)
    return (
      <StatusBadge className="shrink-0 whitespace-nowrap" color="red">
        {text.stuck}
      </StatusBadge>
    )
  return topics.some(({ lag_ms }) => lag_ms > PROMISED_MS) ? (
    <StatusBadge className="shrink-0 whitespace-nowrap" color="orange">
      {text.behind}
    </StatusBadge>
  ) : (
    <StatusBadge className="shrink-0 whitespace-nowrap" color="green">
      {text.healthy}
    </StatusBadge>
  )
}

/** As many as people tell apart: "0,4" in Vietnamese, "0.4" in English. */
const tenths = (language: string) =>
  new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })

const Topics = ({
  topics,
  text,
  language,
}: {
  topics: Outbox["topics"]
  text: OutboxWords
  language: string
}) => (
  <Table className="whitespace-nowrap">
    <Table.Header>
      <Table.Row>
        <Table.HeaderCell>{text.topic}</Table.HeaderCell>
        <Table.HeaderCell className="text-right">{text.pending}</Table.HeaderCell>
        <Table.HeaderCell className="text-right">{text.lag}</Table.HeaderCell>
        <Table.HeaderCell className="text-right">{text.dead}</Table.HeaderCell>
      </Table.Row>
    </Table.Header>
    <Table.Body>
      {topics.map(({ topic, pending, lag_ms, dead }) => (
        <Table.Row key={topic}>
          <Table.Cell>{topic}</Table.Cell>
          <Table.Cell className="text-right">{pending}</Table.Cell>
          <Table.Cell className="text-right">
            {tenths(language).format(lag_ms / 1_000)} {text.seconds}
          </Table.Cell>
          <Table.Cell className="text-right">{dead}</Table.Cell>
        </Table.Row>
      ))}
    </Table.Body>
  </Table>
)

const Dead = ({ messages, text }: { messages: Outbox["dead"]; text: OutboxWords }) => {
  const client = useQueryClient()
  const again = useMutation({
    mutationFn: () => revive(messages.map(({ id }) => id)),
    onSuccess: () => {
      toast.success(text.revived)
      void client.invalidateQueries({ queryKey: KEY })
    },
    onError: (error: Error) => toast.error(error.message),
  })
  return (
    <div>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-6 py-4">
        <Heading level="h2">{text.dead_title}</Heading>
        <Button
          size="small"
          variant="secondary"
          isLoading={again.isPending}
          onClick={() => again.mutate()}
        >
          {text.again}
        </Button>
      </div>
      <div role="region" aria-label={text.dead_title} tabIndex={0} className="overflow-x-auto">
        <Table className="whitespace-nowrap">
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>{text.topic}</Table.HeaderCell>
              <Table.HeaderCell className="text-right">{text.attempts}</Table.HeaderCell>
              <Table.HeaderCell>{text.error}</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {messages.map(({ id, topic, key, attempts, last_error }) => (
              <Table.Row key={id}>
                <Table.Cell>
                  {topic} · {key}
                </Table.Cell>
                <Table.Cell className="text-right">{attempts}</Table.Cell>
                <Table.Cell className="max-w-96 truncate">{last_error}</Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
    </div>
  )
}

export const config = defineRouteConfig({
  label: "outbox",
  translationNs: "ocopShop",
  icon: InboxSolid,
})

export default OutboxPage
