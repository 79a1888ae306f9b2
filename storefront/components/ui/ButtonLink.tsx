import { buttonClass } from "./Button"
import { LocaleLink, type LocaleLinkProps } from "./LocaleLink"

/** A link that looks like a button: it goes somewhere, it changes nothing. Server Components only. */
export function ButtonLink({
  variant,
  className,
  ...rest
}: LocaleLinkProps & { variant?: Parameters<typeof buttonClass>[0] }) {
  return <LocaleLink className={buttonClass(variant, className)} {...rest} />
}
