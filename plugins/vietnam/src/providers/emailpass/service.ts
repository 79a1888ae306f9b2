import { emailName } from "../../sign-in/names"
import { PasswordAuthService } from "../../sign-in/provider"

/**
 * Signing in with an e-mail address and a password: `{ email, password }`. In the place, and under the name, of Medusa's
 * own, which makes two accounts of AN@x.vn and an@x.vn, and answers sooner for an address that it does not know.
 */
export default class EmailPassAuthService extends PasswordAuthService {
  static override identifier = "emailpass"
  static override DISPLAY_NAME = "E-mail and password"

  protected readonly field = "email"
  protected readonly nameOf = emailName
}
