import { notFound } from "next/navigation"

/** Whatever no page answers to. It lives here so that the 404 has the shop's header and language. */
export default function Unknown() {
  notFound()
}
