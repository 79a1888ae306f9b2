import { Container, Heading } from "@medusajs/ui"
import type { ReactNode } from "react"

/** One part of a page of figures. */
export const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <Container className="flex flex-col gap-y-3">
    <Heading level="h2">{title}</Heading>
    {children}
  </Container>
)
