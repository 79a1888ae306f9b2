import type { PublicProgramme } from "@/lib/api/programmes"
import { ProgrammeCard } from "./ProgrammeCard"

/** Programmes side by side: one in a row on a phone, three on a wide page. */
export function ProgrammeList({ programmes }: { programmes: readonly PublicProgramme[] }) {
  return (
    <ul className="grid gap-3 md:grid-cols-2 md:gap-5 lg:grid-cols-3">
      {programmes.map((programme) => (
        <li key={programme.slug}>
          <ProgrammeCard programme={programme} />
        </li>
      ))}
    </ul>
  )
}
