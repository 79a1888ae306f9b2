import { page } from "./page"
import { plain } from "./plain"
import type { Letter, LetterInput } from "./shape"
import { words } from "./words"

/** A letter to the buyer, in the language of the order: subject, plain text and HTML. Pure. */
export function letter(input: LetterInput): Letter {
  const text = words(input.order.locale)
  const heads = {
    placed: {
      subject: text.placed_subject(input.order.number, input.shop.name),
      title: text.placed_title,
      intro: text.placed_intro(input.order.buyer.name),
    },
    paid: {
      subject: text.paid_subject(input.order.number),
      title: text.paid_title,
      intro: text.paid_intro(input.order.buyer.name),
    },
    expired: {
      subject: text.expired_subject(input.order.number),
      title: text.expired_title,
      intro: text.expired_intro(input.order.buyer.name),
    },
  }
  const head = heads[input.kind]
  return {
    subject: head.subject,
    text: plain(input, head, text),
    html: page(input, head, text).text,
  }
}
