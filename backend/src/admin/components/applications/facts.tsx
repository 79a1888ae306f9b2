import { Container, Heading, Text } from "@medusajs/ui"
import { moments, shownDay } from "@ocop/kit/browser/shown"
import type { ApplicationWords } from "../../lib/application-words"
import type { Review } from "../../lib/seller-applications"

/** What an applicant said, step by step, with the names of what they chose by code. */
export const Facts = ({
  application,
  names,
  payout,
  text,
  language,
}: Pick<Review, "application" | "names" | "payout"> & {
  text: ApplicationWords
  language: string
}) => {
  const said = (field: string, value: unknown): string => {
    const word = String(value ?? "")
    if (field === "kind") return text.kinds[word as keyof typeof text.kinds] ?? word
    if (field === "born_on" && word) return shownDay(word, language)
    // Only of what is chosen by its code: a bank's account may have as many digits.
    return /_code$|_bin$/.test(field) && names[word] ? `${names[word]} (${word})` : word
  }
  return (
    <Container className="divide-y self-start p-0">
      <Heading level="h2" className="px-6 py-4">
        {text.facts}
      </Heading>
      {Object.entries(text.steps).map(([step, title]) => {
        const facts = application.steps[step]
        return (
          <section key={step} className="px-6 py-4">
            <Heading level="h3">{title}</Heading>
            {facts ? (
              <dl className="mt-2 grid grid-cols-3 gap-x-4 gap-y-1">
                {Object.entries(text.fields)
                  .filter(([field]) => facts[field])
                  .map(([field, label]) => (
                    <div key={field} className="contents">
                      <dt className="txt-small text-ui-fg-subtle">{label}</dt>
                      <dd className="txt-small col-span-2 break-words">
                        {said(field, facts[field])}
                      </dd>
                    </div>
                  ))}
              </dl>
            ) : (
              <Text size="small" className="text-ui-fg-subtle">
                {text.not_said}
              </Text>
            )}
            {step === "bank" && payout ? (
              <PaidTo payout={payout} text={text} language={language} />
            ) : null}
          </section>
        )
      })}
    </Container>
  )
}

/** Where a shop's money goes now, and where it will: accounts change after a shop was let in, and whose they are is looked up again. */
const PaidTo = ({
  payout: { bank_account, pending },
  text,
  language,
}: {
  payout: NonNullable<Review["payout"]>
  text: ApplicationWords
  language: string
}) => {
  const line = (account: NonNullable<typeof bank_account>) =>
    [account.bank_name ?? account.bank_bin, account.account_no, account.account_name].join(" · ")
  const from = (instant: string) => moments(language).format(new Date(instant))
  return (
    <div className="txt-small mt-2 flex flex-col gap-y-1">
      {bank_account ? (
        <p>
          {text.paid_to}: {line(bank_account)}
        </p>
      ) : null}
      {pending ? (
        <p>
          {text.paid_to_from.replace("{day}", from(pending.effective_at))}: {line(pending)}
        </p>
      ) : null}
    </div>
  )
}
