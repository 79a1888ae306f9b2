import { phoneName } from "../../sign-in/names"
import { PasswordAuthService } from "../../sign-in/provider"

/**
 * Signing in with a phone number and a password: `{ phone, password }`. The number is not proved to be the account's, so
 * nothing may ever be given to an account because of its number alone.
 */
export default class PhonePassAuthService extends PasswordAuthService {
  static override identifier = "phonepass"
  static override DISPLAY_NAME = "Phone and password"

  protected readonly field = "phone"
  protected readonly nameOf = phoneName
}
