import { Label, Textarea } from "@medusajs/ui"

/** Whether the backend refused for want of a reason. */
export const wantsReason = (error: Error) => error.message.startsWith("reason")

/** Why staff decide as they do; whom it concerns reads it. */
export const Reason = ({
  id,
  label,
  value,
  onChange,
}: {
  id: string
  label: string
  value: string
  onChange: (reason: string) => void
}) => (
  <div>
    <Label size="small" htmlFor={id}>
      {label}
    </Label>
    <Textarea
      id={id}
      value={value}
      maxLength={2_000}
      onChange={(event) => onChange(event.target.value)}
    />
  </div>
)
