import { Text } from "@medusajs/ui"

/** In the place of what is being read, or could not be. */
export const NotYet = ({
  error,
  text,
  className = "",
}: {
  error: unknown
  text: { failed: string; loading: string }
  className?: string
}) => (
  <Text
    role={error ? "alert" : "status"}
    className={`${error ? "text-ui-fg-error" : "text-ui-fg-subtle"} ${className}`}
  >
    {error ? text.failed : text.loading}
  </Text>
)
