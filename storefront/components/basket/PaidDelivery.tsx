/** What is left of a parcel's delivery, after what it cost before programmes paid of it. */
export function PaidDelivery({
  before,
  beforeLabel,
  left,
}: {
  before: string
  /** Says so to who cannot see the line through it. */
  beforeLabel: string
  left: string
}) {
  return (
    <>
      <s className="text-cham-nhat">
        <span className="sr-only">{beforeLabel} </span>
        {before}
      </s>{" "}
      {left}
    </>
  )
}
